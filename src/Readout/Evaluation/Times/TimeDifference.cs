namespace Readout.Evaluation.Times;

/// <summary>A marked expression that was missed (<paramref name="Said"/> is null) or given another value.</summary>
internal sealed record TimeDifference(MarkedTime Gold, MarkedTime? Said);
