namespace Readout.Reading.Events;

/// <summary>What PLOVER calls an event: type, mode or null, and the most specific CAMEO code that holds, or null.</summary>
internal readonly record struct EventCode(string Type, string? Mode, string? Cameo);
