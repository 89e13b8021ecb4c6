using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Tests.Store;
using Readout.Web.Desks;

namespace Readout.Tests.Queries;

public sealed class IssueQuestionsTests
{
    private static readonly Article[] Reports =
    [
        Report(1, "Bulgaria opposes the harbour grain levy."),
        Report(2, "Croatia supports the harbour grain levy."),
        Report(3, "Croatia opposes a ban on night flights."),
    ];

    [Fact]
    public void An_issue_has_the_lines_of_all_who_stand_somewhere_on_it_and_no_others()
    {
        using var desk = new TestDesk();
        desk.Ingest(Reports);
        using var open = desk.Open();
        new DeskMerge(open).Run();
        var lines = IssueQuestions.Across(open, "the harbour grain levy", 20);
        Assert.Equal([("state:BGR", "opposes"), ("state:HRV", "supports")], lines.Select(static line => (line.Holder, line.Stance)));
        Assert.Empty(IssueQuestions.Across(open, "the price of copper", 20));
        Assert.Empty(IssueQuestions.Across(open, "\"\" ' * )", 20));
    }

    [Fact]
    public void An_actor_is_tied_to_those_in_its_meetings_and_they_to_each_other_once_for_each_story()
    {
        using var desk = new TestDesk();
        desk.Ingest(TestDesk.Report(1), TestDesk.Report(1, publisher: "The Other Gazette"), TestDesk.Report(2));
        using var open = desk.Open();
        var ties = ActorModel.Of(open, "person:ana-kovacs")!.Ties;
        var tie = Assert.Single(ties, static tie => tie.Other.Entity == "person:boris-petrov");
        Assert.Equal("person:ana-kovacs", tie.One.Entity);
        Assert.InRange(tie.Count, 2, 4);
        Assert.Equal(ties.OrderByDescending(static one => one.Count).Select(static one => one.Count), ties.Select(static one => one.Count));
    }

    private static Article Report(int number, string text) => new() { Text = text, Url = $"https://example.org/{number}", Publisher = "Coast Tribune", Published = $"2024-02-0{number}" };
}
