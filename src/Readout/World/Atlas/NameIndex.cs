using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.World;

/// <summary>
/// Finds the longest form that starts at a token. Forms are compared with the text, not with tokens, so it does not
/// matter how a tokeniser cuts "U.S." or "No. 10"; a match must end where a token ends. Immutable and thread-safe.
/// </summary>
internal sealed class NameIndex<T>
    where T : class
{
    private const int End = -1;

    // By first run of letters: the longest form, and from each form the next one of the same run.
    private readonly Dictionary<string, int> _longest;
    private readonly NameForm<T>[] _forms;
    private readonly int[] _next;

    /// <summary>Builds the index; of forms with the same text and case rule there must be one.</summary>
    public NameIndex(IReadOnlyList<NameForm<T>> forms)
    {
        _longest = new(forms.Count, StringComparer.OrdinalIgnoreCase);
        _forms = new NameForm<T>[forms.Count];
        _next = new int[forms.Count];
        var heads = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _forms.Length; i++)
        {
            _forms[i] = forms[i];
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(heads, FirstRun(_forms[i].Text, 0), out var isKnown);
            head = isKnown ? head : End;
            Insert(ref head, i);
        }
    }

    public int Count => _forms.Length;

    public bool TryMatch(Document document, int token, out T payload, out int endToken)
    {
        var text = document.Text;
        var start = document[token].Start;
        if (_longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstRun(text, start), out var i))
        {
            for (; i != End; i = _next[i])
            {
                var form = _forms[i];
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

    // The longest first; the text itself decides between equals, so that the order does not hang on that of the tables.
    private static bool IsBefore(NameForm<T> left, NameForm<T> right) =>
        left.Text.Length != right.Text.Length
            ? left.Text.Length > right.Text.Length
            : string.CompareOrdinal(left.Text, right.Text) < 0;

    private void Insert(ref int head, int added)
    {
        ref var link = ref head;
        while (link != End && IsBefore(_forms[link], _forms[added]))
        {
            link = ref _next[link];
        }

        _next[added] = link;
        link = added;
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
    private static bool IsPlausible(Document document, int token, NameForm<T> form, bool inCapitals)
    {
        if (form.Case == FormCase.WaryAbbreviation)
        {
            return !FormMatcher.IsAllCapitals(document, token);
        }

        return !inCapitals || form.Text.Length > 3 || FormMatcher.IsAllCapitals(document, token);
    }
}
