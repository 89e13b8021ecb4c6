namespace Readout.Reading.Attributions;

/// <summary>
/// A stretch of text between quotation marks. Offsets are UTF-16 positions: <paramref name="Start"/> is that of the opening mark,
/// <paramref name="End"/> the one after the closing mark; the words lie between <paramref name="InnerStart"/> and <paramref name="InnerEnd"/>.
/// </summary>
/// <param name="Start">Position of the opening mark.</param>
/// <param name="InnerStart">Position after the opening mark.</param>
/// <param name="InnerEnd">Position of the closing mark, or the end of the paragraph where it is missing.</param>
/// <param name="End">Position after the closing mark.</param>
/// <param name="Depth">0 for a quotation that stands in no other, 1 for one inside it, and so on.</param>
/// <param name="Closed">False where the closing mark is missing.</param>
/// <param name="Continues">True where the quotation goes on in the next paragraph, which opens with a mark again.</param>
internal readonly record struct Quotation(int Start, int InnerStart, int InnerEnd, int End, int Depth, bool Closed, bool Continues);
