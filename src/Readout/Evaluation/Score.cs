namespace Readout.Evaluation;

/// <summary>Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to count.</summary>
/// <param name="Precision">Share of what was said that is right.</param>
/// <param name="Recall">Share of what there is that was said.</param>
internal readonly record struct Score(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The score of counts that precision and recall share.</summary>
    public static Score Of(double right, double said, double gold) => Of(right, said, right, gold);

    /// <summary>The score of counts taken apart for precision and for recall.</summary>
    public static Score Of(double rightSaid, double said, double rightGold, double gold) =>
        new(said == 0 ? 0 : rightSaid / said, gold == 0 ? 0 : rightGold / gold);
}
