using Readout.Desk.Store;
using Readout.Evaluation.Events;
using Readout.Records;

namespace Readout.Tests.Store;

public sealed class SqliteDeskReviewTests() : DeskReviewTests(null);

public sealed class PostgresDeskReviewTests() : DeskReviewTests(PostgresServer.NewDatabase());

/// <summary>What holds for decisions in any database.</summary>
public abstract class DeskReviewTests(string? database) : IDisposable
{
    private static readonly Article Report = new()
    {
        Text = "Russia condemned Estonia. Estonia expelled a Russian diplomat on 19 November 2023, the ministry said. Foreign Minister Ana Kovacs said that talks would go on.",
        Url = "https://example.org/1",
        Publisher = "Coast Tribune",
        Published = "2023-11-20",
    };

    private readonly TestDesk _desk = new(database);

    [Fact]
    public void What_is_rejected_is_gone_from_views_documents_and_series_until_it_is_accepted()
    {
        _desk.Ingest(Report, Report with { Url = "https://example.net/2" });
        var (id, events) = (FirstEvent(), _desk.Count("events"));
        var acts = _desk.Count("acts");
        Decide(id, "reject");
        Assert.Equal(events - 2, _desk.Count("events"));
        Assert.True(_desk.Count("acts") < acts);
        Assert.DoesNotContain(Read().Events, done => done.Id == id);
        Assert.Contains(Read().Diagnostics, noticed => noticed.Code == "RV0002" && noticed.Message.Contains("because", StringComparison.Ordinal));
        Decide(id, "accept");
        Assert.Equal(events, _desk.Count("events"));
        Assert.Equal("accepted", _desk.Ask("SELECT review FROM events WHERE id = $1", id).Rows[0][0]);
        Assert.Equal(2, _desk.Count("reviews"));
    }

    [Fact]
    public void A_correction_holds_for_every_later_reading_while_the_reading_itself_stays()
    {
        _desk.Ingest(Report);
        var id = FirstEvent();
        Decide(id, "correct", "certainty", "possible");
        Assert.Equal("possible", Assert.Single(Read().Events, done => done.Id == id).Certainty);
        using (var desk = _desk.Open())
        {
            // A later reader finds the same by another rule, so that the id is another.
            new DeskReread(desk, article => Renamed(Reader.English.Read(article), id), "2", all: false).Run(1, _ => { });
        }

        Assert.Equal("possible", Assert.Single(Read().Events, done => done.Id == $"{id}x").Certainty);
        Assert.Equal(["possible", "corrected"], _desk.Ask("SELECT certainty, review FROM events WHERE id = $1", $"{id}x").Rows[0]);
    }

    [Fact]
    public void An_undo_takes_back_one_decision_after_the_other_and_can_be_taken_back_by_deciding_again()
    {
        _desk.Ingest(Report);
        var id = FirstEvent();
        Decide(id, "correct", "certainty", "possible");
        Decide(id, "reject");
        Assert.DoesNotContain(Read().Events, done => done.Id == id);
        Decide(id, "undo");
        Assert.Equal("possible", Assert.Single(Read().Events, done => done.Id == id).Certainty);
        Decide(id, "undo");
        Assert.Equal("asserted", Assert.Single(Read().Events, done => done.Id == id).Certainty);
        Assert.DoesNotContain(Read().Diagnostics, static noticed => noticed.Code is "RV0002" or "RV0003");
        Assert.Null(_desk.Ask("SELECT review FROM events WHERE id = $1", id).Rows[0][0]);
        Assert.Throws<RefusedDecisionException>(() => Decide(id, "undo"));
        Decide(id, "reject");
        Assert.DoesNotContain(Read().Events, done => done.Id == id);
        Assert.Equal(["correct", "reject", "undo", "undo", "reject"], _desk.Ask("SELECT verdict FROM reviews ORDER BY n").Rows.Select(static row => (string)row[0]!));
    }

    [Fact]
    public void Words_that_were_corrected_can_be_decided_on_again()
    {
        _desk.Ingest(Report);
        var id = (string)_desk.Ask("SELECT id FROM statements WHERE content LIKE '%talks would go on%'").Rows[0][0]!;
        var at = Report.Text.IndexOf("would go on", StringComparison.Ordinal);
        Decide(id, "correct", "content", $$"""[{"start": {{at}}, "end": {{at + 11}}, "text": "would go on"}]""");
        Decide(id, "reject");
        Assert.DoesNotContain(Read().Statements, told => told.Id == id);
        Decide(id, "undo");
        Assert.Equal("would go on", Assert.Single(Read().Statements, told => told.Id == id).Content[0].Text);
    }

    [Fact]
    public void Another_type_of_event_has_the_measures_of_that_type()
    {
        _desk.Ingest(Report);
        var id = FirstEvent();
        Assert.True(Assert.Single(Read().Events, done => done.Id == id).QuadCode > 2);
        Decide(id, "correct", "event", "AID");
        var done = Assert.Single(Read().Events, done => done.Id == id);
        Assert.Equal(("AID", 2, 10.0, null, null), (done.Type, done.QuadCode, done.Score, done.Mode, done.Cameo));
    }

    [Theory]
    [InlineData("colour", "red")]
    [InlineData("event", "BEFRIEND")]
    [InlineData("certainty", "likely")]
    [InlineData("score", "high")]
    [InlineData("id", "event:1")]
    [InlineData("trigger", "{\"start\": 0, \"end\": 6, \"text\": \"Norway\"}")]
    public void What_no_field_can_take_is_refused_and_not_logged(string field, string value)
    {
        _desk.Ingest(Report);
        Assert.Throws<RefusedDecisionException>(() => Decide(FirstEvent(), "correct", field, value));
        Assert.Throws<RefusedDecisionException>(() => Decide("event:000000000000:1-2", "accept"));
        Assert.Equal(0, _desk.Count("reviews"));
    }

    [Theory]
    [InlineData("UPDATE review SET verdict = 'accept'")]
    [InlineData("DELETE FROM review")]
    public void The_log_cannot_be_changed(string sql)
    {
        _desk.Ingest(Report);
        Decide(FirstEvent(), "reject");
        using var desk = _desk.Open();
        Assert.ThrowsAny<System.Data.Common.DbException>(() => desk.Session.Execute(sql));
        Assert.Equal("reject", _desk.Ask("SELECT verdict FROM reviews").Rows[0][0]);
    }

    [Fact]
    public void Decisions_are_gold_that_eval_takes()
    {
        _desk.Ingest(Report);
        Decide(FirstEvent(), "accept");
        using var desk = _desk.Open(DeskAccess.Read);
        var gold = EventGold.Parse(Assert.Single(new DeskReview(desk).EventGold()), "gold:1");
        var scorer = new EventScorer();
        Assert.True(scorer.Add(gold, Reader.English.Read(Report).Events));
        Assert.Empty(new DeskReview(desk).AttributionGold());
    }

    [Fact]
    public void A_document_all_of_whose_statements_were_decided_on_is_gold_for_attribution()
    {
        _desk.Ingest(Report);
        var ids = _desk.Ask("SELECT id FROM statements ORDER BY r").Rows.Select(row => (string)row[0]!).ToList();
        Assert.True(ids.Count >= 2);
        ids.Skip(1).ToList().ForEach(id => Decide(id, "accept"));
        Decide(ids[0], "reject");
        using var desk = _desk.Open(DeskAccess.Read);
        var gold = Readout.Evaluation.Attributions.AttributionGold.Parse(Assert.Single(new DeskReview(desk).AttributionGold()), "gold:1");
        Assert.Equal(ids.Count - 1, gold.Attributions.Count);
    }

    private static DocumentRecord Renamed(DocumentRecord record, string id) =>
        record with { Events = [.. record.Events.Select(done => done.Id == id ? done with { Id = $"{id}x" } : done)] };

    private string FirstEvent() => (string)_desk.Ask("SELECT id FROM events WHERE recipient IS NOT NULL ORDER BY span_start LIMIT 1").Rows[0][0]!;

    private void Decide(string record, string verdict, string? field = null, string? value = null)
    {
        using var desk = _desk.Open();
        new DeskReview(desk).Decide(record, verdict, field, value, "because", "a reader");
    }

    private DocumentRecord Read()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        return desk.Read(desk.Find("https://example.org/1")[0])!.Record;
    }

    public void Dispose()
    {
        _desk.Dispose();
        GC.SuppressFinalize(this);
    }
}
