namespace Readout.Language.Conllu;

/// <summary>A sentence in CoNLL-U (https://universaldependencies.org/format.html): comment lines and rows, in order.</summary>
public sealed class ConlluSentence
{
    /// <summary>Holds the comments (each with its <c>#</c>) and the rows.</summary>
    public ConlluSentence(IReadOnlyList<string> comments, IReadOnlyList<ConlluRow> rows)
    {
        ArgumentNullException.ThrowIfNull(comments);
        ArgumentNullException.ThrowIfNull(rows);
        Comments = comments;
        Rows = rows;
        Words = [.. rows.Where(row => row.Kind == ConlluRowKind.Word)];
    }

    /// <summary>Comment lines, each with its <c>#</c>.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>All rows: words, multiword tokens and empty nodes.</summary>
    public IReadOnlyList<ConlluRow> Rows { get; }

    /// <summary>The syntactic words alone; the word numbered n is at n - 1.</summary>
    public IReadOnlyList<ConlluRow> Words { get; }

    /// <summary>The value of the comment <c># name = value</c>, or null.</summary>
    public string? FindComment(string name)
    {
        foreach (var comment in Comments)
        {
            var body = comment.AsSpan(1).TrimStart();
            if (body.StartsWith(name, StringComparison.Ordinal) && body[name.Length..].TrimStart().StartsWith("="))
            {
                return body[name.Length..].TrimStart()[1..].Trim().ToString();
            }
        }

        return null;
    }
}
