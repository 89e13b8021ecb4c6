using Readout.World;

namespace Readout.Tests.World;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Inés Carranza", "ines-carranza")]
    [InlineData("San Miguel de Tucumán", "san-miguel-de-tucuman")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Recep Tayyip Erdoğan", "recep-tayyip-erdogan")]
    [InlineData("İzmir", "izmir")]
    [InlineData("Thorbjørn Jagland", "thorbjorn-jagland")]
    [InlineData("N'Djamena", "n-djamena")]
    [InlineData("Rājkot", "rajkot")]
    [InlineData("Ине́с", "инес")]
    public void A_name_gives_the_same_id_on_every_machine(string name, string slug) => Assert.Equal(slug, Slug.Of(name));
}
