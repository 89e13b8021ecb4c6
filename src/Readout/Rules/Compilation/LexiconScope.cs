using Readout.Rules.Lexicons;
using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>The lexicons that the files of a set declare and add to, read from their tables.</summary>
internal sealed class LexiconScope(RuleErrors errors, Func<string, string?> readLexicon)
{
    private readonly Dictionary<string, LexiconSyntax> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconIndex> _indexes = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _declared.Keys;

    /// <summary>Reads all lexicons, those declared first, then the additions in the order of the files.</summary>
    public void Declare(IReadOnlyList<LexiconSyntax> lexicons, VocabularyBuilder vocabulary)
    {
        foreach (var lexicon in lexicons.Where(l => !l.IsAddition))
        {
            Declare(lexicon);
        }

        foreach (var lexicon in lexicons.Where(l => l.IsAddition))
        {
            Add(lexicon);
        }

        foreach (var (name, table) in _tables)
        {
            _indexes.Add(name, new LexiconIndex(name, table, vocabulary));
        }
    }

    /// <summary>False if no lexicon has that name; true, and nothing found, for one that could not be read.</summary>
    public bool TryFind(string name, out LexiconIndex? lexicon)
    {
        lexicon = _indexes.GetValueOrDefault(name);
        return _declared.ContainsKey(name);
    }

    private void Declare(LexiconSyntax lexicon)
    {
        if (_declared.TryAdd(lexicon.Name, lexicon))
        {
            if (Read(lexicon) is { } table)
            {
                _tables.Add(lexicon.Name, table);
            }
        }
        else if (PathOf(_declared[lexicon.Name]) != PathOf(lexicon))
        {
            var other = _declared[lexicon.Name].Place;
            errors.Add(lexicon.Place, null, $"the lexicon '{lexicon.Name}' is declared already, {other.Source.Path}:{other.Line}, from another file; expected another name, or 'with' in place of 'from' to add rows to it");
        }
    }

    private void Add(LexiconSyntax lexicon)
    {
        if (!_declared.ContainsKey(lexicon.Name))
        {
            errors.Add(lexicon.Place, null, $"there is no lexicon '{lexicon.Name}' to add rows to{Suggestion.For(lexicon.Name, _declared.Keys)}; expected 'from' in place of 'with' for a new one");
        }
        else if (Read(lexicon) is { } addition && _tables.TryGetValue(lexicon.Name, out var table))
        {
            foreach (var column in addition.Columns.Where(c => table.IndexOf(c) < 0))
            {
                errors.Add(lexicon.FilePlace, null, $"'{addition.Path}' has a column '{column}' that the lexicon '{lexicon.Name}' does not have{Suggestion.For(column, table.Columns)}; expected {Suggestion.List(table.Columns)}");
            }

            _tables[lexicon.Name] = table.With(addition);
        }
    }

    private LexiconTable? Read(LexiconSyntax lexicon)
    {
        // Rules may come from strangers, and what they name is opened and told of in messages.
        if (lexicon.File.StartsWith('/') || lexicon.File.Split('/', '\\').Contains(".."))
        {
            errors.Add(lexicon.FilePlace, null, $"'{lexicon.File}' leads away from the rule file; expected a table beside it or below");
            return null;
        }

        var path = PathOf(lexicon);
        if (readLexicon(path) is { } text)
        {
            var before = errors.Count;
            var table = LexiconReader.Read(new RuleSource(path, text), errors);
            return errors.Count == before ? table : null;
        }

        errors.Add(lexicon.FilePlace, null, $"expected a table at '{path}' (beside the rule file), found none");
        return null;
    }

    private static string PathOf(LexiconSyntax lexicon) => Resolve(lexicon.Place.Source.Path, lexicon.File);

    // The path of a table beside the rule file that names it.
    private static string Resolve(string ruleFile, string file) => string.Join('/', ruleFile.Split('/')[..^1].Concat(file.Split('/').Where(static part => part != ".")));
}
