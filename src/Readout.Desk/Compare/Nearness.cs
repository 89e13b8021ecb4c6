using Readout.Reading.Accounts;

namespace Readout.Desk.Compare;

/// <summary>
/// Finds the sentence of one account that may stand for one of the other. Rare words weigh more: a word that stands once in each account weighs one, a word that is only near another less;
/// names of states and words that every readout has weigh nothing.
/// </summary>
internal sealed class Nearness
{
    // What two sentences must share to speak of the same: two rare words, and more in long sentences, which share some by chance; less where a topic of the one has a word like one of the other.
    private const double Least = 2;
    private const double LeastOfLinked = 1;
    private const double LeastOfOneSide = 1.3;
    private const double LeastOfClaim = 1.5;
    private const double OfNear = 0.6;

    private readonly AccountPair _pair;
    private readonly Dictionary<string, int> _passages;

    public Nearness(AccountPair pair)
    {
        _pair = pair;
        _passages = Body(pair.A).Select(passage => Telling(pair.A, passage.Words)).Concat(Body(pair.B).Select(passage => Telling(pair.B, passage.Words)))
            .SelectMany(static words => words.Select(static word => word.Class).Distinct(StringComparer.Ordinal)).CountBy(static word => word).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The sentence of another account that may tell in other words what a topic of a sentence tells; null where there is none.</summary>
    public Passage? Of(Topic topic, Passage passage, Account account) =>
        Best(passage.Words, account, candidate => IsLinked(topic, candidate) ? LeastOfLinked : IsOfOneSide(passage, candidate, account) ? LeastOfOneSide : Least);

    /// <summary>The sentence of the other account that speaks of the same as some words of one; null where there is none.</summary>
    public Passage? Of(IReadOnlyList<Word> words, Account account) => Best(words, account, static _ => LeastOfClaim);

    private Passage? Best(IReadOnlyList<Word> words, Account account, Func<Passage, double> least)
    {
        var other = account == _pair.A ? _pair.B : _pair.A;
        var own = Telling(account, words).DistinctBy(static word => word.Class).ToList();
        return Body(other).Select(candidate => (Passage: candidate, Weight: Weight(own, candidate, other)))
            .Where(candidate => candidate.Weight >= least(candidate.Passage)).OrderByDescending(static candidate => candidate.Weight).Select(static candidate => candidate.Passage).FirstOrDefault();
    }

    // A word of the topic itself, or one near it, stands there.
    private bool IsLinked(Topic topic, Passage passage) =>
        topic.Words.Any(own => !IsOfSide(own) && passage.Words.Any(word => word.Class == own.Class || AreNear(own, word)));

    // Both have the same side do or say something.
    private bool IsOfOneSide(Passage own, Passage candidate, Account account) =>
        _pair.SubjectOf(account, own) is { } side && side == _pair.SubjectOf(account == _pair.A ? _pair.B : _pair.A, candidate);

    private double Weight(List<Word> own, Passage passage, Account other)
    {
        var words = Telling(other, passage.Words).ToList();
        return own.Sum(one => words.Exists(word => word.Class == one.Class || (word.Country is not null && word.Country == one.Country)) ? WeightOf(one)
            : words.Exists(word => AreNear(one, word)) ? OfNear * WeightOf(one)
            : 0);
    }

    // Verbs are near to too many verbs ("make", "take") to tell anything.
    private static bool AreNear(Word one, Word other) => (one.IsNoun || other.IsNoun) && RelatedWords.AreNear(one.Lemma, other.Lemma);

    private double WeightOf(Word word) => 2.0 / Math.Max(2, _passages.GetValueOrDefault(word.Class));

    private bool IsOfSide(Word word) => word.Country is { } country && _pair.Countries.Contains(country);

    private IEnumerable<Word> Telling(Account account, IEnumerable<Word> words) =>
        words.Where(word => !word.IsCommon && !IsOfSide(word) && !_pair.IsOfPeople(account, new(word.Start, word.Start + 1, word.Text)));

    private static IEnumerable<Passage> Body(Account account) => account.Passages.Where(static passage => !passage.IsHeadline);
}
