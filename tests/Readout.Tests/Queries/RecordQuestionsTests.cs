using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Tests.Store;

namespace Readout.Tests.Queries;

public sealed class SqliteRecordQuestionsTests() : RecordQuestionsTests(null);

public sealed class PostgresRecordQuestionsTests() : RecordQuestionsTests(PostgresServer.NewDatabase());

/// <summary>What holds for questions to a desk in any database.</summary>
public abstract class RecordQuestionsTests : IDisposable
{
    private readonly TestDesk _desk;

    protected RecordQuestionsTests(string? database) => (_desk = new(database)).Ingest(
        new Article
        {
            Text = "Kenyan President Baraka Okello told Tanzanian Foreign Minister Neema Mushi on Monday that the ferry would sail again, Reuters reported. Okello denied that the lake was closed.",
            Published = "2023-05-16",
            Publisher = "The Harbour Gazette",
        },
        new Article
        {
            Text = "Peruvian Foreign Minister Ana Ruiz said in Lima that 100% of the fishing boats were safe.",
            Published = "2024-02-07",
            Publisher = "El Puerto",
        });

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("Okello", 2)]
    [InlineData("baraka okello", 2)]
    [InlineData("KEN", 2)]
    [InlineData("person:ana-ruiz", 1)]
    [InlineData("kello", 0)]
    [InlineData("%", 0)]
    public void Who_speaks_is_found_by_name_surname_id_and_country(string name, int expected) =>
        Assert.Equal(expected, Ask(new() { Speaker = name }).Rows.Count);

    [Fact]
    public void All_that_is_asked_must_hold()
    {
        Assert.Single(Ask(new() { With = ["Okello", "Mushi"] }).Rows);
        Assert.Empty(Ask(new() { With = ["Okello", "Ruiz"] }).Rows);
        Assert.Single(Ask(new() { Via = "Reuters" }).Rows);
        Assert.Single(Ask(new() { Toward = "Mushi" }).Rows);
        Assert.Single(Ask(new() { Certainty = "denied" }).Rows);
        Assert.Single(Ask(new() { Outlet = "puerto" }).Rows);
        Assert.Single(Ask(new() { About = "100%" }).Rows);
        Assert.Empty(Ask(new() { About = "1%0" }).Rows);
    }

    [Fact]
    public void Days_months_and_years_bound_what_is_found()
    {
        Assert.Equal(Ask(new() { Outlet = "Harbour" }).Rows.Count, Ask(new() { Until = "2023" }).Rows.Count);
        Assert.NotEmpty(Ask(new() { Until = "2023" }).Rows);
        Assert.Single(Ask(new() { Since = "2024-02" }).Rows);
        Assert.Single(Ask(new() { Since = "2024-02-07", Until = "2024-02-07" }).Rows);
        Assert.Empty(Ask(new() { Since = "2024-02-08" }).Rows);
        Assert.Single(Ask(new() { Limit = 1 }).Rows);
    }

    [Theory]
    [InlineData("meetings")]
    [InlineData("positions")]
    [InlineData("events")]
    public void Every_kind_answers(string kind)
    {
        using var desk = _desk.Open(DeskAccess.Read);
        Assert.Equal("document", RecordQuestions.Ask(desk, kind, new() { With = ["Okello"], About = "ferry", Since = "2020", Until = "2030", Outlet = "gazette", Certainty = "asserted" }).Columns[0]);
        Assert.Throws<ArgumentException>(() => RecordQuestions.Ask(desk, "rumours", new()));
    }

    [Fact]
    public void Every_column_of_a_view_is_told()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        foreach (var kind in RecordQuestions.Kinds)
        {
            // doc and r join views and tell nothing.
            var columns = desk.Ask($"SELECT * FROM {kind} LIMIT 1").Columns.Except(["doc", "r"]);
            Assert.Equal(columns.Order(StringComparer.Ordinal), RecordQuestions.Ask(desk, kind, new()).Columns.Order(StringComparer.Ordinal));
        }
    }

    private DeskAnswer Ask(RecordQuestion question)
    {
        using var desk = _desk.Open(DeskAccess.Read);
        return RecordQuestions.Ask(desk, "statements", question);
    }
}
