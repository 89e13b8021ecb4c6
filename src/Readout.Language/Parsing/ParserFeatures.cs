using Readout.Language.Models;

namespace Readout.Language.Parsing;

/// <summary>The features of a parser state.</summary>
internal static class ParserFeatures
{
    public const int Count = 56;
    private const uint None = 0xBEEF;

    public static void Fill(WordFrame frame, ArcHybrid s, Span<uint> f)
    {
        int s0 = s.Top(0), s1 = s.Top(1), s2 = s.Top(2), b0 = s.Ahead(0), b1 = s.Ahead(1), b2 = s.Ahead(2);
        uint s0w = W(frame, s0), s1w = W(frame, s1), b0w = W(frame, b0), b1w = W(frame, b1);
        uint s0t = T(frame, s0), s1t = T(frame, s1), s2t = T(frame, s2), b0t = T(frame, b0), b1t = T(frame, b1), b2t = T(frame, b2);
        int s0l = Child(s.LeftFirst, s0), s0r = Child(s.RightFirst, s0), s1l = Child(s.LeftFirst, s1), s1r = Child(s.RightFirst, s1);
        int b0l = Child(s.LeftFirst, b0), s0l2 = Child(s.LeftSecond, s0), s0r2 = Child(s.RightSecond, s0), b0l2 = Child(s.LeftSecond, b0);
        uint s0lt = T(frame, s0l), s0rt = T(frame, s0r), b0lt = T(frame, b0l), s1lt = T(frame, s1l), s1rt = T(frame, s1r);
        var distance = (uint)Math.Min(6, s0 > 0 && b0 > 0 ? b0 - s0 : 0);
        var distance1 = (uint)Math.Min(6, s1 > 0 ? s0 - s1 : 0);
        uint s0vl = Valence(s.LeftCount, s0), s0vr = Valence(s.RightCount, s0), b0vl = Valence(s.LeftCount, b0), s1vr = Valence(s.RightCount, s1);
        var k = 0;
        f[k++] = Hash.Mix(0, s0w);
        f[k++] = Hash.Mix(1, s0t);
        f[k++] = Hash.Mix(2, s0w, s0t);
        f[k++] = Hash.Mix(3, b0w);
        f[k++] = Hash.Mix(4, b0t);
        f[k++] = Hash.Mix(5, b0w, b0t);
        f[k++] = Hash.Mix(6, b1w, b1t);
        f[k++] = Hash.Mix(7, b1t, b2t);
        f[k++] = Hash.Mix(8, s1w, s1t);
        f[k++] = Hash.Mix(9, s1t, s0t);
        f[k++] = Hash.Mix(10, s1w, s0w);
        f[k++] = Hash.Mix(11, s0w, b0w);
        f[k++] = Hash.Mix(12, s0w, b0t);
        f[k++] = Hash.Mix(13, s0t, b0w);
        f[k++] = Hash.Mix(14, s0t, b0t);
        f[k++] = Hash.Mix(15, s0w, s0t, b0t);
        f[k++] = Hash.Mix(16, s0t, b0w, b0t);
        f[k++] = Hash.Mix(17, s0t, b0t, b1t);
        f[k++] = Hash.Mix(18, s1t, s0t, b0t);
        f[k++] = Hash.Mix(19, s2t, s1t, s0t);
        f[k++] = Hash.Mix(20, Hash.Mix(0, s1t, s0t, b0t), b1t);
        f[k++] = Hash.Mix(21, Hash.Mix(0, s0t, b0t, b1t), b2t);
        f[k++] = Hash.Mix(22, s0w, b0t, b1t);
        f[k++] = Hash.Mix(23, s1w, s0t, b0t);
        f[k++] = Hash.Mix(24, s1t, s0w, b0t);
        f[k++] = Hash.Mix(25, s1t, s0t, b0w);
        f[k++] = Hash.Mix(26, s0t, s0lt, b0t);
        f[k++] = Hash.Mix(27, s0t, s0rt, b0t);
        f[k++] = Hash.Mix(28, s0t, b0t, b0lt);
        f[k++] = Hash.Mix(29, s1t, s1rt, s0t);
        f[k++] = Hash.Mix(30, s1t, s1lt, s0t);
        f[k++] = Hash.Mix(31, s1t, s0t, s0rt);
        f[k++] = Hash.Mix(32, s1t, s0t, s0lt);
        f[k++] = Hash.Mix(33, s0t, b0t, distance);
        f[k++] = Hash.Mix(34, s0w, distance);
        f[k++] = Hash.Mix(35, b0w, distance);
        f[k++] = Hash.Mix(36, s1t, s0t, distance1);
        f[k++] = Hash.Mix(37, s0t, s0vl, s0vr);
        f[k++] = Hash.Mix(38, s0w, s0vr);
        f[k++] = Hash.Mix(39, s0w, s0vl);
        f[k++] = Hash.Mix(40, b0w, b0vl);
        f[k++] = Hash.Mix(41, b0t, b0vl, s0t);
        f[k++] = Hash.Mix(42, s1t, s1vr, s0t);
        f[k++] = Hash.Mix(43, W(frame, s0l), s0t, b0t);
        f[k++] = Hash.Mix(44, W(frame, s0r), s0t, b0t);
        f[k++] = Hash.Mix(45, W(frame, b0l), b0t, s0t);
        f[k++] = Hash.Mix(46, T(frame, s0l2), s0lt, s0t);
        f[k++] = Hash.Mix(47, T(frame, s0r2), s0rt, s0t);
        f[k++] = Hash.Mix(48, T(frame, b0l2), b0lt, b0t);
        f[k++] = Hash.Mix(49, s1w, s0t);
        f[k++] = Hash.Mix(50, s1t, s0w);
        f[k++] = Hash.Mix(51, s1w, b0t);
        f[k++] = Hash.Mix(52, s1w, b0w);
        f[k++] = Hash.Mix(53, W(frame, s1r), s1t, s0t);
        f[k++] = Hash.Mix(54, s1w, W(frame, s1l), s0t);
        f[k] = Hash.Mix(55, s0w, W(frame, s0r), b0t);
    }

    private static uint W(WordFrame frame, int word) => word > 0 ? frame.Lowers[word - 1] : None + (uint)(word + 1);

    private static uint T(WordFrame frame, int word) => word > 0 ? (uint)frame.Tags[word - 1] : None + (uint)(word + 1);

    private static int Child(int[] children, int word) => word < 0 || children[word] == 0 ? -1 : children[word];

    private static uint Valence(int[] counts, int word) => word < 0 ? 7u : (uint)Math.Min(counts[word], 4);
}
