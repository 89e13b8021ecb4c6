namespace Readout.Web.Documents;

/// <summary>Words of a record as a page marks them.</summary>
/// <param name="Key">The record, as ids and classes of the page name it.</param>
/// <param name="Kind">What the words are in it, as a class of the style sheet: <c>content</c>, <c>cue</c>, <c>evidence</c>, <c>issue</c>, <c>trigger</c>, or <c>party</c>, which only shows when the record is pointed at.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Unit after the last.</param>
public sealed record TextMark(string Key, string Kind, int Start, int End);

/// <summary>Words between two places where marks begin or end.</summary>
/// <param name="Text">The words, safe to show.</param>
/// <param name="Link">The record that a click leads to: that of the shortest mark; null where there is none.</param>
/// <param name="Classes">Keys of all records whose words these are, and the kinds, parted by spaces.</param>
/// <param name="Anchors">Keys of the records whose words begin here.</param>
public sealed record TextPiece(string Text, string? Link, string Classes, IReadOnlyList<string> Anchors);
