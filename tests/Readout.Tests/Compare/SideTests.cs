using Readout.Desk.Compare;
using Readout.Records;

namespace Readout.Tests.Compare;

/// <summary>Who speaks for whom in two accounts, where the atlas knows neither of them.</summary>
public sealed class SideTests
{
    private const string Own = """
        PM call with President Sena Adjo of Togo

        The Prime Minister spoke to the President of Togo, Sena Adjo, this morning.

        The Prime Minister said that Fiji would send 60 nurses to the flooded villages. He pledged $4 million for new wells.

        President Adjo agreed that the harbour of Lome should be dredged.
        """;

    private const string Other = """
        President Adjo receives telephone call

        President Sena Adjo received a telephone call from the Prime Minister of Fiji, Edmund Lacey, on Tuesday, 12 November 2024.

        Prime Minister Lacey promised $4 million for the wells and said that Fiji would send nurses to the flooded villages. He urged Togo to join the sugar board.
        """;

    private static readonly Comparison Compared = AccountComparer.Compare(Read(Own, "Prime Minister's Office"), Read(Other, "Presidency"), "FJI", "TGO");

    [Fact]
    public void A_prime_minister_without_a_name_speaks_for_the_side_whose_account_it_is()
    {
        var remark = Assert.Single(Compared.Findings, finding => finding.Kind == FindingKind.Remark && finding.A[0].Text.Contains("nurses", StringComparison.Ordinal));
        Assert.Contains("nurses", remark.B[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Compared.Findings, finding => finding.Kind == FindingKind.Share && !finding.Text.StartsWith("FJI", StringComparison.Ordinal) && !finding.Text.StartsWith("TGO", StringComparison.Ordinal) && !finding.Text.StartsWith("both", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_beside_a_name_tells_the_country_of_the_other_side() =>
        Assert.Contains(Compared.Findings, finding => finding.Kind == FindingKind.Claim && finding.Text.StartsWith("B has Edmund Lacey", StringComparison.Ordinal) && finding.B[0].Text.Contains("sugar board", StringComparison.Ordinal));

    [Fact]
    public void A_sum_that_both_give_is_no_difference_whatever_stands_behind_it() =>
        Assert.DoesNotContain(Compared.Findings, finding => finding.Kind == FindingKind.Number && finding.Text.Contains("million", StringComparison.Ordinal));

    [Fact]
    public void A_morning_of_the_day_that_the_other_tells_is_no_time_of_its_own() =>
        Assert.DoesNotContain(Compared.Findings, finding => finding.Kind == FindingKind.Time);

    [Fact]
    public void The_title_of_the_next_in_a_row_is_not_that_of_the_one_before()
    {
        var one = Read("Ministers meet\n\nMinister Rita Lind, Minister Olof Berg of Norway and Minister Ada Sol of Chile met in Oslo on 12 November 2024.\n\nMinister Lind said that the fjord would stay open to trawlers.", "Ministry");
        var other = Read("Ministers meet\n\nMinister Olof Berg and Minister Rita Lind of Sweden met in Oslo on 12 November 2024.\n\nMinister Berg said that the weather was fair.", "Ministry");
        Assert.DoesNotContain(AccountComparer.Compare(one, other, "SWE", "NOR").Findings, finding => finding.Kind == FindingKind.Claim);
    }

    private static DocumentRecord Read(string text, string publisher) =>
        Reader.English.Read(new Article { Text = text, Title = text.Split('\n')[0], Publisher = publisher, Published = "2024-11-12" });
}
