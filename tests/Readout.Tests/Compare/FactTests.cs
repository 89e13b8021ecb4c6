using Readout.Desk.Compare;

namespace Readout.Tests.Compare;

public sealed class FactTests
{
    private const string Sweden =
        """
        Minister Lindqvist's talk with her colleague

        Defence Minister Karin Lindqvist of Sweden spoke by video with Defence Minister James Okello of Uganda on 11 March 2025. The conversation lasted 40 minutes.
        """;

    private const string Uganda =
        """
        Minister Okello holds video conference with Swedish counterpart

        On 11 March 2025, Defence Minister James Okello of Uganda held a video conference with Defence Minister Karin Lindqvist of Sweden from 3:00 p.m. to 4:00 p.m. Kampala time. He invited Minister Lindqvist to visit Kampala in May.
        """;

    private static readonly List<string> Found = [.. AccountComparer.Compare(Read(Sweden), Read(Uganda)).Findings.Select(finding => finding.Text)];

    [Fact]
    public void The_meeting_is_the_one_on_the_day_of_both_and_not_that_of_a_headline_or_an_invitation()
    {
        Assert.Contains(Found, text => text.StartsWith("length: A has “40 minutes”, B has 1 h", StringComparison.Ordinal));
        Assert.Contains(Found, text => text.StartsWith("start: only B tells", StringComparison.Ordinal));
        Assert.DoesNotContain(Found, text => text.StartsWith("day:", StringComparison.Ordinal) || text.StartsWith("channel:", StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_and_words_for_the_meeting_are_no_topics() =>
        Assert.DoesNotContain(Found, text => text.Contains("Defence Minister", StringComparison.Ordinal) || text.Contains("video conference", StringComparison.Ordinal));

    private static Readout.Records.DocumentRecord Read(string text) => Reader.English.Read(new Article { Text = text, Published = "2025-03-12" });
}
