using Readout.Records;

namespace Readout.Tests;

public sealed class LibraryExampleTests
{
    [Fact]
    public void The_example_of_the_documentation_compiles_and_runs()
    {
        var text = File.ReadAllText(Repository.Path("samples", "call-report-2022.txt"));

        // example
        var record = Reader.English.Read(new Article { Text = text, Published = "2022-07-28" });
        foreach (var statement in record.Statements)
        {
            Console.WriteLine($"{statement.Speaker.FirstOrDefault()?.Text}: {string.Join(" … ", statement.Content.Select(span => span.Text))}");
        }

        File.WriteAllBytes("record.json", RecordJson.ToUtf8(record));
        // end

        Assert.Equal(text, record.Document.Text);
        Assert.Contains(Example(), File.ReadAllText(Repository.Path("docs", "getting-started.md")), StringComparison.Ordinal);
    }

    // The lines between the two marks of this file, without their indentation.
    private static string Example()
    {
        var lines = File.ReadAllLines(Repository.Path("tests", "Readout.Tests", "LibraryExampleTests.cs"));
        var inside = lines.SkipWhile(line => line.Trim() != "// example").Skip(1).TakeWhile(line => line.Trim() != "// end");
        return string.Join('\n', inside.Select(line => line.Length > 8 ? line[8..] : ""));
    }
}
