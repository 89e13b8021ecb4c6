using System.Globalization;
using System.Text.Json;
using Readout.Desk;
using Readout.Records;

namespace Readout.Tests.Invariants;

public sealed class RecordInvariantTests
{
    private const int CorpusArticles = 500;
    private const int Seed = 20211216;

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.Path("samples"), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_record_of_a_sample_is_proven_by_its_words(string sample) =>
        Assert.Empty(RecordProof.ProblemsOf(Read(new Article { Text = File.ReadAllText(Repository.Path("samples", sample)), Published = "2022-07-28" })));

    [Fact]
    public void Every_record_of_any_text_is_proven_by_its_words()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var problems = RecordProof.ProblemsOf(Read(new Article { Text = RandomText.Of(seed), Published = "2021-12-16" }));
            Assert.True(problems.Count == 0, $"seed {seed}: {string.Join("; ", problems)}");
        }
    }

    [Fact]
    public void Every_record_of_news_is_proven_by_its_words()
    {
        var articles = NewsArticles();
        var problems = ParallelWork.InOrder(articles, Environment.ProcessorCount, article => RecordProof.ProblemsOf(Read(article)).Select(problem => $"{article.Id}: {problem}"));
        var all = problems.SelectMany(problem => problem).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    [Fact]
    public void One_thread_and_many_read_the_same()
    {
        var texts = Enumerable.Range(0, 100).Select(RandomText.Of).Concat(Directory.EnumerateFiles(Repository.Path("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var articles = texts.Select(text => new Article { Text = text, Published = "2022-07-28" }).ToList();
        Assert.Equal(ParallelWork.InOrder(articles, 1, Read), ParallelWork.InOrder(articles, 8, Read));
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var article = new Article { Text = File.ReadAllText(Repository.Path("samples", "call-report-2022.txt")), Published = "2022-07-28" };
        var expected = Read(article);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Assert.Equal(expected, Read(article));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Read(Article article) => RecordJson.ToUtf8(Reader.English.Read(article));

    private static List<Article> NewsArticles()
    {
        var random = new Random(Seed);
        var lines = File.ReadAllLines(Corpora.Path("polnear/train.jsonl"));
        random.Shuffle(lines);
        return [.. lines.Take(CorpusArticles).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Select(json => new Article
        {
            Id = json.GetProperty("id").GetString(),
            Text = json.GetProperty("text").GetString()!,
            Published = json.GetProperty("date").GetString(),
        })];
    }

    // Numbers and dates as no engine should print them.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
        return culture;
    }
}
