using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Desk.Stories;
using Readout.Evaluation;

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
        var index = new StoryIndex(new MemoryShelf());
        var links = gold.SelectMany(one => index.Add(one.Document, StoryText.Of(one.Text))).ToList();
        var found = StoryGroups.Of(gold.Select(static one => one.Document), links)
            .SelectMany(static story => story.Carriers.Select(carrier => (carrier.Id, Story: story.Id)))
            .ToDictionary(static pair => pair.Id, static pair => pair.Story, StringComparer.Ordinal);
        var (right, wrong, missed) = (0, 0, 0);
        var text = new StringBuilder();
        foreach (var (a, b) in Pairs(gold))
        {
            var (said, meant) = (found[a.Document.Id] == found[b.Document.Id], a.Story == b.Story);
            right += said && meant ? 1 : 0;
            wrong += said && !meant ? 1 : 0;
            missed += !said && meant ? 1 : 0;
            if (said != meant && errors-- > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(said ? "wrong " : "missed")} {a.Document.Id} {a.Story} ({a.Made})  {b.Document.Id} {b.Story} ({b.Made})\n");
            }
        }

        var score = Score.Of(right, right + wrong, right + missed);
        return text.Append(CultureInfo.InvariantCulture, $"documents {gold.Count}  stories {found.Values.Distinct().Count()}  pairs right {right}  wrong {wrong}  missed {missed}  precision {100 * score.Precision:F1}  recall {100 * score.Recall:F1}\n").ToString();
    }

    private static IEnumerable<(DuplicateGold First, DuplicateGold Second)> Pairs(IReadOnlyList<DuplicateGold> gold) =>
        gold.SelectMany((a, i) => gold.Skip(i + 1).Select(b => (a, b)));
}
