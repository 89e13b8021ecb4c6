using Readout.Forge.Training;
using Readout.Language.Names;
using Readout.Language.Network;
using Readout.Language.Tokens;

namespace Readout.Language.Tests.Names;

public sealed class NameListTests
{
    [Fact]
    public void Names_are_found_by_their_words_in_any_case()
    {
        var list = new NameList(TokenRules.Parse(Resource.Text("tokens.txt")));
        list.Add("# places\nid\tname\tnames\tcapital\nx\tNew Bergen\tBergen Nova|Novaberg\tOslo\n", NameType.Place);
        list.Add("id\tname\tabbreviations\ny\tNovaberg\tN.B.O.\n", NameType.Organisation);
        var names = list.ToGazetteer();
        Assert.Equal((int)NameType.Place, names.Find(Key("New", "Bergen")));
        Assert.Equal((int)NameType.Place, names.Find(Key("NOVABERG")));
        Assert.Equal((int)NameType.Organisation, names.Find(Key("N.B.O.")));
        Assert.Equal(-1, names.Find(Key("Bergen")));
        Assert.Equal(-1, names.Find(Key("Oslo")));
    }

    private static uint Key(params ReadOnlySpan<string> words)
    {
        var key = 0u;
        foreach (var word in words)
        {
            key = Gazetteer.Join(key, WordFeatures.Of(word, []).Form);
        }

        return key;
    }
}
