using Readout.Evaluation.Attributions;
using Readout.Records;
using Readout.Tests.Records;

namespace Readout.Tests.Evaluation;

public sealed class RecordAttributionsTests
{
    private const string Text = "The pact holds, an aide said, according to Interpost. Mirel told Interpost she agrees. They met. Interpost reported this.";

    private static readonly SpanFinder Words = new(Text);

    [Fact]
    public void A_reporter_with_a_cue_in_the_same_sentence_takes_the_whole_statement_for_content() =>
        Assert.Equal("Interpost|according to|The pact holds, an aide said", Describe(Statement("an aide", "said", "The pact holds", Words.Reporter("media:interpost", "Interpost", "according to"))));

    [Fact]
    public void A_reporter_that_was_only_told_leaves_the_statement_with_its_speaker() =>
        Assert.Equal("Mirel|told|she agrees", Describe(Statement("Mirel", "told", "she agrees", Words.Reporter("media:interpost", "Interpost"))));

    [Fact]
    public void A_reporter_in_another_sentence_leaves_the_statement_with_its_speaker() =>
        Assert.Equal("Mirel|told|she agrees", Describe(Statement("Mirel", "told", "she agrees", Words.Reporter("media:interpost", "Interpost", "reported", after: "met."))));

    [Fact]
    public void A_statement_inside_another_is_none() =>
        Assert.Equal("", Describe(Statement("Mirel", "told", "she agrees") with { Within = "statement:outer" }));

    private static string Describe(Statement statement)
    {
        var record = Reader.English.Read(new Article { Text = Text }) with { Statements = [statement] };
        return string.Join(' ', RecordAttributions.Of(record).Select(one => string.Join('|', Join(one.Source), Join(one.Cue), Join(one.Content))));
    }

    private static string Join(IEnumerable<Readout.Evaluation.TextRange> ranges) =>
        string.Join('+', ranges.Select(range => Text[range.Start..range.End].Trim(' ', ',')).Where(words => words.Length > 0));

    private static Statement Statement(string speaker, string cue, string content, params Reporter[] via) => new()
    {
        Id = "statement:1",
        Kind = "indirect",
        Content = [Words.At(content)],
        Cue = Words.At(cue),
        Attitude = "says",
        Speaker = [Words.Party("person:x", speaker)],
        Addressee = [],
        Via = via,
        Certainty = "asserted",
        Rule = "say",
        Confidence = 1,
    };
}
