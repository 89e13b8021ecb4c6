namespace Readout.Desk.Merge;

/// <summary>Finds statements by the words that their acts share with another.</summary>
internal sealed class ToldIndex
{
    private readonly WordPostings _postings = new();

    public ToldIndex(IReadOnlyList<ToldStatement> statements)
    {
        Statements = statements;
        foreach (var told in statements)
        {
            _postings.Add(told.Act);
        }
    }

    /// <summary>The statements.</summary>
    public IReadOnlyList<ToldStatement> Statements { get; }

    /// <summary>Those that share so many words at least, with how many.</summary>
    public IEnumerable<(ToldStatement Told, int Common)> Sharing(IReadOnlySet<string> words, int least) =>
        _postings.Sharing(words).Where(one => one.Value >= least).Select(one => (Statements[one.Key], one.Value));
}
