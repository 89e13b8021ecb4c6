using Readout.Reading.Events;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading;

/// <summary>The word tables of the Reading stage, from lexicon/english, and those of events.</summary>
internal sealed record ReadingLexicons(WordTable Modality, WordTable Synonyms, WordTable DocumentKinds, WordTable OfficialPublishers, WordTable Denials, WordTable Pronouns, EventLexicons Events)
{
    /// <summary>The shipped tables for English.</summary>
    public static ReadingLexicons English { get; } = new(
        WordTable.Shipped("english/modality.tsv"),
        WordTable.Shipped("english/synonyms.tsv"),
        WordTable.Shipped("english/document-kinds.tsv"),
        WordTable.Shipped("english/official-publishers.tsv"),
        WordTable.Shipped("english/denials.tsv"),
        WordTable.Shipped("english/pronouns.tsv"),
        EventLexicons.LoadShipped());
}
