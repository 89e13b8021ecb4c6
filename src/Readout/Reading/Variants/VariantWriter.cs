using Readout.Language;
using Readout.Records;

namespace Readout.Reading.Variants;

/// <summary>Writes a group of accounts as the contract's variant: the first account is held against each later one.</summary>
internal sealed class VariantWriter(Document document, SourceText source, string hash)
{
    public Variant Write(IReadOnlyList<Statement> statements, ContentWord[][] accounts, List<int> group)
    {
        var shared = new List<Span>();
        var differs = new List<IReadOnlyList<Span>>();
        var first = accounts[group[0]];
        foreach (var other in group.Skip(1))
        {
            Compare(first, accounts[other], shared, differs);
        }

        var ids = group.ConvertAll(index => statements[index].Id);
        var content = statements[group[0]].Content;
        return new(RecordId.Of("variant", hash, content[0].Start, content[^1].End, [.. ids]), ids, [.. shared.Distinct()], differs);
    }

    private void Compare(ContentWord[] first, ContentWord[] second, List<Span> shared, List<IReadOnlyList<Span>> differs)
    {
        var (i, j) = (0, 0);
        var run = new List<int>();
        foreach (var (atFirst, atSecond) in WordAlignment.Align(first, second))
        {
            if (atFirst > i && atSecond > j)
            {
                differs.Add([SpanOf(first, i, atFirst), SpanOf(second, j, atSecond)]);
            }

            if (run.Count > 0 && atFirst > i)
            {
                shared.Add(SpanOf(first, run[0], run[^1] + 1));
                run.Clear();
            }

            run.Add(atFirst);
            (i, j) = (atFirst + 1, atSecond + 1);
        }

        if (run.Count > 0)
        {
            shared.Add(SpanOf(first, run[0], run[^1] + 1));
        }

        if (i < first.Length && j < second.Length)
        {
            differs.Add([SpanOf(first, i, first.Length), SpanOf(second, j, second.Length)]);
        }
    }

    private Span SpanOf(ContentWord[] words, int from, int to) =>
        source.Span(document[words[from].Token].Start, document[words[to - 1].Token].End);
}
