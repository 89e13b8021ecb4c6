using System.Diagnostics;

namespace Readout.Language.Tests;

/// <summary>Runs the engine in processes of their own, because an instruction set is chosen once for a process.</summary>
public sealed class InstructionSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-").FullName;

    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void The_same_text_gives_the_same_bytes_without(string instructionSet)
    {
        var model = Path.Combine(_folder, "english.model");
        using (var source = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")!)
        using (var target = File.Create(model))
        {
            source.CopyTo(target);
        }

        var text = Path.Combine(_folder, "text.txt");
        File.WriteAllText(text, "The envoy's offer wasn't accepted by Norway, officials said on Tuesday.\n\n\"Talks go on,\" she told reporters who had waited for hours.");
        var expected = Annotate(model, text, null);
        Assert.Contains("\tnsubj:pass\t", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Annotate(model, text, instructionSet));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Annotate(string model, string text, string? disabled)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Readout.Forge.dll"), "annotate", "--model", model, text })
        {
            start.ArgumentList.Add(argument);
        }

        if (disabled is not null)
        {
            start.Environment[disabled] = "0";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
