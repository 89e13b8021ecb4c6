namespace Readout.Evaluation.Pronouns;

/// <summary>How many pronouns a record is right of, wrong of, and does not resolve.</summary>
internal readonly record struct PronounCounts(int Right, int Wrong, int Unresolved)
{
    public Score Score => Score.Of(Right, Right + Wrong, Right + Wrong + Unresolved);

    /// <summary>One more: right, wrong, or, for null, not resolved.</summary>
    public PronounCounts With(bool? isRight) => isRight switch
    {
        true => this with { Right = Right + 1 },
        false => this with { Wrong = Wrong + 1 },
        null => this with { Unresolved = Unresolved + 1 },
    };
}
