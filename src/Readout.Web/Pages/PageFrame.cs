namespace Readout.Web.Pages;

/// <summary>What stands around every page.</summary>
/// <param name="Json">Address of the JSON twin.</param>
/// <param name="StyleSheet">Address of the style sheet.</param>
/// <param name="Search">What stands in the search box.</param>
/// <param name="Form">Token that forms send back; null where nothing can be changed.</param>
/// <param name="Newest">The number of the newest document, from which on pages count what is new.</param>
public sealed record PageFrame(string Json, string StyleSheet, string Search, FormToken? Form, long Newest);

/// <summary>Proof that a form was made here.</summary>
/// <param name="Field">Name of the hidden field.</param>
/// <param name="Value">Its value.</param>
public sealed record FormToken(string Field, string Value);
