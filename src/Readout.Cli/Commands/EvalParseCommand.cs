using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Evaluation;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval parse</c>: tags and trees against a treebank.</summary>
internal static class EvalParseCommand
{
    private const int MostRelations = 20;

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "parse",
            "Scores tags, lemmas and trees on the tokens of a treebank, and tokens and sentences on its plain text.",
            new Example("readout eval parse ewt-dev.conllu", "UPOS, UAS and LAS of all words, and the most frequent relations."));
        var gold = new Argument<string>("GOLD") { Description = "The treebank, in CoNLL-U." };
        command.Add(gold);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(parsed.GetRequiredValue(gold))));
        return command;
    }

    private static string Evaluate(string path)
    {
        try
        {
            var gold = ConlluReader.ReadFile(path);
            return Print(ParseEvaluation.Score(gold, LanguageEngine.English), TextEvaluation.Score(gold, LanguageEngine.English));
        }
        catch (ConlluException error)
        {
            throw new UsageException([string.Create(CultureInfo.InvariantCulture, $"{path}:{error.Line}: {error.Reason}")]);
        }
    }

    private static string Print(ParseScores parse, TextScores text)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"words {parse.Upos.Total}  UPOS {parse.Upos}  UAS {parse.Uas}  LAS {parse.Las}\n");
        lines.Append(CultureInfo.InvariantCulture, $"XPOS {parse.Xpos}  lemmas {parse.Lemmas}  LAS with subtypes {parse.FullLas}\n");
        lines.Append(CultureInfo.InvariantCulture, $"plain text: tokens F1 {text.Tokens.F1:F2}  sentences F1 {text.Sentences.F1:F2}\n");
        foreach (var (relation, arcs) in parse.Relations.Take(MostRelations))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{relation,-14} P {arcs.Precision,6:F2}  R {arcs.Recall,6:F2}  F1 {arcs.F1,6:F2}  gold {arcs.Gold}\n");
        }

        foreach (var (distance, heads) in parse.Distances)
        {
            lines.Append(CultureInfo.InvariantCulture, $"head {Range(distance),-10} away {heads.Percent,6:F2}  words {heads.Total}\n");
        }

        return lines.ToString();
    }

    private static string Range(int distance) => distance switch
    {
        0 => "root",
        1 => "1",
        _ => string.Create(CultureInfo.InvariantCulture, $"{distance} to {(2 * distance) - 1}"),
    };
}
