using FsCheck.Xunit;
using Readout.Language.Models;

namespace Readout.Language.Tests;

public sealed class KeyIndexTests
{
    [Property]
    public void Finds_each_key_at_its_place_and_no_other(uint[] numbers, uint other)
    {
        uint[] keys = [.. numbers.Distinct().Order()];
        var index = new KeyIndex(keys);
        Assert.All(keys.Index(), key => Assert.Equal(key.Index, index.Find(key.Item)));
        Assert.Equal(Array.IndexOf(keys, other), index.Find(other));
    }
}
