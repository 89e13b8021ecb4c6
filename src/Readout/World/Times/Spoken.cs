namespace Readout.World.Times;

/// <summary>A stretch that the text has named.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Origin">What it was worked out from.</param>
/// <param name="Sentence">Where it was named.</param>
/// <param name="Order">Its place among those named.</param>
internal readonly record struct Spoken(CalendarSpan Span, DateOrigin Origin, int Sentence, int Order);
