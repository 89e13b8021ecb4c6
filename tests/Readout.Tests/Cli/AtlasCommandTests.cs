using System.Text;
using Readout.Cli;
using Readout.Records;

namespace Readout.Tests.Cli;

public sealed class AtlasCommandTests : IDisposable
{
    private const string Holders = """
        { "head": { "vars": [ "person", "personLabel" ] }, "results": { "bindings": [
          { "person": { "type": "uri", "value": "http://www.wikidata.org/entity/Q900001" }, "personLabel": { "value": "Ada Valero" }, "genderLabel": { "value": "female" },
            "familyNameLabel": { "value": "Valero" }, "officeLabel": { "value": "Minister of Public Works of Uruguay" }, "iso3": { "value": "URY" },
            "start": { "value": "2015-03-01T00:00:00Z" }, "startPrecision": { "value": "11" }, "end": { "value": "2020-03-01T00:00:00Z" }, "endPrecision": { "value": "11" } },
          { "person": { "type": "uri", "value": "http://www.wikidata.org/entity/Q900002" }, "personLabel": { "value": "Bo Hidalgo" },
            "officeLabel": { "value": "Minister of Public Works of Uruguay" }, "iso3": { "value": "URY" }, "start": { "value": "2010-01-01T00:00:00Z" }, "startPrecision": { "value": "9" } }
        ] } }
        """;

    // The same as a bare list, with numbers where a file has them.
    private const string List = """
        [{"person":"http://www.wikidata.org/entity/Q900001","personLabel":"Ada Valero","genderLabel":"female","familyNameLabel":"Valero","officeLabel":"Minister of Public Works of Uruguay","iso3":"URY",
          "start":"2015-03-01T00:00:00Z","startPrecision":11,"end":"2020-03-01T00:00:00Z","endPrecision":"11"},
         {"person":"http://www.wikidata.org/entity/Q900002","personLabel":"Bo Hidalgo","officeLabel":"Minister of Public Works of Uruguay","iso3":"URY","start":"2010-01-01T00:00:00Z","startPrecision":"9"}]
        """;

    private const string Actors = """
        # Actors of the north
        ADA_VALERO_  ; a minister
        +A_VALERO_
        	[URYGOV 150301-200301]
        	[URYELI >200301]
        NORTHERN_RIVER_FRONT_ [URYREB]
        URUGUAY_ [URY]
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Show_prints_names_offices_and_sources()
    {
        var (status, output, _) = Run("atlas", "show", "person:barack-obama");
        Assert.Equal(0, status);
        Assert.Contains("names     Barack Obama", output, StringComparison.Ordinal);
        Assert.Contains("office    president of USA, 2009-01-20 to 2017-01-20: person:barack-obama (high; Wikidata", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_of_a_state_on_a_day_prints_who_held_its_offices()
    {
        var (_, output, _) = Run("atlas", "show", "state:USA", "--on", "2016-06-01");
        Assert.Contains("person:john-kerry", output, StringComparison.Ordinal);
        Assert.DoesNotContain("person:donald-trump", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_of_nobody_ends_with_status_1()
    {
        var (status, output, error) = Run("atlas", "show", "person:nobody");
        Assert.Equal((1, ""), (status, output));
        Assert.Contains("no entry person:nobody", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_prints_whole_names_first()
    {
        var (status, output, _) = Run("atlas", "find", "putin");
        Assert.Equal(0, status);
        Assert.StartsWith("person:vladimir-putin\tperson\tRUS\tVladimir Putin\n", output, StringComparison.Ordinal);
        Assert.Equal(1, Run("atlas", "find", "Xyzzyplugh").Status);
    }

    [Fact]
    public void Check_counts_the_rows_of_the_shipped_tables_and_finds_nothing_wrong()
    {
        var (status, output, error) = Run("atlas", "check");
        Assert.Equal((0, "readout: the tables agree\n"), (status, error));
        Assert.Matches(@"people +\d+ rows\n", output);
        Assert.Matches(@"  armed_group +\d+\n", output);
        Assert.Matches(@"  place: city +\d+\n", output);
    }

    [Theory]
    [InlineData("people.tsv", "id\tname\tpronoun\nperson:a\tAda Vale\tthey\n", "people.tsv:2:19: 'they' is not known as pronoun")]
    [InlineData("holdings.tsv", "person\toffice\ttitle\tcountry\tsince\tsource\nperson:barack-obama\tking\tking\tUSA\t2001-02-30\tx\n", "holdings.tsv:2:35: '2001-02-30' is not a date")]
    [InlineData("people.tsv", "id\tname\tcountry\nperson:a\tAda Vale\tURX\n", "people.tsv:2:19: country 'URX' is not among the states")]
    [InlineData("mine.txt", "id\n", "mine.txt:1:1: table 'mine' is not known")]
    public void A_bad_row_is_told_with_file_line_and_column(string name, string text, string message)
    {
        var path = _folder.Write(name, text);
        foreach (string[] command in (string[][])[["atlas", "check", path], ["atlas", "import", "--from", "tsv", "--out", _folder.Path("out"), path]])
        {
            var (status, _, error) = Run(command);
            Assert.Equal(2, status);
            Assert.Contains(message, error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder.Path("out")));
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("list.json")]
    [InlineData("csv")]
    public void Office_holders_of_a_Wikidata_result_are_known_to_the_reader(string form)
    {
        var text = form == "json" ? Holders : form == "list.json" ? List
            : "person,personLabel,genderLabel,familyNameLabel,officeLabel,iso3,start,startPrecision,end,endPrecision\r\n"
            + "http://www.wikidata.org/entity/Q900001,Ada Valero,female,Valero,Minister of Public Works of Uruguay,URY,2015-03-01T00:00:00Z,11,2020-03-01T00:00:00Z,11\r\n"
            + "http://www.wikidata.org/entity/Q900002,\"Bo Hidalgo\",,,Minister of Public Works of Uruguay,URY,2010-01-01T00:00:00Z,9,,\r\n";
        var (status, _, error) = Run("atlas", "import", "--from", "wikidata", "--out", _folder.Path("out"), _folder.Write($"query.{form}", text));
        Assert.Equal(0, status);
        Assert.Contains("left out: 1 terms whose first day is not known to the day", error, StringComparison.Ordinal);
        var shown = Run("atlas", "show", "person:ada-valero", "--atlas", _folder.Path("out")).Output;
        Assert.Contains("wikidata  Q900001\n", shown, StringComparison.Ordinal);
        Assert.Contains("office    minister of public works of URY, 2015-03-01 to 2020-03-01: person:ada-valero (medium; Wikidata", shown, StringComparison.Ordinal);

        var read = Run("read", "--format", "jsonl", "--published", "2016-01-01", "--atlas", _folder.Path("out"), _folder.Write("a.txt", "Ada Valero arrived in Lima."));
        var record = RecordJson.Parse(Encoding.UTF8.GetBytes(read.Output));
        var entity = record.Entities.Single(known => known.Id == "person:ada-valero");
        Assert.Equal(("minister of public works", "URY", "2015-03-01"), (entity.Role?.Title, entity.Role?.Country, entity.Role?.Since));
    }

    [Fact]
    public void A_row_of_a_Wikidata_result_that_cannot_be_used_is_told_with_its_line()
    {
        var path = _folder.Write("query.json", Holders.Replace("Q900002", "L12", StringComparison.Ordinal).Replace("\"value\": \"2015-03-01T00", "\"value\": \"2015-03-32T00", StringComparison.Ordinal));
        var (status, _, error) = Run("atlas", "import", "--from", "wikidata", "--out", _folder.Path("out"), path);
        Assert.Equal(2, status);
        Assert.Contains("query.json:2:1: '2015-03-32T00:00:00Z'", error, StringComparison.Ordinal);
        Assert.Contains("query.json:5:1: 'L12' is no item of Wikidata", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_dictionary_gives_people_with_dated_terms_and_groups()
    {
        var (status, _, error) = Run("atlas", "import", "--from", "petrarch", "--out", _folder.Path("out"), _folder.Write("actors.txt", Actors));
        Assert.Equal(0, status);
        Assert.Contains("left out: 1 entries of states", error, StringComparison.Ordinal);
        var shown = Run("atlas", "show", "person:ada-valero", "--atlas", _folder.Path("out")).Output;
        Assert.Contains("names     Ada Valero | A Valero\n", shown, StringComparison.Ordinal);
        Assert.Contains("government official of URY, 2015-03-01 to 2020-03-01", shown, StringComparison.Ordinal);
        Assert.Contains("type      armed_group\n", Run("atlas", "show", "armed_group:northern-river-front", "--atlas", _folder.Path("out")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ADA_VALERO_\n\t[URYGOV 150301-140301]\n", "actors.txt:2:2: '150301-140301' is no range of days")]
    [InlineData("ADA_VALERO_\n\t[URYGOV 150231]\n", "actors.txt:2:2: '150231' is no range of days")]
    [InlineData("ADA_VALERO_ [URYGO]\n", "actors.txt:1:13: 'URYGO' is no code")]
    [InlineData("ADA_VALERO_ [URYGOV\n", "actors.txt:1:13: '[URYGOV' is not closed")]
    [InlineData("\t[URYGOV]\n", "actors.txt:1:2: the code [URYGOV] belongs to no name")]
    public void A_bad_row_of_an_actor_dictionary_is_told(string text, string message)
    {
        var (status, _, error) = Run("atlas", "import", "--from", "petrarch", "--out", _folder.Path("out"), _folder.Write("actors.txt", text));
        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new MemoryStream(), new StringWriter { NewLine = "\n" });
        var status = CommandLine.Run(arguments, new Terminal(Stream.Null, output, error));
        return (status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
