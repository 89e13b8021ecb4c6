using System.Globalization;

namespace Readout.Cli.Gate;

/// <summary>A bound that a figure of an evaluation must keep.</summary>
/// <param name="Measure">What is measured: <c>parse</c>, <c>attribution</c>, <c>speech</c>, <c>events</c>, <c>times</c>, <c>duplicates</c>, <c>speed</c>.</param>
/// <param name="Gold">The marked texts: a path below the folder of corpora, or, where it begins with <c>./</c>, beside the file of floors.</param>
/// <param name="Digest">The first digits of the SHA-256 of that file; the bound says nothing about another one.</param>
/// <param name="Figure">The figure, as <see cref="GateFigures"/> names it.</param>
/// <param name="IsLeast">True where the figure must be at least the bound, false where at most.</param>
/// <param name="Bound">The bound, in the figure's unit.</param>
internal sealed record Floor(string Measure, string Gold, string Digest, string Figure, bool IsLeast, double Bound)
{
    /// <summary>The first line of a file of floors.</summary>
    public const string Header = "measure\tgold\tsha256\tfigure\tbound\tvalue";

    private const int DigestLength = 12;

    /// <summary>Names the bound, the same in every version of the file.</summary>
    public string Name => $"{Measure}/{Path.GetFileNameWithoutExtension(Gold)}/{Figure}";

    /// <summary>True where the figure keeps the bound.</summary>
    public bool IsKept(double figure) => IsLeast ? figure >= Bound : figure <= Bound;

    /// <summary>True where the other bound asks less than this one.</summary>
    public bool IsStricterThan(Floor other) => IsLeast ? other.Bound < Bound : other.Bound > Bound;

    /// <summary>As a line of the file.</summary>
    public override string ToString() => string.Join('\t', Measure, Gold, Digest, Figure, IsLeast ? "least" : "most", Bound.ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>The floors of a file.</summary>
    /// <param name="lines">Its lines; those that begin with # are remarks.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="UsageException">Lines are not what is expected; all of them are named.</exception>
    public static IReadOnlyList<Floor> Parse(IEnumerable<string> lines, string path)
    {
        var (floors, faults) = (new List<Floor>(), new List<string>());
        foreach (var (number, line) in lines.Index().Where(static line => line.Item.Length > 0 && line.Item[0] != '#' && line.Item != Header))
        {
            if (Of(line.Split('\t')) is { } floor)
            {
                floors.Add(floor);
            }
            else
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{number + 1}: expected the six columns {Header.Replace("\t", ", ", StringComparison.Ordinal)}; bound is 'least' or 'most', sha256 has {DigestLength} digits, value is a number"));
            }
        }

        faults.AddRange(floors.GroupBy(static floor => floor.Name, StringComparer.Ordinal).Where(static same => same.Count() > 1).Select(same => $"{path}: {same.Key} stands there more than once"));
        return faults.Count == 0 ? floors : throw new UsageException([.. faults]);
    }

    /// <summary>The digest of marked texts, as <see cref="Digest"/> has it.</summary>
    public static string DigestOf(byte[] gold) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(gold))[..DigestLength];

    private static Floor? Of(string[] columns) =>
        columns is [var measure, var gold, { Length: DigestLength } digest, var figure, "least" or "most", var value]
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? new(measure, gold, digest, figure, columns[4] == "least", bound)
            : null;
}
