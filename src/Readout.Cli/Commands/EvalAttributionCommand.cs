using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Evaluation;
using Readout.Evaluation.Attributions;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval attribution</c>: statements against marked attributions.</summary>
internal static class EvalAttributionCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "attribution",
            "Scores statements against attributions that people have marked (source, cue, content), as PolNeAR has them.",
            new("readout eval attribution dev.jsonl", "All attributions, beliefs and wants among them."),
            new("readout eval attribution dev.jsonl --speech verbs.txt", "Reported speech alone."));
        var options = new EvalOptions(command);
        var speech = new Option<string?>("--speech")
        {
            Description = "Score reported speech alone: attributions whose cue has one of the verb forms in this file.",
            HelpName = "FILE",
        };
        command.Add(speech);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(parsed, options, parsed.GetValue(speech))));
        return command;
    }

    private static string Evaluate(ParseResult parsed, EvalOptions options, string? speech)
    {
        var scorer = new AttributionScorer(speech is null ? null : SpeechCues.Parse(File.ReadAllText(speech)));
        foreach (var (gold, record) in options.Pairs(parsed, AttributionGold.Parse, gold => gold.Article))
        {
            scorer.Add(gold.Text.Text, gold.Attributions, RecordAttributions.Of(record));
        }

        return Print(scorer.Counts);
    }

    private static string Print(AttributionCounts counts)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"docs {counts.Documents}  gold {counts.Gold.All}  said {counts.Said.All}");
        foreach (var kind in Enum.GetValues<QuotationKind>())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {AttributionReport.Name(kind)} {counts.Gold[kind]}/{counts.Said[kind]}");
        }

        text.Append('\n');
        foreach (var (name, score) in AttributionReport.Scores(counts))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-28} P {100 * score.Precision,5:F1}  R {100 * score.Recall,5:F1}  F1 {100 * score.F1,5:F1}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"given matched content, n {counts.ContentMatched.Gold.All}\n");
        foreach (var (name, share) in AttributionReport.GivenMatch(counts))
        {
            text.Append(name.PadRight(28)).Append("   ").Append(share is { } value ? (100 * value).ToString("F1", CultureInfo.InvariantCulture).PadLeft(5) : "    -").Append('\n');
        }

        return text.ToString();
    }
}
