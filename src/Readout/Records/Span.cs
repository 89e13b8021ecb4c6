namespace Readout.Records;

/// <summary>
/// A slice of <see cref="DocumentFacts.Text"/>: the proof of a record.
/// <paramref name="Start"/> is inclusive, <paramref name="End"/> exclusive, both counted in <b>Unicode code points</b>
/// (not UTF-16 units), so that Python, R and SQL slice by them.
/// </summary>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Text">The words, equal to the slice.</param>
public sealed record Span(int Start, int End, string Text);
