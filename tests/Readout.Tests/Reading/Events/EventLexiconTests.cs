using Readout.Reading.Events;
using Readout.Rules.Lexicons;

namespace Readout.Tests.Reading.Events;

/// <summary>The tables of events name each other's rows; a name that leads nowhere would be an event that is never found.</summary>
public sealed class EventLexiconTests
{
    private static readonly HashSet<string> Acts = [.. Rows("plover/acts.tsv").Select(row => row.Lemma)];
    private static readonly HashSet<string> Operations = [.. Rows("plover/operations.tsv").Select(row => row.Lemma)];
    private static readonly HashSet<string> Types = [.. Rows("plover/types.tsv").Select(row => row.Lemma)];
    private static readonly HashSet<(string, string)> Modes = [.. Rows("plover/modes.tsv").Select(row => (row["event"], row.Lemma))];

    [Fact]
    public void Has_the_sixteen_types_and_their_modes()
    {
        Assert.Equal(16, Types.Count);
        Assert.All(Modes, mode => Assert.Contains(mode.Item1, Types));
    }

    [Theory]
    [InlineData("plover/acts.tsv")]
    [InlineData("plover/operators.tsv")]
    public void Codes_are_types_and_modes_of_PLOVER_and_codes_of_CAMEO(string table)
    {
        foreach (var row in Rows(table).Where(row => row["event"].Length > 0))
        {
            Assert.Contains(row["event"], Types);
            Assert.True(row["mode"].Length == 0 || Modes.Contains((row["event"], row["mode"])), $"{table}: {row.Lemma}: {row["event"]} has no mode '{row["mode"]}'");
            Assert.Matches("^([0-9]{3,4})?$", row["cameo"]);
        }
    }

    [Fact]
    public void What_is_made_of_an_act_is_an_act()
    {
        foreach (var row in Rows("plover/changes.tsv"))
        {
            Assert.Contains(row.Lemma, Operations);
            Assert.True(Acts.Contains(row["act"]) || Types.Contains(row["act"]), row["act"]);
            Assert.Contains(row["becomes"], Acts);
        }
    }

    [Fact]
    public void Operations_are_known_wherever_they_are_named()
    {
        Assert.All(Rows("plover/operators.tsv"), row => Assert.Contains(row.Lemma, Operations));
        Assert.All(Rows("plover/operators.tsv"), row => Assert.True(row["act"] == "*" || Acts.Contains(row["act"]) || Types.Contains(row["act"]), row["act"]));
        Assert.All(Rows("plover/chains.tsv"), row => Assert.True(Operations.IsSupersetOf([row.Lemma, row["inner"], row["becomes"]]), row.Lemma));
        Assert.All(Rows("english/event-operators.tsv"), row => Assert.Contains(row["operator"], Operations));
    }

    [Theory]
    [InlineData("english/event-verbs.tsv")]
    [InlineData("english/event-nouns.tsv")]
    public void Words_name_known_acts(string table) => Assert.All(Rows(table), row => Assert.Contains(row["act"], Acts));

    [Fact]
    public void Refinements_lead_to_some_special_case()
    {
        var special = Acts.Where(act => act.Contains('.', StringComparison.Ordinal)).Select(act => act[(act.LastIndexOf('.') + 1)..]).ToHashSet();
        Assert.All(Rows("english/event-topics.tsv").Where(row => row["refines"].Length > 0), row => Assert.Contains(row["refines"], special));
    }

    [Fact]
    public void The_most_special_row_decides_what_an_operation_makes()
    {
        var acts = EventLexicons.LoadShipped().Acts;
        Assert.Equal(new EventCode("CONCEDE", null, "0353"), acts.Apply("agree", acts.Find("release")));
        Assert.Equal(new EventCode("CONCEDE", null, "035"), acts.Apply("agree", acts.Find("return")! with { Name = "retreat.of.some.kind" }));
        Assert.Equal(new EventCode("AGREE", null, "030"), acts.Apply("agree", null));
        Assert.Null(acts.Apply("refuse", acts.Find("attack.air")));
    }

    [Fact]
    public void What_is_ended_is_another_act_and_what_is_done_stays_one()
    {
        var acts = EventLexicons.LoadShipped().Acts;
        Assert.Equal("ease.sanctions", acts.Change(acts.OperationOf("end"), acts.Find("sanctions")!)?.Name);
        Assert.Equal("sanctions", acts.Change(acts.OperationOf("do"), acts.Find("sanctions")!)?.Name);
        Assert.Null(acts.Change(acts.OperationOf("accept"), acts.Find("torture")!));
    }

    [Fact]
    public void Scores_and_quad_codes_are_those_of_the_mode_or_the_type()
    {
        var scale = EventLexicons.LoadShipped().Scale;
        Assert.Equal(-9.5, scale.ScoreOf(new("ASSAULT", "aerial", null)));
        Assert.Equal(-9, scale.ScoreOf(new("ASSAULT", null, null)));
        Assert.Equal(-3, scale.ScoreOf(new("ACCUSE", null, null)));
        Assert.Equal(4, scale.QuadOf(new("SANCTION", "expel", null)));
    }

    [Fact]
    public void Who_may_take_part_is_told_of_known_acts_by_known_kinds()
    {
        var kinds = Rows("plover/party-kinds.tsv").Select(row => row["kind"]).ToHashSet();
        foreach (var row in Rows("plover/standing.tsv"))
        {
            Assert.All(
                new[] { "actor", "recipient", "alone", "one", "name" }.SelectMany(column => row[column].Split('|', StringSplitOptions.RemoveEmptyEntries)),
                kind => Assert.Contains(kind, kinds));
            var (type, mode) = row.Lemma.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (row.Lemma[..dot], row.Lemma[(dot + 1)..]) : (row.Lemma, "");
            Assert.True(row.Lemma is "*" or Standing.Unknown || Acts.Contains(row.Lemma) || Types.Contains(row.Lemma) || Modes.Contains((type, mode)), row.Lemma);
        }
    }

    private static IReadOnlyList<WordRow> Rows(string table) => WordTable.Shipped(table).Rows;
}
