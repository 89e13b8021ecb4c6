using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Desk;
using Readout.Evaluation.Pronouns;
using Readout.Language.Conllu;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval pronouns</c>: whom "he" and "she" mean, against a treebank that marks it.</summary>
internal static class EvalPronounsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "pronouns",
            "Scores whom 'he' and 'she' are read to mean, against a treebank that marks which mentions mean the same, as GUM does.",
            new Example("readout eval pronouns gum-dev.conllu", "Precision and recall for the pronouns of men and of women."));
        var gold = new Argument<string>("GOLD") { Description = "The treebank, in CoNLL-U, with Entity= in its last column." };
        command.Add(gold);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(parsed.GetRequiredValue(gold))));
        return command;
    }

    /// <summary>Scores the reader on a treebank.</summary>
    /// <exception cref="UsageException">The file is no treebank, or does not mark entities.</exception>
    public static PronounScorer Score(string path)
    {
        try
        {
            var documents = PronounGold.Of(ConlluReader.ReadFile(path)).ToList();
            if (documents.Count == 0)
            {
                throw new UsageException([$"{path}: no sentence marks entities; expected Entity= in the last column"]);
            }

            var scorer = new PronounScorer();
            foreach (var (document, record) in ParallelWork.InOrder(documents, Environment.ProcessorCount, static document => (document, Reader.English.Read(document.Article))))
            {
                scorer.Add(document, record);
            }

            return scorer;
        }
        catch (ConlluException error)
        {
            throw new UsageException([string.Create(CultureInfo.InvariantCulture, $"{path}:{error.Line}: {error.Reason}")]);
        }
    }

    private static string Evaluate(string path)
    {
        var scorer = Score(path);
        var lines = new StringBuilder();
        Print(lines, "he, him, his", scorer.OfMen);
        Print(lines, "she, her, hers", scorer.OfWomen);
        return lines.ToString();
    }

    private static void Print(StringBuilder lines, string words, PronounCounts counts) =>
        lines.Append(CultureInfo.InvariantCulture, $"{words,-15} P {100 * counts.Score.Precision:F1}  R {100 * counts.Score.Recall:F1}  right {counts.Right}  wrong {counts.Wrong}  not resolved {counts.Unresolved}\n");
}
