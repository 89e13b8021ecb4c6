namespace Readout.Records;

/// <summary>What was withheld or could not be read, and why. Codes are listed in docs/diagnostics.md.</summary>
/// <param name="Code">Stable code, two letters and four digits.</param>
/// <param name="Message">For people.</param>
/// <param name="Start">First code point concerned, or null where no place in the text is meant.</param>
/// <param name="End">Code point after it, or null.</param>
public sealed record Diagnostic(string Code, string Message, int? Start, int? End);
