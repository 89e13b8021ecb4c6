using System.Globalization;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Events;

/// <summary>Quad codes and scores of PLOVER's types and modes (lexicon/plover/types.tsv, modes.tsv). Immutable.</summary>
internal sealed class PloverScale
{
    private readonly Dictionary<string, (int Quad, double Score, bool NeedsRecipient)> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Mode), double> _modes = [];

    public PloverScale(WordTable types, WordTable modes)
    {
        foreach (var row in types.Rows)
        {
            _types.Add(row.Lemma, (int.Parse(row["quad"], CultureInfo.InvariantCulture), Number(row["score"]), row["recipient"] == "yes"));
        }

        foreach (var row in modes.Rows)
        {
            var type = row["event"];
            _modes.Add((type, row.Lemma), row["score"].Length == 0 ? _types[type].Score : Number(row["score"]));
        }
    }

    /// <summary>The tables that ship with the library.</summary>
    public static PloverScale LoadShipped() => new(WordTable.Shipped("plover/types.tsv"), WordTable.Shipped("plover/modes.tsv"));

    /// <summary>The types, in the order of the table.</summary>
    public IReadOnlyList<string> Types => [.. _types.Keys];

    /// <summary>True of a type that the table has.</summary>
    public bool Knows(EventCode code) => _types.ContainsKey(code.Type);

    /// <summary>True if the mode is one of the type's.</summary>
    public bool HasMode(EventCode code) => code.Mode is { } mode && _modes.ContainsKey((code.Type, mode));

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int QuadOf(EventCode code) => _types[code.Type].Quad;

    /// <summary>From -10, conflict, to 10, cooperation.</summary>
    public double ScoreOf(EventCode code) =>
        code.Mode is { } mode && _modes.TryGetValue((code.Type, mode), out var score) ? score : _types[code.Type].Score;

    /// <summary>True if the type takes a recipient, or several parties that act together.</summary>
    public bool NeedsRecipient(EventCode code) => _types[code.Type].NeedsRecipient;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
