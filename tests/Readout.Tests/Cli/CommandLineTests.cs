using System.CommandLine;
using Readout.Cli;

namespace Readout.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Command lines that are wrong, and what is said about them.</summary>
    public static TheoryData<string, string> Mistakes => new()
    {
        { "", "a command is missing" },
        { "bogus", "there is no command 'bogus'; expected one of read" },
        { "read", "INPUT" },
        { "read a --format yaml", "yaml" },
        { "read a --published tomorrow", "--published tomorrow: expected a date like 2021-12-16" },
        { "read a --threads 0", "--threads 0: expected a whole number from 1 on" },
        { "read a --rules none.rules", "none.rules: there is no such rule file" },
        { "eval", "a command is missing; expected one of parse" },
        { "eval events none.jsonl", "none.jsonl" },
        { "eval times none.jsonl", "none.jsonl" },
        { "parse none.conllu", "none.conllu: There is no such file" },
        { "bench none.txt", "there is nothing to read" },
    };

    public static TheoryData<string> Commands => [.. AllCommands(CommandLine.Create(NoTerminal()), "")];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_on_standard_error_and_ends_with_status_2(string arguments, string message)
    {
        var (status, output, error) = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("readout: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_examples(string command)
    {
        var (status, output, error) = Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal((0, ""), (status, error));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  readout ", output.Replace("curl -s https://example.org/news.jsonl | ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, Terminal.PlainWidth));
    }

    [Theory]
    [InlineData("meetings")]
    [InlineData("statements")]
    [InlineData("positions")]
    [InlineData("events")]
    public void A_question_that_finds_nothing_ends_with_status_1(string command)
    {
        var (status, output, error) = Run([command, _folder.Write("a.txt", "It rained.")]);
        Assert.Equal((1, "", "readout: nothing found\n"), (status, output, error));
    }

    [Fact]
    public void A_record_that_is_not_there_ends_with_status_1()
    {
        var (status, output, error) = Run(["explain", "S1", _folder.Write("a.txt", "It rained.")]);
        Assert.Equal((1, "", "readout: no record S1\n"), (status, output, error));
    }

    [Theory]
    [InlineData("S1")]
    [InlineData("s1")]
    public void Explain_shows_rule_captures_sentence_and_tree(string handle)
    {
        var (status, output, _) = Run(["explain", handle, _folder.Write("a.txt", "Ana Mirel said on Monday that the talks had failed.")]);
        Assert.Equal(0, status);
        Assert.StartsWith("statement:", output, StringComparison.Ordinal);
        Assert.Contains("\nrule speech.", output, StringComparison.Ordinal);
        Assert.Contains("  stands in  english/attributions.rules, line ", output, StringComparison.Ordinal);
        Assert.Contains("  cue        said\n", output, StringComparison.Ordinal);
        Assert.Contains("\nsaid  root  VERB  say\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_names_the_document_only_where_there_are_several()
    {
        var (one, two) = (_folder.Write("a.txt", "Ana Mirel said the talks had failed."), _folder.Write("b.txt", "Tomas Okello said they had not."));
        var (status, single, _) = Run(["statements", one]);
        var (_, several, _) = Run(["statements", "--format", "tsv", one, two]);
        Assert.Equal(0, status);
        Assert.DoesNotContain("a.txt", single, StringComparison.Ordinal);
        Assert.Equal(["document", one, two], several.TrimEnd().Split('\n').Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public void Every_mistake_in_a_rule_file_is_told_with_its_place()
    {
        var rules = _folder.Write("my.rules", "rule one\n  bogus line\nrule two\n  bogus line\n");
        var (status, output, error) = Run(["read", "--rules", rules, _folder.Write("a.txt", "It rained.")]);
        Assert.Equal((2, ""), (status, output));
        Assert.Contains($"readout: {rules}:1:", error, StringComparison.Ordinal);
        Assert.Contains($"readout: {rules}:3:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_prints_plain_text_as_CoNLL_U()
    {
        var (status, output, _) = Run(["parse", _folder.Write("a.txt", "The ministers met.")]);
        Assert.Equal(0, status);
        Assert.Equal(["1\tThe", "2\tministers", "3\tmet", "4\t."], Words(output));
    }

    [Fact]
    public void Parse_keeps_the_tokens_of_a_treebank_and_replaces_its_columns()
    {
        var treebank = _folder.Write("a.conllu", "# sent_id = s1\n1\tMinisters\tx\tX\tX\t_\t0\tx\t_\t_\n2\tmet\tx\tX\tX\t_\t1\tx\t_\tSpaceAfter=No\n\n");
        var (status, output, _) = Run(["parse", treebank]);
        Assert.Equal(0, status);
        Assert.StartsWith("# sent_id = s1\n1\tMinisters\tminister\tNOUN\t", output, StringComparison.Ordinal);
        Assert.EndsWith("\tSpaceAfter=No\n\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_tells_the_line_that_is_no_CoNLL_U()
    {
        var treebank = _folder.Write("a.conllu", "1\tMinisters\tx\n");
        Assert.Equal((2, "", $"readout: {treebank}:1: 3 columns; expected 10 separated by tabs\n"), Run(["parse", treebank]));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> AllCommands(Command parent, string path) => parent.Subcommands.SelectMany(command =>
        command.Subcommands.Count > 0 ? AllCommands(command, $"{path}{command.Name} ") : [$"{path}{command.Name}"]);

    private static IEnumerable<string> Words(string conllu) =>
        conllu.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => string.Join('\t', line.Split('\t')[..2]));

    private static Terminal NoTerminal() => new(Stream.Null, new MemoryStream(), new StringWriter { NewLine = "\n" });

    private static (int Status, string Output, string Error) Run(string[] arguments)
    {
        var terminal = NoTerminal();
        var status = CommandLine.Run(arguments, terminal);
        return (status, System.Text.Encoding.UTF8.GetString(((MemoryStream)terminal.Output).ToArray()), terminal.Error.ToString()!);
    }
}
