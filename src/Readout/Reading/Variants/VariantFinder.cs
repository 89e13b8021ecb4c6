using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Variants;

/// <summary>
/// Finds one remark that reached the document twice: statements of one speaker whose content words, taken as lemmas and classes of
/// synonyms, mostly agree and come in the same order. What agrees and what differs is found by aligning them.
/// </summary>
internal sealed class VariantFinder(WordTable synonyms)
{
    /// <summary>Least share of the shorter account's content words that the longer one must have too, and least number of them.</summary>
    private const double MinShare = 0.5;
    private const int MinShared = 4;

    /// <summary>The share from which nouns alone may tell ("kept the pass open", "left the pass open").</summary>
    private const double MinShareOfNouns = 0.7;

    /// <summary>The same for what is said of the subject, which two accounts may call by different names: fewer words, more of them shared.</summary>
    private const double MinShareOfPredicate = 0.6;
    private const int MinSharedOfPredicate = 3;

    /// <summary>Statements farther apart than this many others are not compared: a remark is retold near by, and long texts stay linear.</summary>
    private const int MaxDistance = 40;

    public List<Variant> Find(Document document, SourceText source, string hash, IReadOnlyList<Statement> statements)
    {
        var accounts = statements.Select(statement => ContentWords.Of(document, source, statement, synonyms)).ToArray();
        var variants = new List<Variant>();
        var taken = new bool[statements.Count];
        for (var i = 0; i < accounts.Length; i++)
        {
            var group = new List<int> { i };
            for (var j = i + 1; !taken[i] && j < accounts.Length && j - i <= MaxDistance; j++)
            {
                if (!taken[j] && AreOneRemark(statements[i], statements[j], accounts[i], accounts[j]))
                {
                    group.Add(j);
                    taken[j] = true;
                }
            }

            if (group.Count > 1)
            {
                variants.Add(new VariantWriter(document, source, hash).Write(statements, accounts, group));
                TakeInner(statements, group, taken);
            }
        }

        return variants;
    }

    /// <summary>What is told inside the accounts of one remark is the same again, and no variant of its own.</summary>
    private static void TakeInner(IReadOnlyList<Statement> statements, List<int> group, bool[] taken)
    {
        var ids = group.ConvertAll(index => statements[index].Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] |= statements[i].Within is { } outer && ids.Contains(outer);
        }
    }

    private static bool AreOneRemark(Statement a, Statement b, ContentWord[] first, ContentWord[] second)
    {
        if (a.Id == b.Within || b.Id == a.Within || a.Certainty != b.Certainty || !a.Speaker.Any(party => b.Speaker.Any(other => other.Entity == party.Entity)))
        {
            return false;
        }

        var pairs = WordAlignment.Align(first, second);
        var share = pairs.Count / (double)Math.Max(1, Math.Min(first.Length, second.Length));
        if (pairs.Count >= MinShared && share >= MinShare && (share >= MinShareOfNouns || pairs.Exists(pair => first[pair.First].Tag == UniversalTag.VERB)))
        {
            return true;
        }

        return AreOnePredicate(first, second, pairs.FindAll(pair => !first[pair.First].IsOfSubject && !second[pair.Second].IsOfSubject));
    }

    private static bool AreOnePredicate(ContentWord[] first, ContentWord[] second, List<(int First, int Second)> shared)
    {
        var shorter = Math.Min(first.Count(static word => !word.IsOfSubject), second.Count(static word => !word.IsOfSubject));
        return shared.Count >= MinSharedOfPredicate && shared.Count >= MinShareOfPredicate * shorter
            && Shares(UniversalTag.VERB) && (Shares(UniversalTag.NOUN) || Shares(UniversalTag.PROPN))
            && (Shares(UniversalTag.NUM) || !Has(first, UniversalTag.NUM) || !Has(second, UniversalTag.NUM));

        bool Shares(UniversalTag tag) => shared.Exists(pair => first[pair.First].Tag == tag);
        static bool Has(ContentWord[] words, UniversalTag tag) => Array.Exists(words, word => word.Tag == tag);
    }
}
