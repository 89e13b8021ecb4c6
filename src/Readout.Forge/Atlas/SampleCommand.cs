using System.CommandLine;
using System.Globalization;

namespace Readout.Forge.Atlas;

/// <summary><c>atlas sample</c>: prints rows drawn at random, to be checked by a person against their sources.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many rows.", DefaultValueFactory = _ => 60 };
        var seed = new Option<int>("--seed") { Description = "Seed of the draw.", DefaultValueFactory = _ => 1 };
        var folder = new Option<DirectoryInfo>("--folder") { Description = "The tables.", DefaultValueFactory = _ => new("lexicon/atlas") };
        var command = new Command("sample", "Print rows drawn at random, with file and line.") { count, seed, folder };
        command.SetAction(result =>
        {
            var rows = result.GetRequiredValue(folder).EnumerateFiles("*.tsv").OrderBy(static file => file.Name, StringComparer.Ordinal).SelectMany(RowsOf).ToArray();

            // The same seed draws the same rows on every machine: a generator of its own, not the library's.
            var state = (uint)result.GetValue(seed);
            for (var i = 0; i < Math.Min(result.GetValue(count), rows.Length); i++)
            {
                state = (state * 1664525) + 1013904223;
                var other = i + (int)(state % (uint)(rows.Length - i));
                (rows[i], rows[other]) = (rows[other], rows[i]);
                Console.WriteLine(rows[i]);
            }
        });
        return command;
    }

    private static IEnumerable<string> RowsOf(FileInfo file)
    {
        var (line, hasHeader) = (0, false);
        foreach (var text in File.ReadLines(file.FullName))
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (hasHeader)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{line}\t{text}");
            }

            hasHeader = true;
        }
    }
}
