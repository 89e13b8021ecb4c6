namespace Readout.Reading.Attributions;

/// <summary>
/// One act of attribution while it is being put together: a cue with its speaker and what it attributes. Becomes a
/// <see cref="Records.Statement"/>, or a link in the chain of another one.
/// </summary>
internal sealed class Attribution
{
    /// <summary>Name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The match it was read from, or null where only quotation marks told.</summary>
    public Readout.Rules.RuleMatch? Match { get; init; }

    /// <summary>Token that triggered the rule, or -1 where nothing but a quotation was found.</summary>
    public required int Trigger { get; init; }

    /// <summary>Token that heads the content, or -1.</summary>
    public int ContentHead { get; init; } = -1;

    /// <summary>Words of the cue, or null.</summary>
    public TextRange? Cue { get; init; }

    /// <summary>What the cue does: <c>says</c>, <c>asks</c>, ….</summary>
    public required string Attitude { get; set; }

    /// <summary>Certainty that the cue gives its content, or null where the content's own mood decides.</summary>
    public string? Certainty { get; init; }

    /// <summary>True for a cue of speech; false for one of thought or want.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>
    /// True where the speaker may turn out to only pass on what others said: a cue of saying with a clause, or "according to". Who asks or
    /// wants something, or is quoted, has said it himself.
    /// </summary>
    public bool MayPassOn { get; init; }

    /// <summary>True for a labelled turn of a transcript: its words are the speaker's own.</summary>
    public bool IsTurn { get; init; }

    /// <summary>True where commas set the frame off: the content is what they leave of the sentence.</summary>
    public bool IsSetOff { get; set; }

    /// <summary>The participle behind the content that is a cue of the same speaker ("…, adding that"), as its token; -1 where there is none.</summary>
    public int FurtherCue { get; set; } = -1;

    /// <summary>Head tokens of the speakers.</summary>
    public required IReadOnlyList<int> Speakers { get; set; }

    /// <summary>Head tokens of the addressees.</summary>
    public IReadOnlyList<int> Addressees { get; init; } = [];

    /// <summary>The words that the speaker answers for, in text order, without overlap.</summary>
    public List<TextRange> Content { get; } = [];

    /// <summary>Those who pass it on, nearest to the speaker first.</summary>
    public List<Link> Via { get; } = [];

    /// <summary>Probability that speaker and content are right, before nesting is considered.</summary>
    public double Confidence { get; init; } = 0.8;

    /// <summary>First position of any part.</summary>
    public int Start => Content.Count == 0 ? Cue?.Start ?? 0 : Math.Min(Content[0].Start, Cue?.Start ?? int.MaxValue);

    /// <summary>The stretch from the first word of the content to the last.</summary>
    public TextRange Extent => new(Content[0].Start, Content[^1].End);

    /// <summary>A further statement of the same speaker, which has no cue of its own.</summary>
    public Attribution Twin(TextRange content)
    {
        var twin = new Attribution
        {
            Rule = Rule,
            Trigger = -1,
            Attitude = "says",
            IsSpeech = true,
            Speakers = Speakers,
            Addressees = Addressees,
            Confidence = Confidence,
        };
        twin.Via.AddRange(Via);
        twin.Content.Add(content);
        return twin;
    }

    /// <summary>True if <paramref name="range"/> lies wholly in one of the content's stretches.</summary>
    public bool Covers(TextRange range)
    {
        foreach (var part in Content)
        {
            if (part.Contains(range))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One who passes a statement on: the head token that names it, and the words that say so.</summary>
    public readonly record struct Link(int Head, TextRange? Cue);
}
