using Readout.Language;

namespace Readout.World;

/// <summary>
/// Finds the longest form that starts at a token. Forms are compared with the text, not with tokens, so it does not
/// matter how a tokeniser cuts "U.S." or "No. 10"; a match must end where a token ends. Immutable and thread-safe.
/// </summary>
internal sealed class NameIndex<T>
{
    private readonly Dictionary<string, (int Start, int End)> _buckets = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameForm<T>[] _forms;

    /// <summary>Builds the index; of forms with the same text and case rule there must be one.</summary>
    public NameIndex(IEnumerable<NameForm<T>> forms)
    {
        _forms = [.. forms];
        Array.Sort(_forms, Compare);
        for (var i = 0; i < _forms.Length;)
        {
            var run = FirstRun(_forms[i].Text, 0);
            var end = i + 1;
            while (end < _forms.Length && run.Equals(FirstRun(_forms[end].Text, 0), StringComparison.OrdinalIgnoreCase))
            {
                end++;
            }

            _buckets.Add(run.ToString(), (i, end));
            i = end;
        }
    }

    public int Count => _forms.Length;

    public bool TryMatch(Document document, int token, out T payload, out int endToken)
    {
        var text = document.Text;
        var start = document[token].Start;
        if (_buckets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstRun(text, start), out var bucket))
        {
            for (var i = bucket.Start; i < bucket.End; i++)
            {
                ref readonly var form = ref _forms[i];
                if (FormMatcher.TryEnd(text, start, form.Text, form.Case, out var end, out var inCapitals)
                    && TryEndToken(document, token, end, out endToken)
                    && IsPlausible(document, token, form, inCapitals))
                {
                    payload = form.Payload;
                    return true;
                }
            }
        }

        payload = default!;
        endToken = token;
        return false;
    }

    // Buckets together, the longest form first; the text itself decides between equals so that the order is one.
    private static int Compare(NameForm<T> left, NameForm<T> right)
    {
        var order = FirstRun(left.Text, 0).CompareTo(FirstRun(right.Text, 0), StringComparison.OrdinalIgnoreCase);
        order = order != 0 ? order : right.Text.Length.CompareTo(left.Text.Length);
        order = order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
        return order != 0 ? order : left.Case.CompareTo(right.Case);
    }

    private static ReadOnlySpan<char> FirstRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool TryEndToken(Document document, int token, int end, out int endToken)
    {
        var sentenceEnd = document.GetSentence(document[token].Sentence).EndToken;
        endToken = token;
        while (endToken < sentenceEnd && document[endToken].End < end)
        {
            endToken++;
        }

        var ends = endToken < sentenceEnd && document[endToken].End == end;
        endToken++;
        return ends;
    }

    // Three capitals are a name of small letters ("XI") only where everything is in capitals; an abbreviation that is
    // also a word ("WHO") only where not everything is.
    private static bool IsPlausible(Document document, int token, in NameForm<T> form, bool inCapitals)
    {
        if (form.Case == FormCase.WaryAbbreviation)
        {
            return !FormMatcher.IsAllCapitals(document, token);
        }

        return !inCapitals || form.Text.Length > 3 || FormMatcher.IsAllCapitals(document, token);
    }
}
