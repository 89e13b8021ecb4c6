namespace Readout.World;

/// <summary>A table of facts as text: tab-separated, a header line, <c>#</c> comment lines.</summary>
/// <param name="Table">Which table its rows belong to: <c>states</c>, <c>people</c>, <c>holdings</c>, …</param>
/// <param name="Name">Name of the file, for messages.</param>
/// <param name="Text">The whole text.</param>
public sealed record AtlasFile(string Table, string Name, string Text);
