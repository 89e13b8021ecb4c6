using System.Collections;
using Readout.Language;

namespace Readout.World.Times;

/// <summary>The time expressions of a document, in text order, and which of them dates which event. Immutable and thread-safe.</summary>
public sealed class DocumentTimes : IReadOnlyList<TimeMention>
{
    private readonly Document _document;
    private readonly TimeMention[] _mentions;
    private readonly int[] _heads;
    private readonly bool[] _covered;

    internal DocumentTimes(Document document, IEnumerable<TimeMention> mentions)
    {
        _document = document;
        _mentions = [.. mentions];
        _covered = new bool[document.TokenCount];
        foreach (var mention in _mentions)
        {
            _covered.AsSpan(mention.FirstToken, mention.EndToken - mention.FirstToken).Fill(true);
        }

        _heads = Array.ConvertAll(_mentions, mention => Phrases.HeadOf(document, mention.FirstToken, mention.EndToken));
    }

    /// <inheritdoc/>
    public int Count => _mentions.Length;

    /// <inheritdoc/>
    public TimeMention this[int index] => _mentions[index];

    /// <summary>
    /// The expression that dates the event or the utterance which a token names: the nearest that modifies it inside its clause, or the
    /// clause of the noun's verb; null where there is none. Lengths and frequencies date nothing; an expression that counts from an
    /// event does (<see cref="TimeMention.Anchor"/>).
    /// </summary>
    /// <param name="token">Index of the event's head: a verb, or a noun such as "talks".</param>
    public TimeMention? TimeOf(int token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, _document.TokenCount);
        return DirectTimeOf(token) ?? TimeOfClause(token);
    }

    /// <summary>True if a token is part of a time expression.</summary>
    internal bool Covers(int token) => _covered[token];

    /// <inheritdoc/>
    public IEnumerator<TimeMention> GetEnumerator() => ((IEnumerable<TimeMention>)_mentions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private TimeMention? DirectTimeOf(int token)
    {
        TimeMention? best = null;
        var nearest = int.MaxValue;
        for (var i = FirstInSentence(_document[token].Sentence); i < _mentions.Length && IsInSentenceOf(i, token); i++)
        {
            // An expression that names its day goes before one that does not, however near.
            var distance = Math.Abs(_heads[i] - token) + (_mentions[i].Date is null ? _document.TokenCount : 0);
            if (distance < nearest && Dates(_mentions[i]) && ClausePaths.Modifies(_document, _heads[i], token))
            {
                (best, nearest) = (_mentions[i], distance);
            }
        }

        return best;
    }

    private TimeMention? TimeOfClause(int token)
    {
        var head = ClausePaths.ClauseOf(_document, token);
        if (head < 0)
        {
            return null;
        }

        // "The summit is on Wednesday": the expression itself is the predicate.
        return HeadedBy(head) ?? DirectTimeOf(head);
    }

    private TimeMention? HeadedBy(int token)
    {
        for (var i = FirstInSentence(_document[token].Sentence); i < _mentions.Length && IsInSentenceOf(i, token); i++)
        {
            if (_heads[i] == token && Dates(_mentions[i]))
            {
                return _mentions[i];
            }
        }

        return null;
    }

    private static bool Dates(TimeMention mention) =>
        mention.Date is not null || mention.Anchor is not null || (mention.Clock is not null && mention.Type == TimeType.Time);

    private bool IsInSentenceOf(int mention, int token) => _document[_mentions[mention].FirstToken].Sentence == _document[token].Sentence;

    private int FirstInSentence(int sentence)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_document[_mentions[middle].FirstToken].Sentence < sentence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
