using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Readout.Rules;
using Readout.Rules.Compilation;
using Readout.Rules.Syntax;

namespace Readout.Tests.Rules;

/// <summary>The manual of the rule language: complete, and its examples run.</summary>
public class RuleManualTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/rule-language.md"));

    private static readonly (string, string)[] Tables =
    [
        ("speech.tsv", "lemma\tattitude\nsay\tsays\ntell\tsays\n"),
        ("months.tsv", "lemma\tnumber\nMarch\t3\n"),
    ];

    private const RegexOptions Options = RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    public static TheoryData<string> Keywords =>
        [.. RuleParser.FileKeywords, .. RuleParser.RuleKeywords, .. RuleParser.PartKeywords, .. TestCompiler.Attributes, .. RuleScope.ExtentNames, "without", "from", "with"];

    public static TheoryData<string> Blocks => [.. Regex.Matches(Manual, "```rules\n(?<rules>.*?)```", Options).Select(m => m.Groups["rules"].Value)];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Every_keyword_is_in_a_table_and_every_statement_in_the_grammar(string keyword)
    {
        Assert.Matches($@"(?m)^\|.*`[^`]*\b{keyword}\b[^`]*`|`[^`]*\b{keyword}\b[^`]*` cuts", Manual);
        if (RuleParser.FileKeywords.Contains(keyword) || RuleParser.RuleKeywords.Contains(keyword))
        {
            Assert.Contains($"\"{keyword}\"", Manual[Manual.IndexOf("## Grammar", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_rule_in_the_manual_compiles_and_its_examples_hold(string block)
    {
        var compilation = RuleSet.TryCompile([new RuleSource("manual.rules", block)], path => Array.Find(Tables, t => t.Item1 == path).Item2, requireExamples: true);
        Assert.Empty(compilation.Errors);
        var failures = RuleCheck.Run(compilation.Rules!, RuleExampleReading.Analyze, RuleExampleReading.EntityTypes);
        Assert.True(failures.Count == 0, string.Join('\n', failures.Select(f => f + "\n" + f.Tree)));
    }

    [Fact]
    public void What_the_manual_adds_to_the_shipped_rules_compiles_with_them_and_its_examples_hold()
    {
        var blocks = Regex.Matches(Manual, "```rules-to-add\n(?<rules>.*?)```", Options);
        Assert.NotEmpty(blocks);
        foreach (Match block in blocks)
        {
            var compilation = RuleLibrary.With([new RuleSource("my.rules", block.Groups["rules"].Value)], path => path == "my-speech.tsv" ? "lemma\tattitude\nmutter\tsays\n" : null);
            Assert.Empty(compilation.Errors);
            Assert.Empty(Reader.English.With(compilation.Rules!).CheckExamples(compilation.Rules!.Rules.Where(static rule => rule.File == "my.rules")));
        }
    }

    [Fact]
    public void Every_extent_of_the_prelude_is_in_the_manual()
    {
        foreach (Match extent in Regex.Matches(Prelude.Source.Text, @"^extent (?<name>\w+)", Options | RegexOptions.Multiline))
        {
            Assert.Contains($"| `{extent.Groups["name"].Value}` |", Manual, StringComparison.Ordinal);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
