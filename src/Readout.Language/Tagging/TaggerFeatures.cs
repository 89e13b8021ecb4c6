using Readout.Language.Models;

namespace Readout.Language.Tagging;

/// <summary>The features of one word in its sentence, given the tags of the words before it.</summary>
internal static class TaggerFeatures
{
    public const int Count = 32;
    private const uint Outside = 0x5EED;

    public static void Fill(WordFrame frame, int i, Span<uint> f)
    {
        const int n = WordFrame.AffixCount;
        var form = frame.Forms[i];
        var low = frame.Lowers[i];
        uint p1 = Low(frame, i - 1), p2 = Low(frame, i - 2), n1 = Low(frame, i + 1), n2 = Low(frame, i + 2);
        uint t1 = Tag(frame, i - 1), t2 = Tag(frame, i - 2);
        var s = frame.Suffixes.AsSpan(i * n, n);
        var p = frame.Prefixes.AsSpan(i * n, n);
        var k = 0;
        f[k++] = Hash.Mix(0, 1);
        f[k++] = Hash.Mix(1, form);
        f[k++] = Hash.Mix(2, low);
        f[k++] = Hash.Mix(3, s[0]);
        f[k++] = Hash.Mix(4, s[1]);
        f[k++] = Hash.Mix(5, s[2]);
        f[k++] = Hash.Mix(6, s[3]);
        f[k++] = Hash.Mix(7, p[0]);
        f[k++] = Hash.Mix(8, p[1]);
        f[k++] = Hash.Mix(9, p[2]);
        f[k++] = Hash.Mix(10, frame.Shapes[i]);
        f[k++] = Hash.Mix(11, frame.Shapes[i], i == 0 ? 1u : 2u);
        f[k++] = Hash.Mix(12, p1);
        f[k++] = Hash.Mix(13, p2);
        f[k++] = Hash.Mix(14, n1);
        f[k++] = Hash.Mix(15, n2);
        f[k++] = Hash.Mix(16, t1);
        f[k++] = Hash.Mix(17, t1, t2);
        f[k++] = Hash.Mix(18, t1, low);
        f[k++] = Hash.Mix(19, t1, t2, low);
        f[k++] = Hash.Mix(20, low, n1);
        f[k++] = Hash.Mix(21, p1, low);
        f[k++] = Hash.Mix(22, n1, n2);
        f[k++] = Hash.Mix(23, t1, n1);
        f[k++] = Hash.Mix(24, p1, p2);
        f[k++] = Hash.Mix(25, Suffix(frame, i + 1, 2), s[2]);
        f[k++] = Hash.Mix(26, Suffix(frame, i + 1, 2));
        f[k++] = Hash.Mix(27, Suffix(frame, i - 1, 2), s[2]);
        f[k++] = Hash.Mix(28, Shape(frame, i + 1), frame.Shapes[i], Shape(frame, i - 1));
        f[k++] = Hash.Mix(29, t1, s[2]);
        f[k++] = Hash.Mix(30, t1, Suffix(frame, i + 1, 2), s[1]);
        f[k] = Hash.Mix(31, s[3], frame.Shapes[i]);
    }

    private static uint Low(WordFrame frame, int i) => (uint)i < (uint)frame.Count ? frame.Lowers[i] : Outside + (uint)(i + 9);

    private static uint Shape(WordFrame frame, int i) => (uint)i < (uint)frame.Count ? frame.Shapes[i] : Outside;

    private static uint Suffix(WordFrame frame, int i, int n) =>
        (uint)i < (uint)frame.Count ? frame.Suffixes[(i * WordFrame.AffixCount) + n] : Outside;

    private static uint Tag(WordFrame frame, int i) => i >= 0 ? (uint)frame.Tags[i] : Outside;
}
