using Readout.Language.Names;
using Readout.Language.Network;
using Readout.Language.Tokens;

namespace Readout.Language;

/// <summary>Everything one thread needs to analyse texts, kept for the next text so that a word costs no allocation.</summary>
internal sealed class Workspace
{
    private const int MaxLemmas = 200_000;

    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private char[] _lemma = new char[256];

    public Workspace() => _lookup = _lemmas.GetAlternateLookup<ReadOnlySpan<char>>();

    public List<TokenSpan> Tokens { get; } = [];

    public List<int> SentenceStarts { get; } = [];

    public WordFrame Frame { get; } = new();

    public List<NameSpan> Names { get; } = [];

    public SurnameBook Surnames { get; } = new();

    private SentencePass Pass { get; } = new();

    private NameFeatures? NameFeatures { get; set; }

    /// <summary>Tags and parses the words in <see cref="Frame"/> and labels the names.</summary>
    public void Parse(LanguageModel model)
    {
        Pass.Run(model.Reader, Frame, model.Tags.Root);
        model.IndirectObjects.Mend(Frame);
        model.HiddenVerbs.Mend(Frame);
        model.StrandedVerbs.Mend(Frame);
        model.CrossedObjects.Mend(Frame);
        model.TightNames.Mend(Frame);
        model.BareAdjectives.Mend(Frame);
        NameFeatures ??= new(model.Tags, model.Names.Gazetteer);
        NameFeatures.Read(Frame);
        model.Names.Run(NameFeatures, Frame.Names.AsSpan(0, Frame.Count));
    }

    /// <summary>The lemma of a word in <see cref="Frame"/>.</summary>
    public string LemmaOf(LanguageModel model, int index)
    {
        var form = Frame.WordAt(index);
        var room = model.Lemmatizer.Room(form.Length);
        if (_lemma.Length < room)
        {
            _lemma = new char[room * 2];
        }

        var lemma = _lemma.AsSpan(0, model.Lemmatizer.Write(form, Frame.Tags[index], _lemma));
        if (_lookup.TryGetValue(lemma, out var known))
        {
            return known;
        }

        if (_lemmas.Count >= MaxLemmas)
        {
            _lemmas.Clear();
        }

        var text = lemma.ToString();
        _lemmas.Add(text);
        return text;
    }
}
