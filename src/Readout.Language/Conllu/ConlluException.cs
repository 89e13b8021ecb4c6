namespace Readout.Language.Conllu;

/// <summary>A CoNLL-U text breaks the format; tells the line and what was expected.</summary>
public sealed class ConlluException : FormatException
{
    /// <summary>Tells <paramref name="line"/> (from 1) and the reason.</summary>
    public ConlluException(int line, string reason)
        : base($"line {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {reason}")
    {
        Line = line;
        Reason = reason;
    }

    /// <summary>The offending line, from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what was expected.</summary>
    public string Reason { get; }
}
