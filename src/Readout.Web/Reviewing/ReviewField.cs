namespace Readout.Web.Reviewing;

/// <summary>How a field is corrected.</summary>
internal enum FieldShape
{
    /// <summary>One word of a few.</summary>
    Word,

    /// <summary>Words of the text, each run on a line of its own.</summary>
    Words,

    /// <summary>One run of words of the text.</summary>
    OneRun,

    /// <summary>Entities that the document names.</summary>
    Parties,
}

/// <summary>A field of a record that a form can correct.</summary>
/// <param name="Name">As the contract names it.</param>
/// <param name="Label">For people.</param>
/// <param name="Shape">How it is corrected.</param>
/// <param name="Values">What it holds now: a word, runs of words, or ids of entities.</param>
/// <param name="Choices">What can be chosen; empty where words are typed.</param>
internal sealed record ReviewField(string Name, string Label, FieldShape Shape, IReadOnlyList<string> Values, IReadOnlyList<ReviewChoice> Choices);

/// <summary>What can be chosen.</summary>
/// <param name="Value">A word, or the id of an entity.</param>
/// <param name="Label">For people.</param>
internal sealed record ReviewChoice(string Value, string Label);
