using System.Text;
using Microsoft.Win32.SafeHandles;
using Readout.Desk.Ingest;

namespace Readout.Cli;

/// <summary>
/// Where a command's data and its talk go: data to standard output, talk to standard error, each line of it prefixed with the
/// program's name.
/// </summary>
internal sealed class Terminal(Stream input, Stream output, TextWriter error)
{
    /// <summary>Width of printed text where no terminal gives one.</summary>
    public const int PlainWidth = 100;

    private const int NarrowestWidth = 60;

    /// <summary>Standard input.</summary>
    public Stream Input { get; } = input;

    /// <summary>Data.</summary>
    public Stream Output { get; } = output;

    /// <summary>Talk.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>True where a person reads the output as it is written.</summary>
    public bool IsOutputInteractive { get; init; }

    /// <summary>True where a person reads the talk as it is written.</summary>
    public bool IsErrorInteractive { get; init; }

    /// <summary>True where the output may hold colour.</summary>
    public bool HasColour { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The terminal, files or pipes that the process was started with.</summary>
    public static Terminal OfProcess()
    {
        var isInteractive = !Console.IsOutputRedirected;
        return new Terminal(Console.OpenStandardInput(), new BufferedStream(OpenOutput(), 1 << 16), OpenError())
        {
            IsOutputInteractive = isInteractive,
            IsErrorInteractive = !Console.IsErrorRedirected,
            HasColour = isInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = isInteractive ? Math.Max(NarrowestWidth, Console.WindowWidth) : PlainWidth,
        };
    }

    /// <summary>True once something was said.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>Says something to the person at the terminal.</summary>
    public void Say(string message)
    {
        HasSpoken = true;
        Error.WriteLine(Line(message));
    }

    /// <summary>Says what was noticed while an input was taken in.</summary>
    public void Report(Intake intake)
    {
        foreach (var line in Lines(intake))
        {
            Error.WriteLine(line);
        }
    }

    /// <summary>What was noticed while an input was taken in, as it is said.</summary>
    public static IEnumerable<string> Lines(Intake intake) => intake.Diagnostics.Select(diagnostic => Line($"{intake.Source}: {diagnostic.Message} [{diagnostic.Code}]"));

    private static string Line(string message) => $"readout: {message}";

    // The console's own stream swallows a closed pipe, and a long run would go on for nobody. A stream on the handle reports it.
    // It must not be used for files: it would write at a position of its own, over what other processes append.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    private static StreamWriter OpenError() =>
        new(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
