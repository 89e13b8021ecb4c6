using System.Globalization;

namespace Readout.Language.Evaluation;

/// <summary>So many right of so many.</summary>
/// <param name="Right">What was right.</param>
/// <param name="Total">What there was.</param>
public readonly record struct Share(int Right, int Total)
{
    /// <summary>Per cent right; 0 of nothing is 0.</summary>
    public double Percent => Total == 0 ? 0 : 100.0 * Right / Total;

    /// <inheritdoc/>
    public override string ToString() => Percent.ToString("f2", CultureInfo.InvariantCulture);

    internal Share With(bool isRight) => new(Right + (isRight ? 1 : 0), Total + 1);
}
