namespace Readout.Records;

/// <summary>A time expression, with its TIMEX3 type and value (ISO-TimeML).</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Text">The words.</param>
/// <param name="Type"><c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</param>
/// <param name="Value">TIMEX3 value (<c>2021-12-15T16:07</c>, <c>2021-W50</c>, <c>P1W</c>, <c>PRESENT_REF</c>), or null where it cannot be resolved.</param>
/// <param name="Zone">IANA time zone or offset, or null.</param>
/// <param name="Anchor">Id of the meeting or event that it counts from, or null.</param>
public sealed record TimeExpression(int Start, int End, string Text, string Type, string? Value, string? Zone, string? Anchor);
