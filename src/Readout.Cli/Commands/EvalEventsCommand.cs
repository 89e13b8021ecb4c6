using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Evaluation.Events;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval events</c>: events against marked ones.</summary>
internal static class EvalEventsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "events",
            "Scores events against sentences in which people have marked one source, one target and the PLOVER event.",
            new("readout eval events dev.jsonl", "Precision, recall, F1; what is taken for what; how far to trust confidence."),
            new("readout eval events dev.jsonl --errors 20", "The first twenty sentences that were read wrong as well."));
        var options = new EvalOptions(command);
        var errors = new Option<int>("--errors") { Description = "How many wrong sentences to print.", HelpName = "N", DefaultValueFactory = _ => 0 };
        var byRule = new Option<bool>("--by-rule") { Description = "Print for every rule the events about the marked pair and how many are right, as tab-separated values, and nothing else." };
        command.Add(errors);
        command.Add(byRule);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(parsed, options, parsed.GetValue(errors), parsed.GetValue(byRule))));
        return command;
    }

    private static string Evaluate(ParseResult parsed, EvalOptions options, int errors, bool byRule)
    {
        var scorer = new EventScorer();
        var text = new StringBuilder();
        foreach (var (gold, record) in options.Pairs(parsed, EventGold.Parse, gold => gold.Article))
        {
            if (!scorer.Add(gold, record.Events) && errors-- > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{gold.Article.Id} {gold.Type} | {gold.Article.Text} | {string.Join(", ", record.Events.Select(told => told.Type))}\n");
            }
        }

        return byRule ? EventReport.ByRule(scorer.Counts) : Print(scorer.Counts, text);
    }

    private static string Print(EventCounts counts, StringBuilder text)
    {
        foreach (var (name, type) in counts.ByType.Where(type => type.Value.Gold > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-10} gold {type.Gold,4}  recall {type.Score.Recall:F3}  F1 {type.Score.F1:F3}\n");
        }

        var score = counts.Score;
        return text.Append(CultureInfo.InvariantCulture, $"precision {score.Precision:F3}  recall {score.Recall:F3}  f1 {score.F1:F3}  macro_f1 {counts.MacroF1:F3}  pair {counts.PairShare:F3}  type_given_pair {counts.TypeGivenPair:F3}  extra_per_100 {counts.ExtraPerHundred:F3}  sentences {counts.Sentences}\n")
            .Append(EventReport.Confusions(counts)).Append(EventReport.Reliability(counts)).ToString();
    }
}
