using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Printing;

/// <summary>Turns renderables into text of a given width, with or without colour, the same on every machine.</summary>
internal static class PlainConsole
{
    /// <summary>The text of some renderables; lines carry no space at their ends.</summary>
    public static string Render(IEnumerable<IRenderable> parts, int width, bool hasColour)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        foreach (var part in parts)
        {
            console.Write(part);
        }

        var lines = text.ToString().Replace("\r", "", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd(' ')));
    }
}
