using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Readout.Records;
using Readout.Rows;

namespace Readout.Tests.Rows;

/// <summary>Row formats, read back by a library that others read them with.</summary>
public sealed class RowFormatTests
{
    private const string Text = "President Amadi of Kenya arrived in Nairobi.\nKenya and Uganda imposed sanctions on Rwanda in Kampala on 3 March 2022. Kenya did not attack Uganda. Kenya signed an agreement with Uganda.";

    private static DocumentRecord Record { get; } = Reader.English.Read(new Article
    {
        Id = "story\t7",
        Text = Text,
        Published = "2022-03-05",
        Publisher = "The Daily Ledger",
        Url = "https://example.org/a",
    });

    [Fact]
    public void Icews_has_a_row_for_every_directed_pair_under_its_header()
    {
        var rows = Read(IcewsRows.Header + string.Concat(IcewsRows.Of(Record, static _ => 2)), hasHeader: true);

        var sanctions = rows.Where(row => row["CAMEO Code"] == "163").ToList();
        Assert.Equal(["Kenya>Rwanda", "Uganda>Rwanda"], sanctions.Select(row => $"{row["Source Name"]}>{row["Target Name"]}").Order());
        var first = sanctions[0];
        Assert.Equal(
            ("2022-03-03", "Kenya", "Rwanda", "-7", "2", "The Daily Ledger"),
            (first["Event Date"], first["Source Country"], first["Target Country"], first["Intensity"], first["Sentence Number"], first["Publisher"]));
        Assert.Contains("sanctions", first["Event Text"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(20, first.Count);
    }

    [Fact]
    public void Who_act_on_each_other_stand_in_both_orders() =>
        Assert.Equal(
            ["Kenya>Uganda", "Uganda>Kenya"],
            Read(IcewsRows.Header + string.Concat(IcewsRows.Of(Record, static _ => 1)), hasHeader: true)
                .Where(row => row["CAMEO Code"] == "057").Select(row => $"{row["Source Name"]}>{row["Target Name"]}").Order());

    [Fact]
    public void Gdelt_has_58_columns_and_no_header()
    {
        var rows = Read(string.Concat(GdeltRows.Of(Record)), hasHeader: false);

        Assert.Equal(58, GdeltRows.Columns.Count);
        Assert.All(rows, row => Assert.Equal(58, row.Count));
        var sanctions = rows.First(row => row["EventCode"] == "163");
        Assert.Equal(
            ("20220303", "202203", "2022", "2022.2548", "KEN", "16", "4", "20220305", "https://example.org/a"),
            (sanctions["SQLDATE"], sanctions["MonthYear"], sanctions["Year"], sanctions["FractionDate"], sanctions["Actor1CountryCode"], sanctions["EventRootCode"], sanctions["QuadClass"], sanctions["DATEADDED"], sanctions["SOURCEURL"]));
        Assert.Equal("Kampala", sanctions["ActionGeo_FullName"]);
        Assert.Equal(rows.Count, rows.Select(row => row["GLOBALEVENTID"]).Distinct().Count());
        Assert.All(rows, row => Assert.True(long.Parse(row["GLOBALEVENTID"], CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public void What_is_not_asserted_has_no_row()
    {
        Assert.Contains(Record.Events, told => told is { Type: "ASSAULT", Certainty: "denied" });
        Assert.DoesNotContain(Read(string.Concat(GdeltRows.Of(Record)), hasHeader: false), row => row["EventRootCode"] is "18" or "19" or "20");
    }

    [Fact]
    public void Plover_keeps_compound_parties_and_says_what_is_denied()
    {
        var lines = Encoding.UTF8.GetString(PloverLines.Of(Record)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var sanctions = Parse(lines, "COERCE");
        var root = sanctions.RootElement;
        Assert.Equal(Record.Events.Count, lines.Length);
        Assert.Equal(["KEN", "UGA"], root.GetProperty("actor").EnumerateArray().Select(actor => actor.GetProperty("code").GetString()));
        Assert.Equal("restrict", root.GetProperty("mode")[0].GetString());
        Assert.Equal("2022-03-03", root.GetProperty("date").GetString());
        using var denied = Parse(lines, "ASSAULT");
        Assert.Contains("negation", denied.RootElement.GetProperty("context").EnumerateArray().Select(context => context.GetString()));
    }

    [Fact]
    public void Every_code_that_the_lexicon_gives_has_a_name()
    {
        var names = CodesOf("cameo.tsv", "lemma").ToHashSet();
        Assert.All(CodesOf("acts.tsv", "cameo").Concat(CodesOf("operators.tsv", "cameo")), code => Assert.Contains(code, names));
    }

    private static IEnumerable<string> CodesOf(string table, string column)
    {
        var lines = File.ReadLines(Repository.Path("lexicon", "plover", table)).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')).ToList();
        var index = Array.IndexOf(lines[0], column);
        return lines.Skip(1).Where(cells => cells.Length > index && cells[index].Length > 0).Select(cells => cells[index]);
    }

    private static JsonDocument Parse(string[] lines, string type) => JsonDocument.Parse(lines.First(line => line.Contains($"\"event\":[\"{type}\"]", StringComparison.Ordinal)));

    private static List<Dictionary<string, string>> Read(string text, bool hasHeader)
    {
        using var reader = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "\t", Mode = CsvMode.NoEscape, HasHeaderRecord = hasHeader });
        var names = GdeltRows.Columns.ToArray();
        if (hasHeader)
        {
            reader.Read();
            reader.ReadHeader();
            names = reader.HeaderRecord!;
        }

        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            Assert.Equal(names.Length, reader.Parser.Count);
            rows.Add(names.Select((name, index) => (name, Value: reader.GetField(index)!)).ToDictionary(static cell => cell.name, static cell => cell.Value, StringComparer.Ordinal));
        }

        return rows;
    }
}
