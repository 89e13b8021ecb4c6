using Readout.World;
using Xunit;

namespace Readout.Tests.World.Atlas;

public class AtlasErrorTests
{
    private const string Freedonia = "id\tname\talpha3\nstate:FRE\tFreedonia\tFRE\n";

    [Theory]
    [InlineData("people", "id\tname\tpronoun\nperson:a\tAda Vale\tthey\n", "mine.tsv:2:19: 'they' is not known as pronoun; expected he, she")]
    [InlineData("people", "id\tname\tnick\n", "mine.tsv:1:9: column 'nick' is not known")]
    [InlineData("people", "id\nperson:a\n", "mine.tsv:1:1: column 'name' is missing")]
    [InlineData("people", "# note\nid\tname\nperson:a\n", "mine.tsv:3:9: 'name' is empty")]
    [InlineData("people", "id\tname\tcountry\nperson:a\tAda Vale\tXYZ\n", "mine.tsv:2:19: country 'XYZ' is not among the states")]
    [InlineData("people", "id\tname\nperson:a\tAda\nperson:a\tVale\n", "mine.tsv:3:1: id 'person:a' is used twice")]
    [InlineData("people", "id\tname\nperson:a\tAda\tx\ty\n", "mine.tsv:2:1: 4 cells; expected at most 2")]
    [InlineData("places", "id\tname\tkind\tlatitude\nplace:a\tA\tcity\tnorth\n", "mine.tsv:2:16: 'north' is not a number")]
    [InlineData("holdings", "person\toffice\ttitle\tcountry\tsince\tsource\nperson:a\tking\tking\tFRE\t2001-2-3\tx\n", "mine.tsv:2:24: '2001-2-3' is not a date")]
    [InlineData("holdings", "person\toffice\ttitle\tcountry\tsince\tsource\nperson:a\tking\tking\tFRE\t\tx\n", "mine.tsv:2:24: 'since' is empty")]
    [InlineData("gossip", "id\n", "mine.tsv:1:1: table 'gossip' is not known")]
    public void Says_where_a_table_is_wrong(string table, string text, string message)
    {
        var exception = Assert.Throws<AtlasFormatException>(() => Load((table, text)));
        Assert.StartsWith(message, Assert.Single(exception.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_every_problem_of_a_table_at_once()
    {
        var exception = Assert.Throws<AtlasFormatException>(() => Load(("people", "id\tname\tpronoun\tcountry\nperson:a\tA\tit\tFRE\nperson:b\tB\the\tZZZ\n")));
        Assert.Equal([2, 3], exception.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("person:a\tking\tking\tFRE\t2005-01-01\t2001-01-01\tx", "before it begins")]
    [InlineData("person:z\tking\tking\tFRE\t2005-01-01\t\tx", "not among the people")]
    [InlineData("person:a\tking\tking\tFRE\t2001-01-01\t\tx\nperson:b\tking\tking\tFRE\t2005-01-01\t\tx", "person:a holds it until now")]
    [InlineData("person:a\tking\tking\t\t2001-01-01\t\tx", "either a country or an organisation")]
    public void Finds_terms_that_cannot_be(string rows, string message)
    {
        var atlas = Load(
            ("people", "id\tname\nperson:a\tAda Vale\nperson:b\tBo Hill\n"),
            ("holdings", "person\toffice\ttitle\tcountry\tsince\tuntil\tsource\n" + rows + "\n"));
        Assert.Contains(AtlasCheck.Run(atlas), problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Finds_an_adjective_that_two_states_share_unless_it_is_listed()
    {
        const string Both = "id\tname\tadjectives\nstate:AAA\tAia\tAian\nstate:BBB\tBia\tAian\n";
        var problem = Assert.Single(AtlasCheck.Run(Load(("states", Both.Replace("name", "name\talpha3", StringComparison.Ordinal).Replace("Aia\t", "Aia\tAAA\t", StringComparison.Ordinal).Replace("Bia\t", "Bia\tBBB\t", StringComparison.Ordinal)))));
        Assert.StartsWith("mine.tsv:3:19: 'Aian' is of state:AAA and state:BBB", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_a_capital_that_is_no_place_where_it_stands()
    {
        var problem = Assert.Single(AtlasCheck.Run(Load(("states", "id\tname\talpha3\tcapital\nstate:AAA\tAia\tAAA\tplace:aiaville\n"))));
        Assert.StartsWith("mine.tsv:2:19: state:AAA has the capital 'place:aiaville', which is not among the places", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_the_rows_of_a_user_to_what_is_known()
    {
        var atlas = Load().With(new AtlasFile("people", "mine.tsv", "id\tname\tsurnames\tcountry\nperson:ada-vale\tAda Vale\tVale\tFRE\n"));
        Assert.True(atlas.TryMatch(TokenisedText.Of("Vale said"), 0, out var match));
        Assert.Equal("person:ada-vale", match.Candidates[0].Entry.Id);
        Assert.Equal(NameKind.Surname, match.Candidates[0].Kind);
        Assert.NotNull(atlas.Find("state:FRE"));
    }

    private static Readout.World.Atlas Load(params (string Table, string Text)[] tables) => Readout.World.Atlas.Load(
        [new AtlasFile("states", "states.tsv", Freedonia), .. tables.Select(table => new AtlasFile(table.Table, "mine.tsv", table.Text))]);
}
