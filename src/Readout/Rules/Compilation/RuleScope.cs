using System.Text.RegularExpressions;
using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>
/// The names that all files of a set share: lexicons, lets and extents. Knows the errors and the vocabulary, and the rule that is being
/// compiled, so that messages can name it.
/// </summary>
internal sealed class RuleScope(RuleErrors errors, Func<string, string?> readLexicon)
{
    private readonly LexiconScope _lexicons = new(errors, readLexicon);
    private readonly Dictionary<string, LetSyntax> _lets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExtentSyntax> _extents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartSyntax> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex?> _patterns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _circular = new(StringComparer.Ordinal);

    private readonly Dictionary<RuleSource, int[]> _lineEnds = new(ReferenceEqualityComparer.Instance);
    private MarkerRelations? _markers;

    public VocabularyBuilder Vocabulary { get; } = new();

    /// <summary>How words introduce a phrase in a tree.</summary>
    public MarkerRelations Markers => _markers ??= new(
        new RelationSet([], [Vocabulary.Relation("case"), Vocabulary.Relation("mark")]),
        new RelationSet([], [Vocabulary.Relation("fixed")]),
        new RelationSet([Vocabulary.Relation("nmod:desc")], [Vocabulary.Relation("flat")]));

    /// <summary>Name of the rule being compiled, or null.</summary>
    public string? Rule { get; set; }

    /// <summary>Lets that are being resolved, to notice one that contains itself.</summary>
    public Stack<string> Resolving { get; } = new();

    /// <summary>The line of a place, from 1. Every rule and example has one: the ends of lines are found once for each file.</summary>
    public int LineOf(Place place)
    {
        if (!_lineEnds.TryGetValue(place.Source, out var ends))
        {
            var text = place.Source.Text;
            _lineEnds[place.Source] = ends = [.. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n')];
        }

        var before = Array.BinarySearch(ends, place.Position);
        return (before < 0 ? ~before : before) + 1;
    }

    public void Error(Place place, string message) => errors.Add(place, Rule, message);

    public void Declare(IReadOnlyList<LexiconSyntax> lexicons) => _lexicons.Declare(lexicons, Vocabulary);

    public void Declare(LetSyntax let)
    {
        if (!_lets.TryAdd(let.Name, let))
        {
            Error(let.Place, $"'{let.Name}' is named already, {Where(_lets[let.Name].Place)}; expected another name");
        }
    }

    public void Declare(ExtentSyntax extent)
    {
        if (ExtentNames.Contains(extent.Name))
        {
            Error(extent.Place, $"the extent '{extent.Name}' is built in; expected another name");
        }
        else if (!_extents.TryAdd(extent.Name, extent))
        {
            Error(extent.Place, $"the extent '{extent.Name}' is declared already, {Where(_extents[extent.Name].Place)}; expected another name");
        }
    }

    public void Declare(PartSyntax part)
    {
        if (!_parts.TryAdd(part.Name, part))
        {
            Error(part.Place, $"the part '{part.Name}' is declared already, {Where(_parts[part.Name].Place)}; expected another name");
        }
    }

    /// <summary>The statements of a rule with those of the parts it uses in their place.</summary>
    public IEnumerable<StatementSyntax> Expand(IEnumerable<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (statement is not UseSyntax use)
            {
                yield return statement;
            }
            else if (FindPart(use) is { } part)
            {
                Resolving.Push("part " + use.Name);
                foreach (var inner in Expand(part.Statements))
                {
                    yield return inner;
                }

                Resolving.Pop();
            }
        }
    }

    private PartSyntax? FindPart(UseSyntax use)
    {
        if (!_parts.TryGetValue(use.Name, out var part))
        {
            Error(use.Place, $"there is no part '{use.Name}'{Suggestion.For(use.Name, _parts.Keys)}");
        }
        else if (Resolving.Contains("part " + use.Name))
        {
            Error(use.Place, $"the part '{use.Name}' uses itself; expected parts that do not lead back to it");
            return null;
        }

        return part;
    }

    /// <summary>The extents that need no declaration.</summary>
    public static readonly string[] ExtentNames = ["token", "subtree", "clause"];

    /// <summary>The lexicon of a name; null, with the error reported, where there is none or it cannot be read.</summary>
    public LexiconIndex? FindLexicon(Place place, string name)
    {
        if (!_lexicons.TryFind(name, out var lexicon))
        {
            Error(place, $"there is no lexicon '{name}'{Suggestion.For(name, _lexicons.Names)}{(_lexicons.Names.Count == 0 ? "; expected a line 'lexicon NAME from \"FILE.tsv\"'" : "")}");
        }

        return lexicon;
    }

    public LetSyntax? FindLet(Place place, string name, string expected)
    {
        if (!_lets.TryGetValue(name, out var let))
        {
            Error(place, $"there is no 'let {name}'{Suggestion.For(name, _lets.Keys)}");
            return null;
        }

        if (Resolving.Contains(name))
        {
            if (!_circular.Add(name))
            {
                return null;
            }

            _circular.UnionWith(Resolving);
            Error(place, $"'let {name}' contains itself; expected names that do not lead back to it");
            return null;
        }

        if (let.Test is not null || let.Kind == expected)
        {
            return let;
        }

        Error(place, $"'let {name}' ({Where(let.Place)}) is {let.Kind}; expected {expected} here");
        return null;
    }

    /// <summary>A let by name, without complaint where there is none.</summary>
    public LetSyntax? PeekLet(string name) => _lets.GetValueOrDefault(name);

    public bool IsExtent(string name) => ExtentNames.Contains(name) || _extents.ContainsKey(name);

    public IEnumerable<LetSyntax> Lets => _lets.Values;

    public IEnumerable<ExtentSyntax> Extents => _extents.Values;

    /// <summary>A regular expression for a whole value, without backtracking; null, with the error reported, where it is none.</summary>
    public Regex? Pattern(ValueSyntax value)
    {
        if (!_patterns.TryGetValue(value.Text, out var pattern))
        {
            pattern = Parse(value);
            _patterns.Add(value.Text, pattern);
        }

        return pattern;
    }

    private Regex? Parse(ValueSyntax value)
    {
        try
        {
            // The pattern is read alone first: in the brackets that make it match the whole value, 'a)|(b' would pass.
            _ = new Regex(value.Text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return new Regex($@"\A(?:{value.Text})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException e)
        {
            var reason = e.Message[(e.Message.IndexOf(". ", StringComparison.Ordinal) + 2)..];
            var place = value.Place with { Position = Math.Min(value.Place.Position + 1 + e.Offset, value.Place.Source.Text.Length) };
            Error(place, $"/{value.Text}/ is no regular expression: {reason}");
        }
        catch (NotSupportedException)
        {
            Error(value.Place, $"/{value.Text}/ needs backtracking; expected a regular expression without look-around and back-references");
        }

        return null;
    }

    private static string Where(Place place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place.Source.Path}:{place.Line}");
}
