namespace Readout.Evaluation;

/// <summary>A time expression as a scorer sees it: where it stands, in Unicode code points, and its TIMEX3 value.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Value">TIMEX3 value, or null.</param>
/// <param name="Text">The words, for listings of errors.</param>
public readonly record struct TimeSpanValue(int Start, int End, string? Value, string Text = "");
