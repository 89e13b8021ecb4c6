namespace Readout.Evaluation.Attributions;

/// <summary>A count over all contents and over those of each kind of quotation.</summary>
internal sealed class CountByKind
{
    private readonly double[] _byKind = new double[Enum.GetValues<QuotationKind>().Length];

    public double All { get; private set; }

    public double this[QuotationKind kind] => _byKind[(int)kind];

    public void Add(QuotationKind kind, double amount = 1)
    {
        All += amount;
        _byKind[(int)kind] += amount;
    }
}

/// <summary>What was right among the predictions, counted by the kind of the prediction and by the kind of the gold it matches.</summary>
internal sealed class RightCount
{
    public CountByKind Said { get; } = new();

    public CountByKind Gold { get; } = new();

    public void Add(QuotationKind gold, QuotationKind said)
    {
        Gold.Add(gold);
        Said.Add(said);
    }
}

/// <summary>Unique spans of one role: exact ones, and those that overlap one of the other side.</summary>
internal sealed class SpanCount
{
    public double Gold { get; set; }

    public double Said { get; set; }

    public double Exact { get; set; }

    public double GoldOverlapped { get; set; }

    public double SaidOverlapped { get; set; }
}

/// <summary>What is counted over all documents of an evaluation of attributions.</summary>
internal sealed class AttributionCounts
{
    public int Documents { get; set; }

    public CountByKind Gold { get; } = new();

    public CountByKind Said { get; } = new();

    public RightCount ContentExact { get; } = new();

    public RightCount ContentMatched { get; } = new();

    public RightCount SpeakerRight { get; } = new();

    public RightCount TripleRelaxed { get; } = new();

    public double TripleExact { get; set; }

    public CountByKind GoldCovered { get; } = new();

    public CountByKind SaidCovered { get; } = new();

    public SpanCount Fragments { get; } = new();

    public SpanCount Tokens { get; } = new();

    public SpanCount Sources { get; } = new();

    public SpanCount Cues { get; } = new();

    /// <summary>Matched gold that has a source, and how often it was found.</summary>
    public CountByKind WithSource { get; } = new();

    public CountByKind SourceRight { get; } = new();

    public double SourceExact { get; set; }

    /// <summary>Matched gold without a source, and how often none was given.</summary>
    public double WithoutSource { get; set; }

    public double WithoutSourceRight { get; set; }

    public double CueRight { get; set; }

    public double CueExact { get; set; }
}
