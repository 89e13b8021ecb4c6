using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Tests.Store;

namespace Readout.Tests.Queries;

public sealed class SqliteDeskQuestionsTests() : DeskQuestionsTests(null);

public sealed class PostgresDeskQuestionsTests() : DeskQuestionsTests(PostgresServer.NewDatabase());

/// <summary>What holds for a desk in any database.</summary>
public abstract class DeskQuestionsTests : IDisposable
{
    private const string Expulsion = "OSLO, 4 March 2023. Norway expelled two Kenyan diplomats on 3 March 2023. Norwegian Foreign Minister Eva Holt said that the two had opened letters of the fishing fleet. "
        + "Kenyan President Baraka Okello denied that any letter was opened. The boats stay in the harbour of Bergen until the inspectors have counted the crates, the nets and the lamps on board.";

    private readonly TestDesk _desk;

    protected DeskQuestionsTests(string? database)
    {
        _desk = new(database);
        _desk.Ingest(
            Report("wire", "Northern Wire", "2023-03-04T06:00+00:00", Expulsion),
            Report("copy", "The Harbour Gazette", "2023-03-05T09:00+00:00", Expulsion),
            Report("talks", "The Harbour Gazette", "2023-04-11", "Eva Holt met Baraka Okello in Nairobi on 10 April 2023 to discuss the fishing fleet. Kenya signed an agreement with Norway on 10 April 2023. Holt said that the nets were safe."));
        using var desk = _desk.Open();
        new DeskMerge(desk).Run();
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_pair_is_told_both_ways_by_any_name_and_carriers_count_once()
    {
        var rows = Ask(desk => DyadQuestions.Rows(DyadQuestions.Ask(desk, new() { Source = "Norway", Target = "KEN" })));
        var march = Assert.Single(rows, row => row is ["NOR", "KEN", "2023-03", ..]);
        Assert.Equal(1L, march[6]);
        Assert.Equal(1L, march[8]);
        Assert.Equal("Northern Wire 1, The Harbour Gazette 1", march[9]);
        Assert.Contains(rows, row => row is ["KEN", "NOR", "2023-04", ..]);
        Assert.Equal(rows, Ask(desk => DyadQuestions.Rows(DyadQuestions.Ask(desk, new() { Source = "Holt", Target = "state:KEN" }))));
    }

    [Fact]
    public void Days_outlet_and_direction_bound_a_pair()
    {
        Assert.All(Dyad(new() { Source = "NOR", Target = "KEN", IsBothWays = false }), row => Assert.Equal("NOR", row[0]));
        Assert.All(Dyad(new() { Source = "NOR", Target = "KEN", Since = "2023-04", By = "day" }), row => Assert.Equal("2023-04-10", row[2]));
        Assert.All(Dyad(new() { Source = "NOR", Target = "KEN", Until = "2023-03" }), row => Assert.Equal("2023-03", row[2]));
        Assert.Equal("Northern Wire 1", Assert.Single(Dyad(new() { Source = "NOR", Target = "KEN", Outlet = "wire" }))[9]);
        Assert.Empty(Dyad(new() { Source = "NOR", Target = "PER" }));
    }

    [Fact]
    public void A_name_that_nobody_has_is_told()
    {
        var error = Assert.Throws<DeskException>(() => Dyad(new() { Source = "Zeppo", Target = "KEN" }));
        Assert.Contains("nobody is called 'Zeppo'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_is_counted_by_what_it_does_with_whom()
    {
        var rows = Actor("Okello", new());
        Assert.Contains("Baraka Okello", (string)rows[0][1]!, StringComparison.Ordinal);
        Assert.Equal([3L, 2L, "2023-03-04T06:00+00:00", "2023-04-11"], rows[0].Skip(2));
        Assert.Equal([2L, 1L], Row(rows, "says", "denies").Skip(2).Take(2));
        Assert.Equal([1L, 1L, "2023-04-10", "2023-04-10"], Row(rows, "meets", "person:eva-holt").Skip(2));
        Assert.Equal(rows, Actor("person:baraka-okello", new()));
        Assert.Empty(Actor("Zeppo", new()));
        Assert.Empty(Actor("kello", new()));
    }

    [Fact]
    public void What_bounds_records_bounds_an_actor()
    {
        Assert.DoesNotContain(Actor("Okello", new() { Since = "2023-04" }), row => row is ["says", "denies", ..]);
        Assert.DoesNotContain(Actor("Okello", new() { Until = "2023-03" }), row => row is ["meets", ..]);
        Assert.Equal(1L, Row(Actor("Okello", new() { Outlet = "Gazette" }), "says", "denies")[2]);
        Assert.Contains(Actor("KEN", new()), row => row is ["does", ..]);
        Assert.DoesNotContain(Actor("KEN", new() { Certainty = "denied" }), row => row is ["does", ..]);
        Assert.True(Actor("KEN", new() { Limit = 1 }).CountBy(row => (string)row[0]!).All(static part => part.Value == 1));
    }

    [Fact]
    public void Carriers_of_a_story_are_listed_and_the_first_named()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        var key = desk.Find("copy")[0];
        var story = StoryQuestions.Find(desk, key)!;
        Assert.Equal(["Northern Wire", "The Harbour Gazette"], story.Carriers.Select(static carrier => carrier.Publisher));
        Assert.Equal(desk.Find("wire")[0], story.First);
        Assert.Equal([("Northern Wire", "first", "identical"), ("The Harbour Gazette", null, "identical")], StoryQuestions.Carriers(desk, story).Rows.Select(static row => ((string?)row[2], (string?)row[5], (string?)row[6])));
        Assert.Equal(story.Carriers, StoryQuestions.Find(desk, story.Id)!.Carriers);
        Assert.Single(StoryQuestions.Find(desk, desk.Find("talks")[0])!.Carriers);
        Assert.Null(StoryQuestions.Find(desk, "story:nothing"));
    }

    [Fact]
    public void Asked_for_once_a_story_tells_a_record_once()
    {
        var (all, once) = (Statements(new() { Certainty = "denied" }), Statements(new() { Certainty = "denied", IsStoryOnce = true }));
        Assert.Equal(2, all.Rows.Count);
        var row = Assert.Single(once.Rows);
        Assert.Equal("Northern Wire", row[once.Columns.ToList().IndexOf("publisher")]);
        Assert.Equal(["Northern Wire; The Harbour Gazette", "Northern Wire"], row.TakeLast(2));
        Assert.Equal(["carriers", "had_first"], once.Columns.TakeLast(2));
    }

    [Fact]
    public void A_record_and_a_merged_line_open_onto_what_they_stand_on()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        var id = (string)Statements(new() { Certainty = "denied" }).Rows[0][1]!;
        var records = LineQuestions.Records(desk, id);
        Assert.Equal(2, records.Rows.Count);
        Assert.All(records.Rows, row => Assert.Equal(id, row[1]));
        Assert.Empty(LineQuestions.Records(desk, id + "0").Rows);
        var line = (string)desk.Ask("SELECT id FROM merged_lines WHERE kind = 'meeting'").Rows[0][0]!;
        var part = Assert.Single(LineQuestions.Parts(desk, line).Rows);
        Assert.Equal(desk.Find("talks")[0], part[3]);
        Assert.Empty(LineQuestions.Parts(desk, "merged:nothing").Rows);
    }

    [Fact]
    public void Documents_are_found_by_outlet_and_day_of_publication()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        Assert.Equal(3, DocumentQuestions.Ask(desk).Count());
        Assert.Equal(["copy", "talks"], DocumentQuestions.Ask(desk, outlet: "gazette").Select(static document => document.Record.Document.Id).Order(StringComparer.Ordinal));
        Assert.Equal("talks", Assert.Single(DocumentQuestions.Ask(desk, since: "2023-04")).Record.Document.Id);
        Assert.Equal("wire", Assert.Single(DocumentQuestions.Ask(desk, until: "2023-03-04")).Record.Document.Id);
    }

    private IReadOnlyList<IReadOnlyList<object?>> Dyad(DyadQuestion question) => Ask(desk => DyadQuestions.Rows(DyadQuestions.Ask(desk, question)));

    private IReadOnlyList<IReadOnlyList<object?>> Actor(string name, RecordQuestion question) => Ask(desk => ActorQuestions.Ask(desk, name, question));

    private DeskAnswer Statements(RecordQuestion question)
    {
        using var desk = _desk.Open(DeskAccess.Read);
        return RecordQuestions.Ask(desk, "statements", question);
    }

    private IReadOnlyList<IReadOnlyList<object?>> Ask(Func<DeskStore, DeskAnswer> question)
    {
        using var desk = _desk.Open(DeskAccess.Read);
        return question(desk).Rows;
    }

    private static IReadOnlyList<object?> Row(IReadOnlyList<IReadOnlyList<object?>> rows, string part, string name) => Assert.Single(rows, row => (string)row[0]! == part && (string)row[1]! == name);

    private static Article Report(string id, string publisher, string published, string text) => new() { Id = id, Publisher = publisher, Published = published, Text = text };
}
