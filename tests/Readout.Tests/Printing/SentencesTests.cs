using Readout.Cli.Printing;
using Readout.Records;

namespace Readout.Tests.Printing;

public sealed class SentencesTests
{
    private const string Text = "😀 One spoke. Two heard it. Three left.";

    private static readonly SourceText Source = new(Text);
    private static readonly Sentences Sentences = new(Source, [(0, 13), (14, 27), (28, 39)]);

    /// <summary>Words of evidence, and what is shown, the evidence in brackets.</summary>
    public static TheoryData<string[], string> Cases => new()
    {
        { ["spoke"], "😀 One [spoke.]" },
        { ["Two", "it"], "[Two] heard [it.]" },
        { ["it", "Two"], "[Two] heard [it.]" },
        { ["spoke", "heard"], "😀 One [spoke.] Two [heard] it." },
        { ["One", "Three"], "😀 [One] spoke. […] [Three] left." },
        { ["Two heard", "heard it"], "[Two heard][ it.]" },
        { [], "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Shows_the_sentences_that_hold_the_evidence(string[] evidence, string shown) =>
        Assert.Equal(shown, Describe(Sentences.Around(evidence.Select(Span))));

    [Fact]
    public void Cuts_what_is_far_from_the_evidence_in_a_very_long_sentence()
    {
        var text = $"{string.Concat(Enumerable.Repeat("word ", 1000))}HERE {string.Concat(Enumerable.Repeat("word ", 1000))}";
        var source = new SourceText(text);
        var shown = Describe(new Sentences(source, [(0, text.Length)]).Around([source.Span(5000, 5004)]));
        Assert.StartsWith("…", shown, StringComparison.Ordinal);
        Assert.Contains("word [HERE] word", shown, StringComparison.Ordinal);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 200, 300);
    }

    private static Span Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return Source.Span(start, start + words.Length);
    }

    private static string Describe(IEnumerable<(string Text, bool IsEvidence)> pieces) =>
        string.Concat(pieces.Select(piece => piece.IsEvidence ? $"[{piece.Text}]" : piece.Text));
}
