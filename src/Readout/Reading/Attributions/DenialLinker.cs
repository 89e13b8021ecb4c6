using Readout.Language;
using Readout.Reading.Variants;
using Readout.Records;

namespace Readout.Reading.Attributions;

/// <summary>
/// Finds what a denial denies: the nearest earlier statement of somebody else, where the denial points at it ("denied the claim", "that is a
/// lie") or says its words again ("denied having fired").
/// </summary>
internal sealed class DenialLinker(Document document, SourceText source, ReadingLexicons lexicons)
{
    /// <summary>How many statements back the denied one may stand.</summary>
    private const int Reach = 6;

    /// <summary>How far back, in sentences.</summary>
    private const int MostSentences = 4;

    /// <summary>Longest content that may do no more than call another's words untrue.</summary>
    private const int MaxVerdict = 8;

    /// <summary>Share of the denial's content words that the denied statement must have.</summary>
    private const double LeastShared = 0.5;

    /// <summary>Sets <see cref="Statement.Denies"/> where the denied statement is found.</summary>
    public void Link(List<Statement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (TargetOf(statements, i) is { } target)
            {
                statements[i] = statements[i] with { Denies = target.Id };
            }
        }
    }

    private Statement? TargetOf(List<Statement> statements, int index)
    {
        var denial = statements[index];
        var denies = denial.Attitude is "denies" or "refuses";
        var points = Points(denial, denies);
        if (!denies && !points)
        {
            return null;
        }

        for (var i = index - 1; i >= 0 && i >= index - Reach; i--)
        {
            var earlier = statements[i];
            if (earlier.Id != denial.Within && earlier.Within != denial.Id && IsNear(earlier, denial) && IsOther(earlier, denial) && earlier.Attitude is not ("denies" or "refuses")
                && (points || Repeats(earlier, denial)))
            {
                return earlier;
            }
        }

        return null;
    }

    /// <summary>
    /// True where the content is a pointer or a noun for what was said, or little more than a word that calls it untrue.
    /// </summary>
    private bool Points(Statement denial, bool denies)
    {
        var (first, end) = TokenIndex.Within(document, RangeOf(denial.Content[0]));
        // The "that" that opens a clause points at nothing.
        while (first < end && document[first].Tag == UniversalTag.SCONJ)
        {
            first++;
        }

        if (first >= end)
        {
            return false;
        }

        var opening = first;
        while (opening < end && document[opening].Tag is UniversalTag.DET or UniversalTag.PUNCT)
        {
            opening++;
        }

        var isPointer = KindOf(first) == "pointer" || (opening < end && KindOf(opening) == "claim") || KindOf(opening) == "pointer";
        if (denies)
        {
            return isPointer;
        }

        var verdict = false;
        for (var i = first; i < end; i++)
        {
            verdict |= KindOf(i) == "untrue" || (document[i].Lemma is "not" && i + 1 < end && KindOf(i + 1) == "pointer");
        }

        return verdict && end - first <= MaxVerdict && (isPointer || end - first <= 2);
    }

    private string KindOf(int token) =>
        token < document.TokenCount && lexicons.Denials.TryGet(document[token].Lemma, out var row) ? row["kind"]
        : token < document.TokenCount && lexicons.Denials.TryGet(document[token].Text.ToString(), out row) ? row["kind"] : "";

    private bool Repeats(Statement earlier, Statement denial)
    {
        var said = ContentWords.Of(document, source, earlier, lexicons.Synonyms).Select(static word => word.Class).ToHashSet(StringComparer.Ordinal);
        var denied = ContentWords.Of(document, source, denial, lexicons.Synonyms);
        return denied.Length > 0 && denied.Count(word => said.Contains(word.Class)) >= LeastShared * denied.Length;
    }

    private bool IsNear(Statement earlier, Statement denial)
    {
        var (from, _) = TokenIndex.Within(document, RangeOf(earlier.Content[^1]));
        var (to, _) = TokenIndex.Within(document, RangeOf(denial.Content[0]));
        return from < document.TokenCount && to < document.TokenCount && document[to].Sentence - document[from].Sentence <= MostSentences;
    }

    private static bool IsOther(Statement earlier, Statement denial) =>
        !earlier.Speaker.Any(one => denial.Speaker.Any(other => other.Entity == one.Entity));

    private TextRange RangeOf(Span span) => new(source.Utf16At(span.Start), source.Utf16At(span.End));
}
