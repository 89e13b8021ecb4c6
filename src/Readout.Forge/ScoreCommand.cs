using System.CommandLine;
using System.Globalization;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Evaluation;

namespace Readout.Forge;

/// <summary><c>score</c>: how well a model that is not yet the shipped one reads treebanks.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "The model file.", Required = true };
        var detail = new Option<bool>("--detail") { Description = "By relation and by distance as well." };
        var input = new Argument<FileInfo[]>("treebank") { Description = "CoNLL-U files." };
        var command = new Command("score", "Score a model on treebanks.") { model, detail, input };
        command.SetAction(result => Run(result.GetRequiredValue(model), result.GetRequiredValue(input), result.GetValue(detail)));
        return command;
    }

    private static int Run(FileInfo model, FileInfo[] input, bool isDetailed)
    {
        using var stream = model.OpenRead();
        var engine = LanguageEngine.Load(stream);
        foreach (var file in input)
        {
            var gold = ConlluReader.ReadFile(file.FullName);
            var parse = ParseEvaluation.Score(gold, engine);
            var text = TextEvaluation.Score(gold, engine);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Name}: UPOS {parse.Upos} XPOS {parse.Xpos} lemma {parse.Lemmas} UAS {parse.Uas} LAS {parse.Las} with subtypes {parse.FullLas}; raw text: tokens {text.Tokens.F1:f2} sentences {text.Sentences.F1:f2} LAS {text.Arcs.F1:f2}"));
            if (NameEvaluation.Score(gold, engine) is { } names)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  names: P {names.All.Precision:f2} R {names.All.Recall:f2} F1 {names.All.F1:f2}; persons F1 {names.Types[0].F1:f2} places {names.Types[1].F1:f2} organisations {names.Types[2].F1:f2}; whatever type F1 {names.Spans.F1:f2} of {names.Spans.Gold}"));
            }

            if (isDetailed)
            {
                PrintDetail(parse);
            }
        }

        return 0;
    }

    private static void PrintDetail(ParseScores scores)
    {
        foreach (var (relation, arcs) in scores.Relations)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {relation,-16} {arcs.Gold,6}  P {arcs.Precision:f1}  R {arcs.Recall:f1}  F1 {arcs.F1:f1}"));
        }

        foreach (var (distance, heads) in scores.Distances)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  distance {distance,3} {heads.Total,6}  {heads}"));
        }
    }
}
