using Readout.Web.Documents;

namespace Readout.Web.Desks;

/// <summary>A record of a desk as a line of a list.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Kind"><c>statement</c>, <c>meeting</c>, <c>position</c> or <c>event</c>.</param>
/// <param name="Who">Who speaks, takes part, holds or acts.</param>
/// <param name="Via">Through whom it is known, nearest to the speaker first.</param>
/// <param name="Toward">To whom, toward whom, upon whom.</param>
/// <param name="What">Attitude, channel and status, stance, or type and mode.</param>
/// <param name="Words">The words it is about.</param>
/// <param name="Date">Its day, or where the text tells none that of publication; null where neither is known.</param>
/// <param name="Publisher">Publisher of the document, or null.</param>
/// <param name="Certainty">As in the record.</param>
/// <param name="Story">The story that its document carries.</param>
/// <param name="Review">What people decided on it: <c>accepted</c> or <c>corrected</c>, or null.</param>
public sealed record RecordLine(
    string Document,
    string Id,
    string Kind,
    IReadOnlyList<NamedParty> Who,
    IReadOnlyList<NamedParty> Via,
    IReadOnlyList<NamedParty> Toward,
    string What,
    string Words,
    string? Date,
    string? Publisher,
    string Certainty,
    string Story,
    string? Review);
