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
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "parse",
            "Scores tags, lemmas and trees on the tokens of a treebank, and tokens and sentences on its plain text.",
            new Example("readout eval parse ewt-dev.conllu", "Tags, lemmas, heads, names, and tokens and sentences of the plain text."),
            new Example("readout eval parse ewt-dev.conllu --detail", "Each relation, and heads by their distance, as well."));
        var gold = new Argument<string>("GOLD") { Description = "The treebank, in CoNLL-U." };
        var detail = new Option<bool>("--detail") { Description = "By relation with subtype and by distance of the head as well." };
        command.Add(gold);
        command.Add(detail);
        command.SetAction(parsed => EvalOptions.Run(terminal, () => Evaluate(parsed.GetRequiredValue(gold), parsed.GetValue(detail))));
        return command;
    }

    private static string Evaluate(string path, bool isDetailed)
    {
        try
        {
            var gold = ConlluReader.ReadFile(path);
            var parse = ParseEvaluation.Score(gold, LanguageEngine.English);
            var lines = new StringBuilder();
            Print(lines, parse, TextEvaluation.Score(gold, LanguageEngine.English));
            if (NameEvaluation.Score(gold, LanguageEngine.English) is { } names)
            {
                Print(lines, names);
            }

            if (isDetailed)
            {
                PrintDetail(lines, parse);
            }

            return lines.ToString();
        }
        catch (ConlluException error)
        {
            throw new UsageException([string.Create(CultureInfo.InvariantCulture, $"{path}:{error.Line}: {error.Reason}")]);
        }
    }

    private static void Print(StringBuilder lines, ParseScores parse, TextScores text)
    {
        lines.Append(CultureInfo.InvariantCulture, $"words {parse.Upos.Total}  UPOS {parse.Upos}  UAS {parse.Uas}  LAS {parse.Las}\n");
        lines.Append(CultureInfo.InvariantCulture, $"XPOS {parse.Xpos}  lemmas {parse.Lemmas}  LAS with subtypes {parse.FullLas}\n");
        lines.Append(CultureInfo.InvariantCulture, $"plain text: tokens F1 {text.Tokens.F1:F2}  sentences F1 {text.Sentences.F1:F2}  LAS F1 {text.Arcs.F1:F2}\n");
    }

    private static void Print(StringBuilder lines, NameScores names)
    {
        lines.Append(CultureInfo.InvariantCulture, $"names P {names.All.Precision:F2}  R {names.All.Recall:F2}  F1 {names.All.F1:F2}  gold {names.All.Gold}  whatever their type F1 {names.Spans.F1:F2}\n");
        foreach (var type in Enum.GetValues<NameType>())
        {
            var score = names.Types[(int)type];
            lines.Append(CultureInfo.InvariantCulture, $"{type,-14} P {score.Precision,6:F2}  R {score.Recall,6:F2}  F1 {score.F1,6:F2}  gold {score.Gold}\n");
        }
    }

    private static void PrintDetail(StringBuilder lines, ParseScores parse)
    {
        foreach (var (relation, arcs) in parse.Relations)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{relation,-14} P {arcs.Precision,6:F2}  R {arcs.Recall,6:F2}  F1 {arcs.F1,6:F2}  gold {arcs.Gold}\n");
        }

        foreach (var (distance, heads) in parse.Distances)
        {
            lines.Append(CultureInfo.InvariantCulture, $"head {Range(distance),-10} away {heads.Percent,6:F2}  words {heads.Total}\n");
        }
    }

    private static string Range(int distance) => distance switch
    {
        0 => "root",
        1 => "1",
        _ => string.Create(CultureInfo.InvariantCulture, $"{distance} to {(2 * distance) - 1}"),
    };
}
