using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval duplicates</c>: carriers of one story against documents of which it is known.</summary>
internal static class EvalDuplicatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "duplicates",
            "Scores how carriers of one story are found, over pairs of documents: a pair is right where both have the same \"story\" in the marked texts.",
            new("readout eval duplicates eval/duplicates/near-duplicates.jsonl", "Precision and recall over pairs."),
            new("readout eval duplicates eval/duplicates/near-duplicates.jsonl --errors 20", "The first twenty wrong and missed pairs as well."));
        var gold = new Argument<string>("GOLD") { Description = "The documents, one JSON object a line, with id, text, story, and published and publisher where known." };
        var errors = new Option<int>("--errors") { Description = "How many wrong or missed pairs to print.", HelpName = "N", DefaultValueFactory = _ => 0 };
        command.Add(gold);
        command.Add(errors);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(DuplicateGold.Read(parsed.GetRequiredValue(gold)), parsed.GetValue(errors))));
        return command;
    }

    private static string Evaluate(IReadOnlyList<DuplicateGold> gold, int errors)
    {
        var result = DuplicateScore.Of(gold);
        var text = new StringBuilder();
        foreach (var (said, a, b) in result.Differences.Take(Math.Max(0, errors)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(said ? "wrong " : "missed")} {a.Document.Id} {a.Story} ({a.Made})  {b.Document.Id} {b.Story} ({b.Made})\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"documents {gold.Count}  stories {result.Stories}  pairs right {result.Right}  wrong {result.Wrong}  missed {result.Missed}  precision {100 * result.Score.Precision:F1}  recall {100 * result.Score.Recall:F1}\n").ToString();
    }
}
