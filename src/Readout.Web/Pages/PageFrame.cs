namespace Readout.Web.Pages;

/// <summary>What stands around every page.</summary>
/// <param name="Json">Address of the JSON twin.</param>
/// <param name="StyleSheet">Address of the style sheet.</param>
/// <param name="Search">What stands in the search box.</param>
/// <param name="Form">What forms need; null where nothing can be decided.</param>
/// <param name="Newest">The number of the newest document, from which on pages count what is new.</param>
public sealed record PageFrame(string Json, string StyleSheet, string Search, PageForm? Form, long Newest);

/// <summary>What the forms of a page need.</summary>
/// <param name="Field">Name of the hidden field that proves that the form was made here.</param>
/// <param name="Proof">Its value.</param>
/// <param name="Reviewer">Who decides, as far as is known.</param>
/// <param name="Problem">Why what was sent was not taken, or null.</param>
/// <param name="Given">What was sent and not taken, by field; empty otherwise.</param>
public sealed record PageForm(string Field, string Proof, string Reviewer, string? Problem, IReadOnlyDictionary<string, IReadOnlyList<string>> Given);
