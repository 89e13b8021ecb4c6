using Spectre.Console;

namespace Readout.Cli.Printing;

/// <summary>The styles of print. Off a terminal they all look alike, so no meaning hangs on them.</summary>
internal static class Ink
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Headline = new(decoration: Decoration.Bold);
    public static readonly Style Words = new(Color.Green);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Evidence = new(decoration: Decoration.Bold);
    public static readonly Style Section = new(Color.Teal, decoration: Decoration.Bold);
    public static readonly Style Warning = new(Color.Olive);
}
