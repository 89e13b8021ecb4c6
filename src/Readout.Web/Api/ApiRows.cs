using System.ComponentModel;

namespace Readout.Web.Api;

/// <summary>One page of an answer.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">Token of the next page; null on the last.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A document without its text.</summary>
/// <param name="Document">Its key in the desk.</param>
/// <param name="Id">The id it was given, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Kind">Kind of document.</param>
/// <param name="Story">The story it carries.</param>
/// <param name="Hash">SHA-256 of the text.</param>
public sealed record ApiDocument(string Document, string? Id, string? Title, string? Publisher, string? Url, string? Published, string? Kind, string Story, string Hash);

/// <summary>A statement.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Speaker">Ids of the speakers.</param>
/// <param name="Via">Ids of those through whom it is known, nearest to the speaker first.</param>
/// <param name="Addressee">Ids of those who were told.</param>
/// <param name="Attitude">Attitude.</param>
/// <param name="Certainty">Certainty.</param>
/// <param name="Content">The words the speaker answers for.</param>
/// <param name="Story">The story its document carries.</param>
public sealed record ApiStatement(
    string Document, string Id, string? Published, string? Publisher, IReadOnlyList<string> Speaker, IReadOnlyList<string> Via, IReadOnlyList<string> Addressee, string Attitude, string Certainty, string? Content, string Story);

/// <summary>A meeting in one document.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Date">Its date as the text tells it, or null.</param>
/// <param name="Participants">Ids of those who took part.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Place">Name of the place, or null.</param>
/// <param name="Status">Status.</param>
/// <param name="Certainty">Certainty.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Story">The story its document carries.</param>
public sealed record ApiMeeting(
    string Document, string Id, string? Date, IReadOnlyList<string> Participants, string Channel, string? Place, string Status, string Certainty, string? Publisher, string? Published, string Story);

/// <summary>A position in one document.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Holder">Ids of those who hold it.</param>
/// <param name="Stance">Stance.</param>
/// <param name="Toward">Ids of those toward whom it is held.</param>
/// <param name="Issue">The words of the issue.</param>
/// <param name="Certainty">Certainty.</param>
/// <param name="Story">The story its document carries.</param>
public sealed record ApiPosition(
    string Document, string Id, string? Published, string? Publisher, IReadOnlyList<string> Holder, string Stance, IReadOnlyList<string> Toward, string? Issue, string Certainty, string Story);

/// <summary>An event.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Date">Its date as the text tells it, or null.</param>
/// <param name="Event">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Actor">Ids of those who acted.</param>
/// <param name="Recipient">Ids of those upon whom they acted.</param>
/// <param name="Certainty">Certainty.</param>
/// <param name="TriggerWords">The words that name the act.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Story">The story its document carries.</param>
public sealed record ApiEvent(
    string Document, string Id, string? Date, string Event, string? Mode, IReadOnlyList<string> Actor, IReadOnlyList<string> Recipient, string Certainty, string? TriggerWords, string? Publisher, string? Published, string Story);

/// <summary>A text to be read.</summary>
public sealed record ApiArticle
{
    /// <summary>The text.</summary>
    [Description("The text to read, as it was published.")]
    public required string Text { get; init; }

    /// <summary>An id to give the document, or null for the hash of its text.</summary>
    public string? Id { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Date of publication, from which relative dates count; null where it is not known.</summary>
    [Description("A date like 2021-12-16, or a date-time with offset.")]
    public string? Published { get; init; }
}
