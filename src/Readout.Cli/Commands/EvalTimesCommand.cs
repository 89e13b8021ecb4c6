using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Evaluation.Times;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval times</c>: time expressions against marked ones.</summary>
internal static class EvalTimesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "times",
            "Scores time expressions against texts in which people have marked them, with TIMEX3 values, as TempEval-3 has them.",
            new("readout eval times dev.jsonl", "F1 of what was found, of its extent and of its value."),
            new("readout eval times dev.jsonl --errors 20", "The first twenty expressions that were missed or given another value as well."));
        var options = new EvalOptions(command);
        var errors = new Option<int>("--errors") { Description = "How many wrong expressions to print.", HelpName = "N", DefaultValueFactory = _ => 0 };
        command.Add(errors);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(parsed, options, parsed.GetValue(errors))));
        return command;
    }

    private static string Evaluate(ParseResult parsed, EvalOptions options, int errors)
    {
        var scorer = new TimeScorer();
        var text = new StringBuilder();
        foreach (var (gold, record) in options.Pairs(parsed, TimeGold.Parse, gold => gold.Article))
        {
            foreach (var difference in scorer.Add(gold.Times, [.. record.Times.Select(Mark)]).Take(Math.Max(0, errors)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{gold.Article.Id} {Describe(difference)}\n");
                errors--;
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"{scorer}  precision {scorer.Precision:F1}  recall {scorer.Recall:F1}\n").ToString();
    }

    private static MarkedTime Mark(TimeExpression time) => new(time.Start, time.End, time.Value, time.Text);

    private static string Describe(TimeDifference difference) => difference.Said is { } said
        ? $"value '{difference.Gold.Text}' gold {difference.Gold.Value} said '{said.Text}' {said.Value ?? "null"}"
        : $"missed '{difference.Gold.Text}' {difference.Gold.Value}";
}
