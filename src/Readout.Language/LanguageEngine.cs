using System.Collections.Concurrent;
using System.Globalization;
using Readout.Language.Conllu;
using Readout.Language.Names;
using Readout.Language.Tokens;

namespace Readout.Language;

/// <summary>
/// Splits a text into sentences and tokens and finds each token's tag, lemma, head and relation, and the names of persons, places and organisations. Immutable and thread-safe; the same
/// text gives the same result on every machine and any number of threads, in time linear in the text.
/// </summary>
/// <example><code>
/// var document = LanguageEngine.English.Analyze("The ministers met in Geneva.");
/// Console.WriteLine(document[2].Lemma); // meet
/// </code></example>
public sealed class LanguageEngine
{
    private static readonly Lazy<LanguageEngine> LazyEnglish = new(LoadEnglish);

    private readonly LanguageModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    internal LanguageEngine(LanguageModel model) => _model = model;

    /// <summary>Most tokens of a sentence; a longer one is cut there, so that a text made to be slow does not become one tree.</summary>
    public const int LongestSentence = SentenceSplitter.MaxTokens;

    /// <summary>The engine for English, loaded on first use from a resource of this assembly.</summary>
    public static LanguageEngine English => LazyEnglish.Value;

    /// <summary>Loads an engine from a model file; reads the stream to the end of the model and leaves it open.</summary>
    /// <exception cref="InvalidDataException">The stream holds no language model, or one of another version.</exception>
    public static LanguageEngine Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(LanguageModel.Read(stream));
    }

    /// <summary>Analyses a text of any length. Never fails on bad text: what it cannot read it still cuts into tokens.</summary>
    public Document Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var workspace = Rent();
        workspace.Tokens.Clear();
        new TokenScanner(text, _model.TokenRules, workspace.Tokens).Scan();
        new SentenceSplitter(text, _model.TokenRules, workspace.Tokens).Split(workspace.SentenceStarts);
        workspace.Names.Clear();
        var words = new Word[workspace.Tokens.Count];
        for (var i = 0; i < workspace.SentenceStarts.Count; i++)
        {
            AnalyzeSentence(workspace, text, i, words);
        }

        workspace.Surnames.Unify(text, workspace.Tokens, workspace.Names);
        NameSpan[] names = [.. workspace.Names];
        _workspaces.Add(workspace);
        return new(text, words, names);
    }

    /// <summary>
    /// Keeps the rows and comments of a sentence and replaces tags, lemmas, heads and relations by the engine's own, whatever the columns hold.
    /// Features and enhanced dependencies, which depended on the old columns, become <c>_</c>.
    /// </summary>
    public ConlluSentence Annotate(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var workspace = Rent();
        var frame = workspace.Frame;
        frame.Clear();
        foreach (var word in sentence.Words)
        {
            frame.Add(word.Form);
        }

        workspace.Parse(_model);
        var rows = new ConlluRow[sentence.Rows.Count];
        var next = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = sentence.Rows[i];
            rows[i] = row.Kind == ConlluRowKind.Word ? Annotate(row, workspace, next++) : row;
        }

        _workspaces.Add(workspace);
        return new(sentence.Comments, rows);
    }

    /// <summary>The names in a sentence's words, by their numbers from 0; the columns beside the form are not read.</summary>
    public IReadOnlyList<NameSpan> FindNames(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var workspace = Rent();
        var frame = workspace.Frame;
        frame.Clear();
        foreach (var word in sentence.Words)
        {
            frame.Add(word.Form);
        }

        workspace.Parse(_model);
        var names = new List<NameSpan>();
        NameLabels.Collect(frame.Names.AsSpan(0, frame.Count), 0, names);
        _workspaces.Add(workspace);
        return names;
    }

    private ConlluRow Annotate(ConlluRow row, Workspace workspace, int index)
    {
        var frame = workspace.Frame;
        return row with
        {
            Lemma = workspace.LemmaOf(_model, index),
            Upos = _model.Tags.Universal[frame.Tags[index]].ToString(),
            Xpos = _model.Tags.Fine[frame.Tags[index]],
            Feats = "_",
            Head = (frame.Heads[index] + 1).ToString(CultureInfo.InvariantCulture),
            Deprel = _model.Tags.Relations[frame.Relations[index]],
            Deps = "_",
        };
    }

    private void AnalyzeSentence(Workspace workspace, string text, int sentence, Word[] words)
    {
        var first = workspace.SentenceStarts[sentence];
        var end = sentence + 1 < workspace.SentenceStarts.Count ? workspace.SentenceStarts[sentence + 1] : words.Length;
        var frame = workspace.Frame;
        frame.Clear();
        for (var i = first; i < end; i++)
        {
            frame.Add(text.AsSpan(workspace.Tokens[i].Start, workspace.Tokens[i].End - workspace.Tokens[i].Start));
        }

        workspace.Parse(_model);
        for (var i = first; i < end; i++)
        {
            var tag = frame.Tags[i - first];
            var head = frame.Heads[i - first];
            words[i] = new(
                workspace.Tokens[i].Start,
                workspace.Tokens[i].End,
                workspace.LemmaOf(_model, i - first),
                _model.Tags.Universal[tag],
                _model.Tags.Fine[tag],
                head < 0 ? -1 : head + first,
                _model.Tags.Relations[frame.Relations[i - first]],
                sentence);
        }

        NameLabels.Collect(frame.Names.AsSpan(0, frame.Count), first, workspace.Names);
    }

    private Workspace Rent() => _workspaces.TryTake(out var workspace) ? workspace : new();

    private static LanguageEngine LoadEnglish()
    {
        using var stream = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")
            ?? throw new InvalidOperationException("this build of Readout.Language lacks the resource english.model");
        return Load(stream);
    }
}
