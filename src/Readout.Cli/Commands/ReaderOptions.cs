using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Cli.Commands;

/// <summary>The options of every command that reads: further rules and facts, and how many threads.</summary>
internal sealed class ReaderOptions
{
    private const int VersionDigits = 8;

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "How many documents to read at a time; as many as there are cores if not given. The output is the same for any number.",
        HelpName = "N",
    };

    private readonly Option<string[]> _rules = new("--rules")
    {
        Description = "A file of further rules; may be given several times.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _tables = AtlasCommand.TablesOption();

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withThreads">False for a command that only has to know the version of the reader.</param>
    public void AddTo(Command command, bool withThreads = true)
    {
        _threads.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && (!int.TryParse(given, CultureInfo.InvariantCulture, out var threads) || threads < 1))
            {
                result.AddError($"--threads {given}: expected a whole number from 1 on");
            }
        });
        command.Add(_rules);
        command.Add(_tables);
        if (withThreads)
        {
            command.Add(_threads);
        }
    }

    /// <summary>The reader, with the further rules and tables of the atlas that the command line names.</summary>
    /// <exception cref="UsageException">There is something wrong with them.</exception>
    public Reader ReaderOf(ParseResult parsed) => parsed.GetValue(_tables) is { Length: > 0 } tables
        ? RuleFiles.ReaderWith(parsed.GetValue(_rules) ?? []).With(AtlasFiles.AtlasWith(tables))
        : RuleFiles.ReaderWith(parsed.GetValue(_rules) ?? []);

    /// <summary>The version of that reader: the library's, and where the command line adds rules or facts, a few digits that stand for their bytes.</summary>
    public string VersionOf(ParseResult parsed)
    {
        string[] added = [.. parsed.GetValue(_rules) ?? [], .. (parsed.GetValue(_tables) ?? []).SelectMany(FilesOf)];
        if (added.Length == 0)
        {
            return Reader.Version;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in added)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return $"{Reader.Version}+{Convert.ToHexStringLower(hash.GetHashAndReset())[..VersionDigits]}";
    }

    /// <summary>How many threads to read on.</summary>
    public int ThreadsOf(ParseResult parsed) => parsed.GetValue(_threads) ?? Environment.ProcessorCount;

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal) : [path];
}
