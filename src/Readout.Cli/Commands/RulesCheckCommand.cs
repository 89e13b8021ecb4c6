using System.CommandLine;
using System.Text;
using Readout.Rules;
using Readout.Rules.Syntax;

namespace Readout.Cli.Commands;

/// <summary><c>readout rules check</c>: compiles rule files and runs their examples.</summary>
internal static class RulesCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "check",
            "Compiles rule files together with the shipped rules and runs their examples. Every example that does not hold is printed with what happened instead and the sentence as the engine read it. Without files the shipped rules are checked. Exit status 2 if anything is wrong.",
            new Example("readout rules check my.rules", "Mistakes of a file with line and column, and examples that do not hold."));
        var files = new Argument<string[]>("FILE") { Description = "Rule files; their lexicon tables lie beside them.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(files);
        command.SetAction(parsed => Check(parsed.GetValue(files) ?? [], terminal));
        return command;
    }

    private static int Check(string[] files, Terminal terminal)
    {
        var reader = RuleFiles.ReaderWith(files);
        string[] names = [.. files.Select(file => file.Replace('\\', '/'))];
        Rule[] rules = [.. reader.Rules.Rules.Where(rule => names.Length == 0 || names.Contains(rule.File))];
        string[] missing = [.. rules.SelectMany(Missing)];
        var failures = reader.CheckExamples(rules);
        var output = new StringBuilder();
        foreach (var line in missing)
        {
            output.Append(line).Append('\n');
        }

        foreach (var failure in failures)
        {
            output.Append(failure).Append('\n');
            foreach (var line in failure.Tree.Split('\n'))
            {
                output.Append('\t').Append(line).Append('\n');
            }
        }

        terminal.Output.Write(Encoding.UTF8.GetBytes(output.ToString()));
        terminal.Say($"{rules.Length} rules, {Declared(files)}{rules.Sum(rule => rule.Examples.Count)} examples, {failures.Count} do not hold");
        return missing.Length + failures.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    // A file may hold no rule of its own and still be one.
    private static string Declared(string[] files)
    {
        FileSyntax[] parsed = [.. files.Select(file => RuleParser.Parse(new RuleSource(file, File.ReadAllText(file)), new RuleErrors()))];
        var (lexicons, off) = (parsed.Sum(file => file.Lexicons.Count), parsed.Sum(file => file.Off.Count));
        return (lexicons > 0 ? $"{lexicons} lexicons, " : "") + (off > 0 ? $"{off} switched off, " : "");
    }

    private static IEnumerable<string> Missing(Rule rule)
    {
        var place = $"{rule.File}:{rule.Line}: {rule.Name}: the rule has no";
        if (!rule.Examples.Any(example => example.Fires))
        {
            yield return $"{place} 'example'; expected a sentence in which it fires";
        }

        if (rule.Examples.All(example => example.Fires))
        {
            yield return $"{place} 'not'; expected a sentence in which it does not fire";
        }
    }
}
