using Readout.Language;
using Readout.Rules.Compilation;
using Readout.Rules.Matching;
using Readout.Rules.Syntax;

namespace Readout.Rules;

/// <summary>
/// Rules compiled together: they share lexicons and names, and are matched in one pass. Immutable and thread-safe.
/// </summary>
/// <example>
/// <code>
/// var rules = RuleSet.Compile([new RuleSource("my.rules", text)], path => null);
/// var matches = new List&lt;RuleMatch&gt;();
/// rules.Match(document, [], matches);
/// </code>
/// </example>
public sealed class RuleSet
{
    private readonly RuleProgram[] _programs;
    private readonly Vocabulary _vocabulary;
    private readonly RelationSet _bridges;
    private readonly RuleMatcher _matcher;

    private RuleSet(RuleProgram[] programs, Vocabulary vocabulary, RelationSet bridges)
    {
        _programs = programs;
        _vocabulary = vocabulary;
        _bridges = bridges;
        _matcher = new RuleMatcher(programs, vocabulary, bridges);
        Rules = [.. programs.Select(p => p.Rule)];
    }

    /// <summary>All rules, in the order of the files.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Compiles rule files.</summary>
    /// <param name="sources">The files; the names in them are shared by all.</param>
    /// <param name="readLexicon">Gives the text of a table by its path, or null where there is none. The path is that of the rule file's folder joined with the name in its <c>lexicon</c> line.</param>
    /// <exception cref="RuleException">Something is wrong with them; lists all of it.</exception>
    public static RuleSet Compile(IReadOnlyList<RuleSource> sources, Func<string, string?> readLexicon)
    {
        var compilation = TryCompile(sources, readLexicon);
        return compilation.Rules ?? throw new RuleException(compilation.Errors);
    }

    /// <summary>Compiles rule files; what is wrong with them is returned, all of it.</summary>
    /// <param name="sources">The files; the names in them are shared by all.</param>
    /// <param name="readLexicon">Gives the text of a table by its path, or null where there is none.</param>
    /// <param name="requireExamples">True if a rule without an <c>example</c> or without a <c>not</c> is an error.</param>
    public static RuleCompilation TryCompile(IReadOnlyList<RuleSource> sources, Func<string, string?> readLexicon, bool requireExamples = false)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(readLexicon);
        var errors = new RuleErrors();
        var scope = new RuleScope(errors, readLexicon);
        FileSyntax[] files = [.. sources.Prepend(Prelude.Source).Select(s => RuleParser.Parse(s, errors))];
        RuleSyntax[] rules = [.. RuleChecks.SwitchOff(files, errors)];
        RuleChecks.Check(rules, errors, requireExamples);
        scope.Declare([.. files.SelectMany(f => f.Lexicons)]);
        Array.ForEach(files, f => f.Lets.ForEach(scope.Declare));
        Array.ForEach(files, f => f.Extents.ForEach(scope.Declare));
        Array.ForEach(files, f => f.Parts.ForEach(scope.Declare));
        var compiler = new RuleCompiler(scope);
        compiler.CompileShared();
        RuleProgram[] programs = [.. rules.Select(compiler.Compile)];
        return errors.Count > 0
            ? new RuleCompilation(null, errors.InOrder())
            : new RuleCompilation(new RuleSet(programs, compiler.Build(out var bridges), bridges), []);
    }

    /// <summary>The rules of some labels only, for a stage that asks for no others.</summary>
    public RuleSet Select(params ReadOnlySpan<string> labels)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            wanted.Add(label);
        }

        return new RuleSet([.. _programs.Where(p => wanted.Contains(p.Rule.Label))], _vocabulary, _bridges);
    }

    /// <summary>Adds every match to a list: sentence by sentence, by trigger, at one trigger in the order of the rules.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entityTypes">For each token the type of the entity whose mention it heads, or null; empty where nothing is known.</param>
    /// <param name="into">Receives the matches.</param>
    /// <returns>Sentences on which work ended early, because their trees are beyond anything a parser makes; normally none.</returns>
    /// <exception cref="ArgumentException"><paramref name="entityTypes"/> is neither empty nor one for each token.</exception>
    public IReadOnlyList<int> Match(Document document, ReadOnlySpan<string?> entityTypes, List<RuleMatch> into)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(into);
        if (!entityTypes.IsEmpty && entityTypes.Length != document.TokenCount)
        {
            throw new ArgumentException($"{entityTypes.Length} entity types for {document.TokenCount} tokens; expected one for each token, or none.", nameof(entityTypes));
        }

        return _matcher.Match(document, entityTypes, into);
    }
}

/// <summary>What came of compiling rule files.</summary>
/// <param name="Rules">The rules, or null where there are errors.</param>
/// <param name="Errors">Everything wrong, in the order of files and lines.</param>
public sealed record RuleCompilation(RuleSet? Rules, IReadOnlyList<RuleError> Errors);
