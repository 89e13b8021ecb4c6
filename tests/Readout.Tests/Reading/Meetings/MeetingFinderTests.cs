using Readout.Records;

namespace Readout.Tests.Reading.Meetings;

/// <summary>Each kind of sentence with other people, other verbs and in another order, through the whole reader.</summary>
public sealed class MeetingFinderTests
{
    private const string Published = "2023-05-18";

    [Theory]
    [InlineData("Just before Wednesday's Macron-Scholz virtual summit, the Élysée asked for patience.", "Macron", "Scholz")]
    [InlineData("Hours after Wednesday's Modi–Kishida video summit, the rupee rose.", "Modi", "Kishida")]
    [InlineData("Markets waited for Wednesday's online summit between Erdogan and Aliyev.", "Erdogan", "Aliyev")]
    [InlineData("Lula and Petro held a video conference on Wednesday.", "Lula", "Petro")]
    public void A_video_summit_is_found_by_any_of_its_names(string text, string first, string second)
    {
        var meeting = Assert.Single(Read(text));

        AssertMet(meeting, first, second);
        Assert.Equal(("video", "bilateral", "held", "2023-05-17", "relative"), (meeting.Channel, meeting.Format, meeting.Status, meeting.Date, meeting.DateFrom));
    }

    [Theory]
    [InlineData("Macron and Scholz met by video link on Wednesday. In the discussion, which lasted from 2:05 p.m. to 3:20 p.m. Paris time, Macron spoke of gas.", "2023-05-17T14:05+02:00", "2023-05-17T15:20+02:00")]
    [InlineData("Modi spoke with Kishida by telephone on Wednesday. The call ran from 9:10 a.m. to 10:25 a.m. Tokyo time.", "2023-05-17T09:10+09:00", "2023-05-17T10:25+09:00")]
    [InlineData("Erdogan held talks with Aliyev on Wednesday. The conversation began at 11:00 a.m. and ended at 12:15 p.m. Baku time.", "2023-05-17T11:00+04:00", "2023-05-17T12:15+04:00")]
    public void Clock_times_in_the_next_sentence_are_those_of_the_meeting_it_points_back_to(string text, string start, string end)
    {
        var meeting = Assert.Single(Read(text));

        Assert.Equal((start, end, "PT1H15M", "minute"), (meeting.Start, meeting.End, meeting.Duration, meeting.Precision));
        Assert.Equal(2, meeting.Evidence.Count);
    }

    [Theory]
    [InlineData("Wednesday's Macron-Scholz summit came a week after the Biden-Sunak summit.")]
    [InlineData("Macron received Scholz on Wednesday, one week after the summit between Biden and Sunak.")]
    [InlineData("Macron received Scholz on Wednesday, a week after the summit between Biden and Sunak.")]
    [InlineData("A week after the Biden-Sunak talks, Macron met Scholz on Wednesday.")]
    public void A_meeting_is_dated_by_another_from_which_it_is_counted(string text)
    {
        var meetings = Read(text);

        var dated = meetings.Single(meeting => Names(meeting).Contains("Macron"));
        var counted = meetings.Single(meeting => Names(meeting).Contains("Biden"));
        Assert.Equal("2023-05-17", dated.Date);
        Assert.Equal(("2023-05-10", "approximate", "anchor:" + dated.Id), (counted.Date, counted.Precision, counted.DateFrom));
    }

    [Theory]
    [InlineData("Macron-Scholz talks were held on Monday. Both leaders stressed the need for unity. The meeting was friendly. Macron praised the army in a phone call with Chancellor Olaf Scholz on Monday.")]
    [InlineData("Macron met Scholz on Monday. The two leaders discussed the need for unity. Their talks ended without a statement. The meeting with Scholz was short.")]
    [InlineData("Scholz was received by Macron on Monday. The summit was calm, and both leaders underlined the need for unity. The visit ended early.")]
    public void Mentions_of_one_meeting_are_one_record_with_more_evidence(string text)
    {
        var meeting = Assert.Single(Read(text));

        AssertMet(meeting, "Macron", "Scholz");
        Assert.True(meeting.Evidence.Count >= 3, string.Join(" | ", meeting.Evidence.Select(span => span.Text)));
        Assert.Contains(meeting.Topics, topic => topic.Text.Contains("the need for unity", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Macron met Scholz in Berlin on Monday. Macron met Sunak in London on Tuesday.", 2)]
    [InlineData("Macron met Scholz on Monday. The two met again on Tuesday.", 2)]
    [InlineData("Modi called Kishida on Monday. Modi visited Biden on Tuesday. The call was short.", 2)]
    [InlineData("Modi telephoned Kishida on Monday. Modi visited Biden on Tuesday. The call was short.", 2)]
    [InlineData("Macron met Scholz in Berlin on Monday. Macron, Scholz and Sunak met on Tuesday.", 2)]
    public void Different_meetings_stay_apart(string text, int count) => Assert.Equal(count, Read(text).Count);

    [Theory]
    [InlineData("Macron will meet Scholz in Berlin on Friday.", "planned", "future")]
    [InlineData("Macron agreed to meet Scholz next week.", "planned", "future")]
    [InlineData("Macron may meet Scholz in June.", "planned", "possible")]
    [InlineData("Macron did not meet Scholz.", "held", "denied")]
    [InlineData("Macron put off his meeting with Scholz.", "postponed", "asserted")]
    [InlineData("The summit between Macron and Scholz was called off.", "cancelled", "asserted")]
    [InlineData("Macron met Scholz.", "held", "asserted")]
    public void Tense_and_verbs_tell_whether_it_took_place(string text, string status, string certainty)
    {
        var meeting = Assert.Single(Read(text));

        Assert.Equal((status, certainty), (meeting.Status, meeting.Certainty));
    }

    [Theory]
    [InlineData("Macron met Scholz in person.", "in_person")]
    [InlineData("Macron and Scholz held talks by videoconference.", "video")]
    [InlineData("Macron spoke by phone with Scholz.", "phone")]
    [InlineData("Macron telephoned Scholz.", "phone")]
    [InlineData("Macron met Scholz in Geneva.", "in_person")]
    [InlineData("Macron held talks with Scholz.", "unknown")]
    public void The_channel_is_what_the_words_say(string text, string channel) => Assert.Equal(channel, Assert.Single(Read(text)).Channel);

    [Theory]
    [InlineData("The foreign ministers of Armenia and Azerbaijan sat down in Washington on Monday.", "Azerbaijan", "Azerbaijan")]
    [InlineData("Following a phone conversation with Chancellor Scholz, President Macron said little.", "Scholz", "Macron")]
    [InlineData("A call between the two defence chiefs, General Ross and General Li, lasted 90 minutes.", "Ross", "Li")]
    [InlineData("Negotiators from Iran and the European Union met in Vienna for a second day.", "Union", "Union")]
    [InlineData("Blinken flew to Riyadh on Wednesday to meet Crown Prince Faisal.", "Blinken", "Faisal")]
    [InlineData("Macron, who met Scholz on Monday, said little.", "Macron", "Scholz")]
    [InlineData("The US-China trade talks are to resume in Geneva.", "US", "China")]
    [InlineData("The agency put it so: \"President Macron praised ties with Mali as better than a pact in a video call with Chancellor Scholz, according to the Élysée.\"", "Macron", "Scholz")]
    [InlineData("An Israeli delegation arrived in Cairo for talks with Egyptian officials.", "delegation", "officials")]
    public void Those_who_met_are_found_wherever_the_sentence_names_them(string text, string first, string second) =>
        AssertMet(Assert.Single(Read(text)), first, second);

    [Fact]
    public void A_capital_where_people_met_is_a_place_with_coordinates()
    {
        var place = Assert.Single(Read("Macron met Scholz in Moscow on Monday."))!.Place;

        Assert.NotNull(place);
        Assert.Equal(("Moscow", "RUS"), (place.Name, place.Country));
        Assert.InRange(place.Latitude ?? 0, 55, 56.5);
    }

    [Fact]
    public void A_meeting_told_in_a_statement_carries_it()
    {
        var record = Record("Macron met Scholz in Berlin on Monday, the spokesman said.");

        Assert.Equal(Assert.Single(record.Statements).Id, Assert.Single(record.Meetings).Statement);
    }

    [Fact]
    public void A_meeting_of_which_only_one_party_is_known_is_withheld_and_told()
    {
        var record = Record("Macron spoke with him by phone.");

        Assert.Empty(record.Meetings);
        Assert.Contains(record.Diagnostics, diagnostic => diagnostic.Code is "RM0001" or "RM0002");
    }

    [Theory]
    [InlineData("The factory met its targets.")]
    [InlineData("Macron spoke to reporters.")]
    [InlineData("Portugal met Spain in the final.")]
    [InlineData("Macron called the plan a mistake.")]
    [InlineData("Macron gave a press conference.")]
    public void What_is_no_meeting_is_not_read_as_one(string text) => Assert.Empty(Read(text));

    private static void AssertMet(Meeting meeting, params string[] names) =>
        Assert.All(names, name => Assert.Contains(Names(meeting), text => text.Contains(name, StringComparison.Ordinal)));

    private static List<string> Names(Meeting meeting) => [.. meeting.Participants.Select(party => party.Text.Split(' ')[^1])];

    private static IReadOnlyList<Meeting> Read(string text) => Record(text).Meetings;

    private static DocumentRecord Record(string text) => Reader.English.Read(new Article { Text = text, Published = Published });
}
