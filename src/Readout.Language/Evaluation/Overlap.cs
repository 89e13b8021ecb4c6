namespace Readout.Language.Evaluation;

/// <summary>How well found spans match gold ones.</summary>
/// <param name="Right">Spans found that are gold.</param>
/// <param name="Gold">Gold spans.</param>
/// <param name="Found">Spans found.</param>
public readonly record struct Overlap(int Right, int Gold, int Found)
{
    /// <summary>Per cent of the found spans that are gold.</summary>
    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    /// <summary>Per cent of the gold spans that were found.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 200.0 * Right / (Gold + Found);
}
