using Readout.Desk.Compare;
using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Tests.Compare;

/// <summary>What a comparison tells is true as it stands: what is not sure is told as that, or not at all.</summary>
public sealed class StrictnessTests
{
    [Fact]
    public void A_name_behind_a_comma_has_not_the_title_of_the_next_clause()
    {
        var findings = Compare(
            "Talk with Sena Adjo\n\nThe President spoke with the President of Togo, Sena Adjo, on Tuesday.\n\nAt the request of Sena Adjo, the Fijian President explained the new tariffs.",
            "President Adjo speaks with the President of Fiji\n\nPresident Sena Adjo spoke with the President of Fiji on Tuesday.\n\nPresident Adjo stressed that the lagoon must stay open to trawlers.",
            "FJI",
            "TGO");

        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.Claim && finding.Text.StartsWith("B has", StringComparison.Ordinal));
    }

    [Fact]
    public void A_country_in_a_headline_is_not_that_of_the_name_below_it()
    {
        var findings = Compare(
            "First Vice-Minister Adjo Holds Fishery Dialogue with Fiji\n\nFirst Vice-Minister Sena Adjo held the dialogue with his Fijian counterpart, Vice-Minister Edmund Lacey, in Suva on Tuesday.\n\nVice-Minister Adjo said that the quota is too small.",
            "Fiji and Togo meet\n\nVice-Minister Edmund Lacey of Fiji met Vice-Minister Sena Adjo of Togo in Suva on Tuesday.\n\nVice-Minister Lacey said that the reef is closed.",
            "TGO",
            "FJI");

        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.Claim && finding.A.Any(span => span.Text.Contains("quota", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.Claim && finding.B.Any(span => span.Text.Contains("reef", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_bare_title_in_the_account_of_a_side_is_its_own()
    {
        var findings = Compare(
            "Foreign Minister Meets Fijian Counterpart\n\nForeign Minister Sena Adjo received today the Foreign Minister of Fiji, Edmund Lacey.\n\nThe Foreign Minister stressed that the canal needs dredging.",
            "Minister Lacey in Lome\n\nForeign Minister Edmund Lacey met the Foreign Minister of Togo, Sena Adjo, today.\n\nHe praised the harbour.",
            "TGO",
            "FJI");

        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.Claim && finding.A.Any(span => span.Text.Contains("canal", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_remark_denies_is_shown_with_its_denial()
    {
        var findings = Compare(
            "Call\n\nThe President of Togo, Sena Adjo, spoke with the President of Fiji, Edmund Lacey.\n\nPresident Lacey said that the sugar levy of Fiji has not risen and that Fiji does not plan a levy on rum.",
            "Call\n\nPresident Edmund Lacey of Fiji spoke with President Sena Adjo of Togo.\n\nPresident Lacey said that the sugar levy of Fiji has not risen and will not be lifted for a decade.",
            "TGO",
            "FJI");

        var remark = Assert.Single(findings, finding => finding.Kind == FindingKind.Remark);
        Assert.Contains("does not plan", remark.Text, StringComparison.Ordinal);
        Assert.Contains("will not be lifted", remark.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_of_one_place_are_no_difference()
    {
        var findings = Compare(
            "Call\n\nThe President of Togo, Sena Adjo, spoke with the President of Fiji, Edmund Lacey.\n\nThe leaders agreed to send envoys to Zurich in May.",
            "Call\n\nPresident Edmund Lacey of Fiji spoke with President Sena Adjo of Togo.\n\nThey agreed that envoys would travel to the Swiss city in spring.");

        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.Only && (finding.Text.Contains("Zurich", StringComparison.Ordinal) || finding.Text.Contains("city", StringComparison.Ordinal)));
        Assert.Contains(findings, finding => finding.Kind == FindingKind.Unsure && finding.A[0].Text.Contains("Zurich", StringComparison.Ordinal) && finding.B[0].Text.Contains("Swiss city", StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_be_there_in_other_words_is_told_with_the_words_of_both()
    {
        var findings = Compare(
            "Call\n\nThe President of Togo, Sena Adjo, spoke with the President of Fiji, Edmund Lacey.\n\nPresident Adjo thanked Fiji for the evacuation of 12 nationals from the flooded atoll. He raised the price of copra.",
            "Call\n\nPresident Edmund Lacey of Fiji spoke with President Sena Adjo of Togo.\n\nThe guest was grateful that 12 citizens were brought out of the flooded atoll.");

        Assert.Contains(findings, finding => finding.Kind == FindingKind.Unsure && finding.Text.Contains("nationals", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.Only && finding.Text.Contains("nationals", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Kind == FindingKind.Only && finding.Text.Contains("copra", StringComparison.Ordinal));
    }

    [Fact]
    public void Set_phrases_have_no_tone_and_demands_have()
    {
        var tones = Compare(
            "Call\n\nThe President of Togo, Sena Adjo, spoke with the President of Fiji, Edmund Lacey.\n\nThe two friendly countries spoke of issues of mutual concern. President Adjo voiced deep gratitude for the wells.",
            "Call\n\nPresident Edmund Lacey of Fiji spoke with President Sena Adjo of Togo.\n\nPresident Lacey voiced deep concern over the reef and demanded that the dredging end.")
            .Where(static finding => finding.Kind == FindingKind.Tone).ToList();

        var grave = Assert.Single(tones, static finding => finding.Text.StartsWith("grave", StringComparison.Ordinal));
        Assert.Equal("grave: A none, B “deep” “concern”", grave.Text);
        Assert.Equal("firm: A none, B “demanded”", Assert.Single(tones, static finding => finding.Text.StartsWith("firm", StringComparison.Ordinal)).Text);
        Assert.Equal("warm: A “gratitude”, B none", Assert.Single(tones, static finding => finding.Text.StartsWith("warm", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void The_place_of_the_next_meeting_is_not_that_of_this_one() =>
        Assert.DoesNotContain(
            Compare(
                "Call\n\nMinister Sena Adjo of Togo held talks with Minister Edmund Lacey of Fiji today.\n\nThey spoke of sugar.\n\nThey spoke of copra.\n\nThe ministers agreed to meet at the General Assembly in New York.",
                "Call\n\nMinister Edmund Lacey of Fiji held talks with Minister Sena Adjo of Togo today.\n\nThey spoke of sugar and copra."),
            finding => finding.Kind == FindingKind.Fact && finding.Text.StartsWith("place", StringComparison.Ordinal));

    [Fact]
    public void A_number_in_a_name_counts_nothing() =>
        Assert.DoesNotContain(
            Compare(
                "Call\n\nMinister Sena Adjo of Togo spoke with Minister Edmund Lacey of Fiji.\n\nMinister Adjo raised the sale of K-700 tractors.",
                "Call\n\nMinister Edmund Lacey of Fiji spoke with Minister Sena Adjo of Togo.\n\nMinister Lacey raised copra."),
            finding => finding.Kind == FindingKind.Number);

    [Theory]
    [InlineData("citizen", "national", true)]
    [InlineData("exchange", "swap", true)]
    [InlineData("shipment", "cargo", true)]
    [InlineData("citizen", "harbour", false)]
    [InlineData("copra", "reef", false)]
    public void Words_are_near_by_sense(string one, string other, bool isNear)
    {
        Assert.Equal(isNear, RelatedWords.AreNear(one, other));
        Assert.Equal(isNear, RelatedWords.AreNear(other, one));
    }

    private static IReadOnlyList<Finding> Compare(string a, string b, string sideA = "TGO", string sideB = "FJI") =>
        AccountComparer.Compare(Read(a), Read(b), sideA, sideB).Findings;

    private static DocumentRecord Read(string text) => Reader.English.Read(new Article { Text = text, Title = text.Split('\n')[0], Published = "2025-03-11" });
}
