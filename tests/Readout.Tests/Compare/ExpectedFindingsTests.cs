using System.Text.Json;
using Readout.Desk.Compare;

namespace Readout.Tests.Compare;

/// <summary>The findings that were written down for pairs of readouts before there was code to find them: eval/comparisons/expected.json.</summary>
public sealed class ExpectedFindingsTests
{
    public static TheoryData<int> Pairs => [.. Enumerable.Range(0, Expected().Count)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void None_of_note_is_missed(int number)
    {
        var expected = Expected()[number];
        var comparison = Compare(expected);

        // What an account has the other side say and the other side does not tell is told of as a claim; what may be there in other words, with the words of both.
        Assert.Empty(Missed(expected, "only_a", comparison, finding => finding is { Kind: FindingKind.Only, B.Count: 0 } || IsClaimOf("A", finding) || IsUnsureOf("A", finding)));
        Assert.Empty(Missed(expected, "only_b", comparison, finding => finding is { Kind: FindingKind.Only, A.Count: 0 } || IsClaimOf("B", finding) || IsUnsureOf("B", finding)));
        Assert.Empty(Missed(expected, "both", comparison, finding => finding.Kind is FindingKind.Both or FindingKind.Remark));
        Assert.Empty(Missed(expected, "claims_a", comparison, finding => IsClaimOf("A", finding)));
        Assert.Empty(Missed(expected, "claims_b", comparison, finding => IsClaimOf("B", finding)));
        Assert.Empty(Missed(expected, "tone_a", comparison, finding => finding.Kind == FindingKind.Tone));
        Assert.Empty(Missed(expected, "tone_b", comparison, finding => finding.Kind == FindingKind.Tone));
        Assert.Empty(MissedPairs(expected, "remarks", comparison, FindingKind.Remark));
        Assert.Empty(MissedPairs(expected, "numbers", comparison, FindingKind.Number));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_finding_holds_words_of_the_texts(int number)
    {
        var expected = Expected()[number];
        var (a, b) = (Text(expected, "a"), Text(expected, "b"));
        foreach (var finding in Compare(expected).Findings)
        {
            Assert.All(finding.A, span => Assert.Equal(a[span.Start..span.End], span.Text));
            Assert.All(finding.B, span => Assert.Equal(b[span.Start..span.End], span.Text));
            Assert.True(finding.Kind == FindingKind.Share || finding.A.Count + finding.B.Count > 0, finding.Text);
        }
    }

    [Fact]
    public void An_account_held_against_itself_shows_no_difference()
    {
        var expected = Expected()[0];
        var record = Read(expected, "b");
        var findings = AccountComparer.Compare(record, record).Findings;

        Assert.DoesNotContain(findings, finding => finding.Kind is FindingKind.Fact or FindingKind.Only or FindingKind.Number or FindingKind.Time);
        Assert.All(findings.Where(finding => finding.Kind == FindingKind.Remark), finding => Assert.EndsWith("in the same words of weight", finding.Text, StringComparison.Ordinal));
    }

    private static bool IsClaimOf(string letter, Finding finding) => finding.Kind == FindingKind.Claim && finding.Text.StartsWith($"{letter} has", StringComparison.Ordinal);

    private static bool IsUnsureOf(string letter, Finding finding) => finding.Kind == FindingKind.Unsure && finding.Text.Contains($"only {letter}:", StringComparison.Ordinal);

    private static List<JsonElement> Expected() =>
        [.. JsonDocument.Parse(File.ReadAllText(Repository.Path("eval", "comparisons", "expected.json"))).RootElement.EnumerateArray()];

    private static Comparison Compare(JsonElement expected) => AccountComparer.Compare(Read(expected, "a"), Read(expected, "b"));

    private static string Text(JsonElement expected, string account) => File.ReadAllText(Repository.Path(expected.GetProperty(account).GetString()!));

    private static Readout.Records.DocumentRecord Read(JsonElement expected, string account) => Reader.English.Read(new Article
    {
        Text = Text(expected, account),
        Title = Text(expected, account).Split('\n')[0],
        Publisher = expected.GetProperty($"publisher_{account}").GetString(),
        Published = expected.GetProperty("published").GetString(),
    });

    private static List<string> Missed(JsonElement expected, string field, Comparison comparison, Func<Finding, bool> isOfKind) =>
    [
        .. expected.GetProperty(field).EnumerateArray().Select(one => one.GetString()!).Where(phrases => !comparison.Findings.Where(isOfKind)
            .Any(finding => phrases.Split('|').Any(phrase => Holds(finding, phrase)))),
    ];

    private static bool Holds(Finding finding, string phrase) =>
        finding.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase) || finding.A.Concat(finding.B).Any(span => span.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static List<string> MissedPairs(JsonElement expected, string field, Comparison comparison, string kind) =>
        expected.TryGetProperty(field, out var pairs)
            ?
            [
                .. pairs.EnumerateArray().Select(pair => (A: pair[0].GetString()!, B: pair[1].GetString()!))
                    .Where(pair => !comparison.Findings.Any(finding => finding.Kind == kind && Has(finding.A, pair.A) && Has(finding.B, pair.B)))
                    .Select(pair => $"{pair.A} / {pair.B}"),
            ]
            : [];

    private static bool Has(IReadOnlyList<Readout.Records.Span> spans, string phrase) => spans.Any(span => span.Text.Contains(phrase, StringComparison.Ordinal));
}
