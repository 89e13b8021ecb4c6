using Readout.Language;
using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>
/// What one call of Match works on: the document's tokens as numbers of the rule set's <see cref="Vocabulary"/>, and buffers that are
/// kept from call to call. Used by one thread at a time.
/// </summary>
internal sealed class MatchState
{
    public MatchState()
    {
        Paths = new PathWalker(this);
        Sequences = new SequenceWalker(this);
    }

    public Document Document { get; private set; } = null!;

    public PathWalker Paths { get; }

    public SequenceWalker Sequences { get; }

    public CaptureBuffer Captures { get; } = new();

    public RankSet Candidates { get; } = new();

    public RankSet Present { get; } = new();

    public List<SequenceStretch> Stretches { get; } = [];

    public int[] Words { get; private set; } = [];

    public int[] Lemmas { get; private set; } = [];

    public int[] Relations { get; private set; } = [];

    public int[] RelationKinds { get; private set; } = [];

    public int[] Entities { get; private set; } = [];

    public int[] FineTags { get; private set; } = [];

    public UniversalTag[] Tags { get; private set; } = [];

    public int[] Heads { get; private set; } = [];

    public void Load(Document document, ReadOnlySpan<string?> entityTypes, Vocabulary vocabulary)
    {
        Document = document;
        Reserve(document.TokenCount);
        for (var i = 0; i < document.TokenCount; i++)
        {
            var token = document[i];
            Words[i] = vocabulary.Word(token.Text);
            Lemmas[i] = vocabulary.Word(token.Lemma);
            Relations[i] = vocabulary.Relation(token.Relation);
            RelationKinds[i] = vocabulary.RelationKind(token.Relation);
            Entities[i] = entityTypes.IsEmpty ? 0 : vocabulary.Entity(entityTypes[i]);
            FineTags[i] = vocabulary.FineTag(token.FineTag);
            Tags[i] = token.Tag;
            Heads[i] = token.Head;
        }
    }

    /// <summary>Lets go of the document, so that kept buffers do not keep a text alive.</summary>
    public void Unload() => Document = null!;

    private void Reserve(int count)
    {
        if (Words.Length >= count)
        {
            return;
        }

        var size = Math.Max(count, Words.Length * 2);
        Words = new int[size];
        Lemmas = new int[size];
        Relations = new int[size];
        RelationKinds = new int[size];
        Entities = new int[size];
        FineTags = new int[size];
        Tags = new UniversalTag[size];
        Heads = new int[size];
    }
}
