namespace Readout.Rules.Compilation;

/// <summary>
/// What a token must be for a pattern to have a chance there: one of these lemmas, words, entity types or tags, or a word that begins
/// so. From this the <see cref="TriggerIndex"/> is built, so that a rule costs nothing where its words are not.
/// </summary>
internal sealed class TriggerKeys
{
    public static readonly TriggerKeys Every = new() { IsEvery = true };

    public bool IsEvery { get; private init; }

    public int[] Lemmas { get; init; } = [];

    public int[] Words { get; init; } = [];

    public int[] Entities { get; init; } = [];

    public uint Tags { get; init; }

    /// <summary>ASCII characters that the word, in lower case, may begin with, as bits.</summary>
    public UInt128 Openings { get; init; }

    // Fewer tokens to try first: words, then entity types, then beginnings, then tags.
    public int Price => IsEvery ? int.MaxValue
        : Openings != 0 ? 700_000 + (int)UInt128.PopCount(Openings)
        : Tags != 0 ? 1_000_000 + System.Numerics.BitOperations.PopCount(Tags)
        : Entities.Length > 0 ? 500_000 + Entities.Length
        : Lemmas.Length + Words.Length;

    public static TriggerKeys Of(TokenTest test)
    {
        switch (test)
        {
            case NumberTest { Attribute: TokenAttribute.Lemma } lemma:
                return new TriggerKeys { Lemmas = lemma.Numbers.ToArray() };
            case NumberTest { Attribute: TokenAttribute.Word } word:
                return new TriggerKeys { Words = word.Numbers.ToArray() };
            case NumberTest { Attribute: TokenAttribute.Entity } entity:
                return new TriggerKeys { Entities = entity.Numbers.ToArray() };
            case PatternTest { Attribute: TokenAttribute.Word, Opening: { } opening }:
                return new TriggerKeys { Openings = opening };
            case TagTest tag:
                return new TriggerKeys { Tags = tag.Tags };
            case LexiconMemberTest lexicon:
                return new TriggerKeys { Lemmas = [.. lexicon.Use.Keys.Where(k => k.Length == 1).Select(k => k[0]).Distinct()] };
            case AllTest all:
                return Best(all.Parts.ToArray().Select(Of));
            case AnyTest any:
                return Union(any.Parts.ToArray().Select(Of));
            default:
                return Every;
        }
    }

    public static TriggerKeys Of(LexiconUse entries)
    {
        int[] first = [.. entries.Keys.Select(k => k[0]).Distinct()];
        return new TriggerKeys { Lemmas = first, Words = first };
    }

    public static TriggerKeys Best(IEnumerable<TriggerKeys> all) => all.MinBy(k => k.Price) ?? Every;

    public static TriggerKeys Union(IEnumerable<TriggerKeys> all)
    {
        var parts = all.ToArray();
        return Array.Exists(parts, k => k.IsEvery) ? Every : new TriggerKeys
        {
            Lemmas = [.. parts.SelectMany(k => k.Lemmas).Distinct()],
            Words = [.. parts.SelectMany(k => k.Words).Distinct()],
            Entities = [.. parts.SelectMany(k => k.Entities).Distinct()],
            Tags = parts.Aggregate(0u, (tags, k) => tags | k.Tags),
            Openings = parts.Aggregate(UInt128.Zero, (openings, k) => openings | k.Openings),
        };
    }
}
