using System.Text;
using Readout.Forge.Atlas;
using Readout.World;

namespace Readout.Language.Tests.Atlas;

public class StateComparisonTests
{
    private static readonly World.Atlas Aia = World.Atlas.Load([new AtlasFile(
        "states", "states.tsv", "id\tname\talpha3\talpha2\tzone\tnames\nstate:AIA\tAia\tAIA\tAI\tEurope/Kyiv\tSt. Aia and Bia\nstate:XKB\tBia\tXKB\tXB\t\t\n")]);

    [Theory]
    [InlineData("AI", "AIA", "")]
    [InlineData("AI", "AIB", "state:AIA: alpha-2 'AI' is AIB in ISO 3166-1, not AIA")]
    [InlineData("AB", "AIA", "state:AIA: alpha-2 'AI' is not in ISO 3166-1")]
    public void Compares_codes(string alpha2, string alpha3, string difference) => Assert.Equal(
        difference, string.Join('\n', StateComparison.WithIsoCodes(Aia, Bytes($$"""{"3166-1": [{"alpha_2": "{{alpha2}}", "alpha_3": "{{alpha3}}"}]}"""))));

    [Theory]
    [InlineData("Aia", "")]
    [InlineData("St. Aia &amp; Bia", "")]
    [InlineData("Aia SAR China", "")]
    [InlineData("Aia (Old Aia)", "")]
    [InlineData("Aialand", "state:AIA: CLDR's name 'Aialand' is not among its names")]
    public void Compares_names(string name, string difference) => Assert.Equal(
        difference, string.Join('\n', StateComparison.WithEnglishNames(Aia, Bytes($"<ldml><territory type=\"AI\">{name}</territory><territory type=\"AI\" alt=\"short\">A.</territory></ldml>"))));

    [Theory]
    [InlineData("AI\t+00\tEurope/Kyiv", "")]
    [InlineData("AI\t+00\tEurope/Kiev", "")]
    [InlineData("ZZ\t+00\tEurope/Rome", "")]
    [InlineData("AI\t+00\tEurope/Rome\tnote", "state:AIA: zone 'Europe/Kyiv' is not among Europe/Rome")]
    public void Compares_zones(string line, string difference) => Assert.Equal(
        difference, string.Join('\n', StateComparison.WithZones(Aia, Bytes($"# code, coordinates, zone\n{line}\n"))));

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
