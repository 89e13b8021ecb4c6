using Readout.Reading.Accounts;

namespace Readout.Desk.Compare;

/// <summary>Lists the words that colour each account, by class, where the accounts do not use the same.</summary>
internal static class ToneComparer
{
    public static IEnumerable<Finding> Compare(AccountPair pair)
    {
        var (a, b) = (Tones(pair.A), Tones(pair.B));
        foreach (var tone in a.Concat(b).Select(static tone => tone.Class).Distinct().Order(StringComparer.Ordinal))
        {
            var (inA, inB) = (a.FindAll(one => one.Class == tone), b.FindAll(one => one.Class == tone));
            yield return new(FindingKind.Tone, $"{tone}: A {Words(inA)}, B {Words(inB)}", [.. inA.Select(static one => one.Span)], [.. inB.Select(static one => one.Span)]);
        }
    }

    private static List<Tone> Tones(Account account) => [.. account.Passages.SelectMany(static passage => passage.Tones)];

    private static string Words(List<Tone> tones) =>
        tones.Count == 0 ? "none" : string.Join(' ', tones.Select(static tone => $"“{tone.Span.Text.ToLowerInvariant()}”").Distinct());
}
