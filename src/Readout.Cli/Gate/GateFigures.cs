using System.Diagnostics;
using Readout.Cli.Commands;
using Readout.Evaluation;
using Readout.Evaluation.Attributions;
using Readout.Evaluation.Events;
using Readout.Evaluation.Times;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Evaluation;

namespace Readout.Cli.Gate;

/// <summary>The figures that floors are set for, by name. Shares are percent, as docs/evaluation.md prints them, but for events, where they are from 0 to 1.</summary>
internal static class GateFigures
{
    private const int SpeedRounds = 5;

    /// <summary>What can be measured.</summary>
    public static readonly IReadOnlyList<string> Measures = ["parse", "pronouns", "attribution", "speech", "events", "times", "duplicates", "speed"];

    /// <summary>Measures.</summary>
    /// <param name="measure">One of <see cref="Measures"/>.</param>
    /// <param name="gold">Path of the marked texts.</param>
    /// <param name="speech">Path of the forms of verbs of speech; needed by <c>speech</c> alone.</param>
    public static IReadOnlyDictionary<string, double> Of(string measure, string gold, string? speech) => measure switch
    {
        "parse" => Parse(gold),
        "pronouns" => Pronouns(gold),
        "attribution" => Attribution(gold, null),
        "speech" => Attribution(gold, SpeechCues.Parse(File.ReadAllText(speech!))),
        "events" => Events(gold),
        "times" => Times(gold),
        "duplicates" => Duplicates(gold),
        "speed" => Speed(gold),
        _ => throw new UsageException([$"nothing measures '{measure}'; there are {string.Join(", ", Measures)}"]),
    };

    private static Dictionary<string, double> Parse(string path)
    {
        var gold = ConlluReader.ReadFile(path);
        var (tokens, text) = (ParseEvaluation.Score(gold, LanguageEngine.English), TextEvaluation.Score(gold, LanguageEngine.English));
        return new(StringComparer.Ordinal)
        {
            ["upos"] = tokens.Upos.Percent,
            ["las"] = tokens.Las.Percent,
            ["text_las"] = text.Arcs.F1,
            ["sentences"] = text.Sentences.F1,
        };
    }

    private static Dictionary<string, double> Pronouns(string path)
    {
        var scorer = EvalPronounsCommand.Score(path);
        return new(StringComparer.Ordinal)
        {
            ["he_p"] = 100 * scorer.OfMen.Score.Precision,
            ["he_r"] = 100 * scorer.OfMen.Score.Recall,
            ["she_p"] = 100 * scorer.OfWomen.Score.Precision,
            ["she_r"] = 100 * scorer.OfWomen.Score.Recall,
        };
    }

    private static Dictionary<string, double> Attribution(string path, SpeechCues? speech)
    {
        var scorer = new AttributionScorer(speech);
        foreach (var (gold, record) in EvalOptions.Read(path, AttributionGold.Parse, static gold => gold.Article))
        {
            scorer.Add(gold.Text.Text, gold.Attributions, RecordAttributions.Of(record));
        }

        var scores = AttributionReport.Scores(scorer.Counts).ToDictionary(static one => one.Name, static one => one.Score, StringComparer.Ordinal);
        return new(StringComparer.Ordinal)
        {
            ["triple_relaxed_p"] = 100 * scores["triple_relaxed"].Precision,
            ["triple_relaxed_r"] = 100 * scores["triple_relaxed"].Recall,
            ["triple_relaxed"] = 100 * scores["triple_relaxed"].F1,
            ["content_exact"] = 100 * scores["content_exact"].F1,
            ["content_partial"] = 100 * scores["content_partial"].F1,
        };
    }

    private static Dictionary<string, double> Events(string path)
    {
        var scorer = new EventScorer();
        foreach (var (gold, record) in EvalOptions.Read(path, EventGold.Parse, static gold => gold.Article))
        {
            scorer.Add(gold, record.Events);
        }

        var counts = scorer.Counts;
        return new(StringComparer.Ordinal)
        {
            ["f1"] = counts.Score.F1,
            ["macro_f1"] = counts.MacroF1,
            ["pair"] = counts.PairShare,
            ["type_given_pair"] = counts.TypeGivenPair,
            ["extra_per_100"] = counts.ExtraPerHundred,
        };
    }

    private static Dictionary<string, double> Times(string path)
    {
        var scorer = new TimeScorer();
        foreach (var (gold, record) in EvalOptions.Read(path, TimeGold.Parse, static gold => gold.Article))
        {
            scorer.Add(gold.Times, [.. record.Times.Select(static time => new MarkedTime(time.Start, time.End, time.Value, time.Text))]);
        }

        return new(StringComparer.Ordinal) { ["relaxed"] = scorer.Relaxed, ["strict"] = scorer.Strict, ["value"] = scorer.Value };
    }

    private static Dictionary<string, double> Duplicates(string path)
    {
        var score = DuplicateScore.Of(DuplicateGold.Read(path)).Score;
        return new(StringComparer.Ordinal) { ["precision"] = 100 * score.Precision, ["recall"] = 100 * score.Recall };
    }

    // On one thread, turn about with the reference loop, the best of several rounds of each: what else the machine does disturbs both.
    private static Dictionary<string, double> Speed(string path)
    {
        var articles = EvalOptions.Lines(path).Select(static line => AttributionGold.Parse(line.Text, line.Place).Article).ToList();
        Reader.English.Read(articles[0]);
        ReferenceLoop.Round();
        var (reading, reference) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < SpeedRounds; round++)
        {
            reference = Math.Min(reference, ReferenceLoop.Round());
            var watch = Stopwatch.StartNew();
            articles.ForEach(static article => Reader.English.Read(article));
            reading = Math.Min(reading, watch.Elapsed.TotalSeconds);
        }

        return new(StringComparer.Ordinal) { ["articles_per_reference_round"] = articles.Count / reading * reference };
    }
}
