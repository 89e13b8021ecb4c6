namespace Readout.Reading.Events;

/// <summary>A kind of act (lexicon/plover/acts.tsv) and the event it is when it is done.</summary>
/// <param name="Name">Its name; "a.b" is a special case of "a".</param>
/// <param name="Code">The event.</param>
/// <param name="Context">The context it implies, or null.</param>
/// <param name="IsReciprocal">True if all parties act and none is acted upon.</param>
/// <param name="IsAnswered">True if it waits for an answer, as a request does.</param>
/// <param name="Needs">What must be told for it to be an event: <c>pair</c>, another party; <c>operation</c>, that it is agreed, asked for or refused; <c>link</c>, that something is done with it; or empty.</param>
internal sealed record Act(string Name, EventCode Code, string? Context, bool IsReciprocal, bool IsAnswered, string Needs);
