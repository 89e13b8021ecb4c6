using System.CommandLine;
using System.Text;
using System.Text.Json;
using Readout.Desk;
using Readout.Evaluation;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary>The arguments and options that every evaluation of records shares.</summary>
internal sealed class EvalOptions
{
    private readonly Argument<string> _gold = new("GOLD") { Description = "The marked texts, one JSON object a line." };

    private readonly Option<string?> _records = new("--records")
    {
        Description = "Score these records, as 'readout read --format jsonl' prints them, instead of reading the texts.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "How many texts to read at a time; as many as there are cores if not given.",
        HelpName = "N",
    };

    private readonly Option<string[]> _rules = new("--rules")
    {
        Description = "A file of further rules; may be given several times.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    public EvalOptions(Command command)
    {
        command.Add(_gold);
        command.Add(_records);
        command.Add(_rules);
        command.Add(_threads);
    }

    /// <summary>Pairs every gold text with its record and hands the pairs on in order.</summary>
    /// <exception cref="GoldException">A line is no gold, or there is no record for one.</exception>
    public IEnumerable<(T Gold, DocumentRecord Record)> Pairs<T>(ParseResult parsed, Func<string, string, T> parse, Func<T, Article> article)
    {
        var gold = Lines(parsed.GetRequiredValue(_gold)).Select(line => parse(line.Text, line.Place));
        if (parsed.GetValue(_records) is { } path)
        {
            var records = Records(path);
            return gold.Select(one => (one, records.TryGetValue(article(one).Id!, out var record)
                ? record
                : throw new GoldException($"{path}: no record for {article(one).Id}")));
        }

        var reader = RuleFiles.ReaderWith(parsed.GetValue(_rules) ?? []);
        return ParallelWork.InOrder(gold, parsed.GetValue(_threads) ?? Environment.ProcessorCount, one => (one, reader.Read(article(one))));
    }

    /// <summary>Reads every gold text of a file by the reader as it comes, and hands the pairs on in order.</summary>
    /// <exception cref="GoldException">A line is no gold.</exception>
    public static IEnumerable<(T Gold, DocumentRecord Record)> Read<T>(string path, Func<string, string, T> parse, Func<T, Article> article) =>
        ParallelWork.InOrder(Lines(path).Select(line => parse(line.Text, line.Place)), Environment.ProcessorCount, one => (one, Reader.English.Read(article(one))));

    /// <summary>Runs an evaluation and prints it.</summary>
    /// <exception cref="UsageException">A file is missing or does not hold what it should.</exception>
    public static int Run(Terminal terminal, Func<string> evaluation)
    {
        try
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(evaluation()));
            return ExitStatus.Done;
        }
        catch (Exception error) when (error is GoldException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new UsageException([error.Message]);
        }
    }

    private static Dictionary<string, DocumentRecord> Records(string path)
    {
        var records = new Dictionary<string, DocumentRecord>(StringComparer.Ordinal);
        foreach (var (text, place) in Lines(path))
        {
            try
            {
                var record = RecordJson.Parse(Encoding.UTF8.GetBytes(text));
                records[record.Document.Id] = record;
            }
            catch (JsonException error)
            {
                throw new GoldException($"{place}: not a record: {error.Message}");
            }
        }

        return records;
    }

    /// <summary>The lines of a file that hold something, each with its place.</summary>
    public static IEnumerable<(string Text, string Place)> Lines(string path) =>
        File.ReadLines(path).Index().Where(line => line.Item.Length > 0).Select(line => (line.Item, FormattableString.Invariant($"{path}:{line.Index + 1}")));
}
