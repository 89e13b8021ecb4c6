using Readout.Language.Models;

namespace Readout.Language.Parsing;

/// <summary>The features of one word and its head in a finished tree, for naming the relation between them.</summary>
internal static class RelationFeatures
{
    public const int Count = 36;
    private const uint None = 0xFACE;

    /// <param name="frame">The sentence with tags and heads.</param>
    /// <param name="links">First and last child of each word.</param>
    /// <param name="i">The dependent word.</param>
    /// <param name="f">Where the features go.</param>
    public static void Fill(WordFrame frame, TreeLinks links, int i, Span<uint> f)
    {
        const int n = WordFrame.AffixCount;
        var h = frame.Heads[i];
        var g = h >= 0 ? frame.Heads[h] : -2;
        uint w = W(frame, i), t = T(frame, i), hw = W(frame, h), ht = T(frame, h), gt = T(frame, g);
        var side = h < i ? 0u : 1u;
        var distance = side + (2 * (uint)Math.Min(5, Math.Abs(i - h)));
        uint firstW = W(frame, links.First[i]), firstT = T(frame, links.First[i]), lastT = T(frame, links.Last[i]);
        uint hFirstT = T(frame, Head(links.First, h)), hLastT = T(frame, Head(links.Last, h));
        uint prevT = T(frame, i - 1), nextT = T(frame, i + 1), prevW = W(frame, i - 1), nextW = W(frame, i + 1);
        uint leftT = T(frame, links.LeftSibling[i]), rightT = T(frame, links.RightSibling[i]), leftW = W(frame, links.LeftSibling[i]);
        var k = 0;
        f[k++] = Hash.Mix(0, w);
        f[k++] = Hash.Mix(1, t);
        f[k++] = Hash.Mix(2, hw);
        f[k++] = Hash.Mix(3, ht);
        f[k++] = Hash.Mix(4, w, ht, side);
        f[k++] = Hash.Mix(5, t, hw, side);
        f[k++] = Hash.Mix(6, t, ht, side);
        f[k++] = Hash.Mix(7, t, ht, distance);
        f[k++] = Hash.Mix(8, w, hw, side);
        f[k++] = Hash.Mix(9, firstW, t, side);
        f[k++] = Hash.Mix(10, firstT, t, ht);
        f[k++] = Hash.Mix(11, lastT, t, ht);
        f[k++] = Hash.Mix(12, firstW, hw);
        f[k++] = Hash.Mix(13, hFirstT, t, ht);
        f[k++] = Hash.Mix(14, hLastT, t, ht);
        f[k++] = Hash.Mix(15, gt, t, ht);
        f[k++] = Hash.Mix(16, prevT, t, ht);
        f[k++] = Hash.Mix(17, nextT, t, ht);
        f[k++] = Hash.Mix(18, prevW, t, side);
        f[k++] = Hash.Mix(19, nextW, t, side);
        f[k++] = Hash.Mix(20, leftT, t, ht);
        f[k++] = Hash.Mix(21, rightT, t, ht);
        f[k++] = Hash.Mix(22, leftT, rightT, Hash.Mix(0, t, ht, side));
        f[k++] = Hash.Mix(23, leftW, t, side);
        f[k++] = Hash.Mix(24, links.AuxiliaryForm(h), t, Hash.Mix(0, ht, side));
        f[k++] = Hash.Mix(25, links.AuxiliaryForm(i), t, ht);
        f[k++] = Hash.Mix(26, (uint)links.CountOf(i), t, ht);
        f[k++] = Hash.Mix(27, h >= 0 ? frame.Suffixes[(h * n) + 2] : None, t, side);
        f[k++] = Hash.Mix(28, frame.Suffixes[(i * n) + 2], ht, side);
        f[k++] = Hash.Mix(29, W(frame, links.Last[i]), t, side);
        f[k++] = Hash.Mix(30, W(frame, links.LastLeft(i)), t, ht);
        f[k++] = Hash.Mix(31, W(frame, links.LastLeft(i)), firstW, t);
        f[k++] = Hash.Mix(32, Between(frame, i, h), t, ht);
        f[k++] = Hash.Mix(33, T(frame, i - 1), nextT, t);
        f[k++] = Hash.Mix(34, frame.Shapes[i], h >= 0 ? frame.Shapes[h] : None, Hash.Mix(0, t, ht, side));
        f[k] = Hash.Mix(35, firstW, hw, t);
    }

    // Is there a comma, a verb or a quotation mark between the two?
    private static uint Between(WordFrame frame, int i, int h)
    {
        if (h < 0)
        {
            return None;
        }

        var found = 0u;
        var end = Math.Min(Math.Max(i, h), Math.Min(i, h) + 40);
        for (var j = Math.Min(i, h) + 1; j < end; j++)
        {
            var word = frame.WordAt(j);
            found |= word is "," ? 1u : word is "\"" or "”" or "“" or "''" or "``" ? 2u : word is ":" or "—" or "--" ? 4u : 0u;
        }

        return found;
    }

    private static int Head(int[] links, int h) => h >= 0 ? links[h] : -1;

    private static uint W(WordFrame frame, int i) => (uint)i < (uint)frame.Count ? frame.Lowers[i] : None + (uint)(i < 0 ? 0 : 1);

    private static uint T(WordFrame frame, int i) => (uint)i < (uint)frame.Count ? (uint)frame.Tags[i] : None + (uint)(i < 0 ? 0 : 1);
}
