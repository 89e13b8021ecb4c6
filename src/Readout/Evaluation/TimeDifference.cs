namespace Readout.Evaluation;

/// <summary>A gold expression that was missed or given another value.</summary>
/// <param name="Gold">What the annotators marked.</param>
/// <param name="Said">What stands there instead, or null where nothing was found.</param>
public sealed record TimeDifference(TimeSpanValue Gold, TimeSpanValue? Said);
