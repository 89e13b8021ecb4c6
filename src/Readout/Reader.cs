using System.Globalization;
using System.Reflection;
using Readout.Language;
using Readout.Reading;
using Readout.Reading.Attributions;
using Readout.Records;
using Readout.Rules;
using Readout.World;
using Readout.World.Times;

namespace Readout;

/// <summary>
/// Reads documents into records: who met whom, who said what through whom, who stands where, who did what to whom.
/// Immutable and thread-safe: one reader serves all threads, and the same article gives the same record on every one of them.
/// </summary>
/// <example>
/// <code>
/// var record = Reader.English.Read(new Article { Text = text, Published = "2021-12-16" });
/// </code>
/// </example>
public sealed class Reader
{
    private static readonly Lazy<Reader> LazyEnglish = new(LoadEnglish);

    private readonly LanguageEngine _engine;
    private readonly SceneBuilder _scenes;
    private readonly ReadingStage _reading;

    private Reader(string language, LanguageEngine engine, RuleSet rules, Atlas atlas)
    {
        Atlas = atlas;
        Language = language;
        _engine = engine;
        Rules = rules;
        _scenes = new SceneBuilder(atlas, TimeFinder.With(rules), WorldLexicons.English);
        _reading = new ReadingStage(rules, ReadingLexicons.English, atlas);
    }

    /// <summary>The reader for English, with the rules that come with the library; loaded at first use.</summary>
    public static Reader English => LazyEnglish.Value;

    /// <summary>The version that records state: the library's, without build metadata.</summary>
    public static string Version { get; } = VersionOf(typeof(Reader).Assembly);

    /// <summary>Language this reader reads (BCP 47).</summary>
    public string Language { get; }

    /// <summary>The rules this reader reads by.</summary>
    public RuleSet Rules { get; }

    /// <summary>What this reader knows of the world by name.</summary>
    public Atlas Atlas { get; }

    /// <summary>A reader that is like this one but reads by other rules, such as <see cref="RuleLibrary.With"/> compiles.</summary>
    public Reader With(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(Language, _engine, rules, Atlas);
    }

    /// <summary>A reader that is like this one but knows the world by another atlas, such as <see cref="World.Atlas.With"/> makes.</summary>
    public Reader With(Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        return new(Language, _engine, Rules, atlas);
    }

    /// <summary>
    /// Reads one document. Text that cannot be read well is no error: what was withheld, and why, stands in the
    /// <see cref="DocumentRecord.Diagnostics"/> of the record.
    /// </summary>
    /// <param name="article">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> or its text is null.</exception>
    public DocumentRecord Read(Article article) => Trace(article).Record;

    /// <summary>Runs the examples of some of the reader's rules on sentences as this reader understands them; returns those that do not hold.</summary>
    /// <param name="rules">The rules, out of <see cref="Rules"/>.</param>
    public IReadOnlyList<RuleExampleFailure> CheckExamples(IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return RuleCheck.Run(Rules, rules, _engine.Analyze, EntityTypesOf);
    }

    private string?[] EntityTypesOf(Document document) =>
        _scenes.Build(document, published: null, static start => string.Create(CultureInfo.InvariantCulture, $"unnamed:{start}"), []).EntityTypes.ToArray();

    /// <summary>Reads one document and keeps what the record was drawn from, to show and explain it.</summary>
    internal ReadingTrace Trace(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var source = new SourceText(article.Text);
        var diagnostics = new List<Diagnostic>();
        var facts = Describe(article, diagnostics);
        TextInspection.Inspect(source, Language, diagnostics);
        var document = _engine.Analyze(article.Text);
        var published = DocumentDate.TryParse(facts.Published, out var date) ? date : (DocumentDate?)null;
        var quotations = QuotationFinder.Find(article.Text);
        var scene = _scenes.Build(document, published, start => RecordId.OfUnnamed(facts.Hash, source.CodePointAt(start)), QuotedTokens.Of(document, quotations));
        var matches = new Dictionary<string, RuleMatch>(StringComparer.Ordinal);
        return new(_reading.Read(article, scene, quotations, source, facts, diagnostics, matches), document, matches);
    }

    /// <summary>The engine, the atlas and the rules do not need each other: loaded side by side they cost what the slowest costs.</summary>
    private static Reader LoadEnglish()
    {
        var engine = Task.Run(static () => LanguageEngine.English);
        var atlas = Task.Run(static () => Atlas.Shipped);
        var rules = RuleLibrary.English;
        Task.WaitAll(engine, atlas);
        return new("en", engine.Result, rules, atlas.Result);
    }

    private DocumentFacts Describe(Article article, List<Diagnostic> diagnostics)
    {
        var hash = RecordId.HashOf(article.Text);
        return new DocumentFacts
        {
            Id = article.Id ?? hash,
            Hash = hash,
            Kind = "other",
            Title = article.Title,
            Publisher = article.Publisher,
            Url = article.Url,
            Published = PublicationDate.Check(article.Published, diagnostics),
            Language = article.Language,
            Text = article.Text,
            Version = Version,
        };
    }

    private static string VersionOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        var metadata = version.IndexOf('+', StringComparison.Ordinal);
        return metadata < 0 ? version : version[..metadata];
    }
}
