using System.Diagnostics;
using System.Text;

namespace Readout.Tests.Cli;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliRun(int Status, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built program in a process of its own.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static CliRun Run(params string[] arguments) => Run(arguments, [], []);

    public static CliRun Run(string[] arguments, byte[] input, params IEnumerable<(string Name, string Value)> environment)
    {
        using var process = Start(arguments, environment);
        var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        Feed(process, input);
        if (!Task.WhenAll(reading, error).Wait(Patience) || !process.WaitForExit(Patience))
        {
            process.Kill();
            Assert.Fail($"readout {string.Join(' ', arguments)} did not end.");
        }

        return new(process.ExitCode, output.ToArray(), error.Result);
    }

    /// <summary>Starts the program with all three streams redirected.</summary>
    public static Process Start(string[] arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Readout.Cli.dll"));
        arguments.ToList().ForEach(start.ArgumentList.Add);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static void Feed(Process process, byte[] input)
    {
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
    }
}
