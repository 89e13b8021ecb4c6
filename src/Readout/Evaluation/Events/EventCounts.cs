namespace Readout.Evaluation.Events;

/// <summary>Counts for one type of event.</summary>
internal sealed class EventTypeCount
{
    public int Gold { get; set; }

    public int Hit { get; set; }

    public int Said { get; set; }

    public int Good { get; set; }

    public Score Score => Score.Of(Good, Said, Hit, Gold);
}

/// <summary>What is counted over all sentences of an evaluation of events.</summary>
internal sealed class EventCounts
{
    /// <summary>Sentences, each with one gold event.</summary>
    public int Sentences { get; set; }

    /// <summary>All events said.</summary>
    public int Events { get; set; }

    /// <summary>Events that have a party for both of the gold pair, in whatever role.</summary>
    public int About { get; set; }

    /// <summary>Events on the pair, the right way round and of the right type.</summary>
    public int Good { get; set; }

    /// <summary>Sentences with any event on the pair.</summary>
    public int Pairs { get; set; }

    /// <summary>Sentences with an event on the pair that has the right type.</summary>
    public int Hits { get; set; }

    /// <summary>The same for every type of event, in alphabetical order.</summary>
    public SortedDictionary<string, EventTypeCount> ByType { get; } = new(StringComparer.Ordinal);

    /// <summary>Events about the pair that are wrong: the gold type, what was read, whether the roles are right, and how often.</summary>
    public SortedDictionary<(string Gold, string Read, bool IsOnPair), int> Confusions { get; } = [];

    /// <summary>For each gold type and type read on or about the pair, right or wrong, how often; a gold pair without an event counts under "-".</summary>
    public SortedDictionary<(string Gold, string Read), int> Table { get; } = [];

    /// <summary>By rule, events about the pair and how many of them are right.</summary>
    public SortedDictionary<string, (int Told, int Right)> ByRule { get; } = new(StringComparer.Ordinal);

    /// <summary>How confidence and truth agree, over events about the pair.</summary>
    public Reliability Reliability { get; } = new();

    public Score Score => Score.Of(Good, About, Hits, Sentences);

    /// <summary>The mean F1 over all types that the gold holds.</summary>
    public double MacroF1 => ByType.Values.Where(type => type.Gold > 0).Select(type => type.Score.F1).DefaultIfEmpty().Average();

    /// <summary>Share of sentences whose parties were found, the right way round.</summary>
    public double PairShare => Share(Pairs, Sentences);

    /// <summary>Share of right types where the parties were found.</summary>
    public double TypeGivenPair => Share(Hits, Pairs);

    /// <summary>Events not about the gold pair, per hundred sentences.</summary>
    public double ExtraPerHundred => 100 * Share(Events - About, Sentences);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
