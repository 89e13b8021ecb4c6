using Readout.World;

namespace Readout.Tests.World.Atlas;

/// <summary>Tables of the atlas and files it takes over, damaged: every fault has its place, what loads can be asked; never another exception.</summary>
public sealed class AtlasFuzzTests
{
    private const int Rounds = 40;

    private const string Wikidata = """
        { "head": { "vars": [ "person", "personLabel" ] }, "results": { "bindings": [
          { "person": { "type": "uri", "value": "http://www.wikidata.org/entity/Q900001" }, "personLabel": { "value": "Ada Valero" }, "genderLabel": { "value": "female" },
            "familyNameLabel": { "value": "Valero" }, "officeLabel": { "value": "Minister of Public Works of Uruguay" }, "iso3": { "value": "URY" },
            "start": { "value": "2015-03-01T00:00:00Z" }, "startPrecision": { "value": "11" }, "end": { "value": "2020-03-01T00:00:00Z" }, "endPrecision": { "value": "11" } }
        ] } }
        """;

    private const string WikidataTable = "person,personLabel,officeLabel,iso3,start,startPrecision\nhttp://www.wikidata.org/entity/Q900001,Ada Valero,\"Minister of Public Works, of Uruguay\",URY,2015-03-01T00:00:00Z,11\n";

    private const string Petrarch = "# Actors of the north\nADA_VALERO_  ; a minister\n+A_VALERO_\n\t[URYGOV 150301-200301]\n\t[URYELI >200301]\nNORTHERN_RIVER_FRONT_ [URYREB]\nURUGUAY_ [URY]\n";

    // A world of a row or two in each table, so that a round costs little.
    private static readonly AtlasFile[] Small =
    [
        Table("states", "id name alpha3 alpha2 status capital zone adjectives nouns names abbreviations", "state:FRE Freedonia FRE FD member place:fredville Europe/Oslo Freedonian Freedonian|Freedonians Republic_of_Freedonia F.R.", "state:SYL Sylvania SYL SY member   Sylvanian Sylvanian|Sylvanians  "),
        Table("historic-states", "id name alpha3 adjectives nouns names abbreviations successors since until source", "state:OLD Oldland OLD Oldish Oldish|Oldishes Union_of_Oldland O.L. FRE|SYL 1922-12-30 1991-12-26 a_treaty"),
        Table("organs", "key type sector names", "government government GOV government|authorities", "foreign-ministry government GOV Foreign_Ministry|Ministry_of_Foreign_Affairs"),
        Table("organisations", "id type name names abbreviations adjectives source", "igo:LEAGUE igo League_of_Straits Straits_League L.S.|LS  league.example"),
        Table("named-organs", "id type name sector country names metonyms abbreviations source", "organ:fre-senate government Grand_Senate LEG FRE Senate_of_Freedonia Round_House G.S. senate.example"),
        Table("people", "id name surnames names country pronoun wikidata source", "person:ada-vale Ada_Vale Vale Adelaide_Vale FRE she Q900001 gazette", "person:bo-hill Bo_Hill Hill  SYL he  "),
        Table("media", "id name names abbreviations country ownership kind source", "media:gazette Fredville_Gazette The_Gazette F.G. FRE private paper gazette.example"),
        Table("places", "id name names adjectives country kind latitude longitude zone source", "place:fredville Fredville Old_Fredville Fredvillian FRE capital 59.91 10.75 Europe/Oslo survey"),
        Table("governments", "id country names metonyms source", "government:FRE FRE Vale_administration Round_Palace|Harbour_Street palace.example"),
        Table("titles", "phrase plural office country sector before_name pronoun", "president presidents president  GOV yes ", "foreign_minister foreign_ministers foreign-minister  GOV yes "),
        Table("holdings", "person office title country organisation since until seen confidence source", "person:ada-vale president president FRE  2001-01-20 2009-01-20  high gazette", "person:bo-hill foreign-minister foreign_minister SYL  2003-05-01  2004-05-01 high gazette"),
        Table("leaders", "country office", "FRE president"),
        Table("ambiguous", "form kind note", "LS word the_letters"),
    ];

    public static TheoryData<string> Tables => [.. Small.Select(file => file.Table)];

    [Fact]
    public void The_small_world_loads_whole() => Assert.Empty(AtlasCheck.Run(Readout.World.Atlas.Load(Small)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_damaged_table_is_refused_with_places_or_loads(string table) => Fuzz.Run(Rounds, random =>
    {
        AtlasFile[] files = [.. Small.Select(file => file.Table == table ? file with { Text = Fuzz.Damage(file.Text, random) } : file)];
        try
        {
            var atlas = Readout.World.Atlas.Load(files);
            CheckPlaces(files, AtlasCheck.Run(atlas));
            _ = atlas.TryMatch(TokenisedText.Of("Vale said in Fredville"), 0, out _);
        }
        catch (AtlasFormatException error)
        {
            CheckPlaces(files, error.Problems);
        }
    });

    [Theory]
    [InlineData(Wikidata)]
    [InlineData(WikidataTable)]
    public void A_damaged_result_of_Wikidata_is_refused_with_places_or_taken_over(string whole) =>
        Fuzz.Run(Rounds, random => Check("query", Fuzz.Damage(whole, random), AtlasImport.FromWikidata));

    [Fact]
    public void A_damaged_dictionary_of_PETRARCH_is_refused_with_places_or_taken_over() =>
        Fuzz.Run(Rounds, random => Check("actors.txt", Fuzz.Damage(Petrarch, random), AtlasImport.FromPetrarch));

    // Cells are parted by one space here, and words in a cell joined by an underscore.
    private static AtlasFile Table(string table, string columns, params string[] rows) =>
        new(table, $"{table}.tsv", $"# made up\n{columns.Replace(' ', '\t')}\n" + string.Concat(rows.Select(row => row.Replace(' ', '\t').Replace('_', ' ') + "\n")));

    private static void Check(string name, string text, Func<string, string, Readout.World.Atlas, AtlasImport> import)
    {
        var taken = import(name, text, Readout.World.Atlas.Shipped);
        CheckPlaces([new AtlasFile("", name, text)], taken.Problems);
    }

    private static void CheckPlaces(AtlasFile[] files, IReadOnlyList<AtlasProblem> problems) => Assert.All(problems, problem =>
    {
        var lines = Assert.Single(files, file => file.Name == problem.File).Text.Split('\n');
        Assert.InRange(problem.Line, 1, lines.Length);
        Assert.InRange(problem.Column, 1, lines[problem.Line - 1].Length + 1);
        Assert.NotEmpty(problem.Message);
    });
}
