namespace Readout.Evaluation.Times;

/// <summary>A time expression as a scorer sees it: where it stands, in Unicode code points, and its TIMEX3 value.</summary>
internal readonly record struct MarkedTime(int Start, int End, string? Value, string Text);
