using Readout.Rules.Lexicons;

namespace Readout.Reading.Events;

/// <summary>What events are read with: PLOVER's facts and the words for topics. Immutable.</summary>
internal sealed record EventLexicons(ActTable Acts, TopicTable Topics, PloverScale Scale, Trust Trust, Standing Standing)
{
    /// <summary>The tables that ship with the library, lexicon/plover and lexicon/english/event-topics.tsv.</summary>
    public static EventLexicons LoadShipped() => new(
        new ActTable(Table("plover/acts.tsv"), Table("plover/operations.tsv"), Table("plover/changes.tsv"), Table("plover/operators.tsv"), Table("plover/chains.tsv")),
        new TopicTable(Table("english/event-topics.tsv")),
        PloverScale.LoadShipped(),
        new Trust(Table("plover/confidence.tsv")),
        new Standing(Table("plover/party-kinds.tsv"), Table("plover/standing.tsv"), Table("english/event-things.tsv")));

    private static WordTable Table(string path) => WordTable.Shipped(path);
}
