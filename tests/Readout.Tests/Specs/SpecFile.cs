using System.Globalization;

namespace Readout.Tests.Specs;

/// <summary>Reads the examples of a spec: Markdown in which a fenced block that opens with <c>```spec</c> is an example.</summary>
internal static class SpecFile
{
    private const string Fence = "```";
    private const string Opening = "```spec";
    private const string Divider = "---";

    public static IReadOnlyList<SpecExample> Parse(string name, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var examples = new List<SpecExample>();
        var faults = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Opening, StringComparison.Ordinal)) continue;
            var end = Array.FindIndex(lines, i + 1, l => l.StartsWith(Fence, StringComparison.Ordinal));
            if (end < 0)
            {
                faults.Add(Fault(name, i, 0, "example is not closed by ```"));
                break;
            }
            var id = string.Create(CultureInfo.InvariantCulture, $"{name}#{examples.Count + 1}");
            examples.Add(Example(name, id, i, lines[i..end], faults));
            i = end;
        }
        return faults.Count == 0 ? examples : throw new FormatException(string.Join('\n', faults));
    }

    private static SpecExample Example(string name, string id, int first, string[] block, List<string> faults)
    {
        var divider = Array.IndexOf(block, Divider);
        if (divider < 0) faults.Add(Fault(name, first, 0, "example has no line --- between text and expectations"));
        var textEnd = divider < 0 ? block.Length : divider;
        var article = Article(name, first, block[0], string.Join('\n', block[1..textEnd]), faults);
        var expectations = new List<Expectation>();
        for (var i = textEnd + 1; i < block.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(block[i])) continue;
            if (Expected(name, first + i, block[i], faults) is { } expectation) expectations.Add(expectation);
        }
        if (expectations.Count == 0) faults.Add(Fault(name, first, 0, "example expects nothing"));
        return new SpecExample(id, first + 1, article, expectations);
    }

    private static Article Article(string name, int line, string opening, string text, List<string> faults)
    {
        var words = new SpecLine(opening, Opening.Length);
        var given = words.Fields();
        if (words.Fault is { } fault) faults.Add(Fault(name, line, words.Column, fault));
        foreach (var key in given.Keys.Where(k => k is not ("published" or "publisher" or "title")))
        {
            faults.Add(Fault(name, line, 0, $"'{key}' is not one of published, publisher, title"));
        }
        return new Article
        {
            Text = text,
            Published = given.GetValueOrDefault("published")?[0],
            Publisher = given.GetValueOrDefault("publisher")?[0],
            Title = given.GetValueOrDefault("title")?[0],
        };
    }

    private static Expectation? Expected(string name, int line, string text, List<string> faults)
    {
        var words = new SpecLine(text, 0);
        var forbidden = words.TryWord("no");
        var kind = words.Word();
        if (!SpecVocabulary.FieldsByKind.TryGetValue(kind, out var known))
        {
            faults.Add(Fault(name, line, 0, $"'{kind}' is not one of {string.Join(", ", SpecVocabulary.FieldsByKind.Keys.Order(StringComparer.Ordinal))}"));
            return null;
        }
        var fields = words.Fields(unnamed: kind == "variant" ? "statements" : null);
        if (words.Fault is { } fault) faults.Add(Fault(name, line, words.Column, fault));
        foreach (var field in fields.Keys.Where(f => !known.Contains(f)))
        {
            faults.Add(Fault(name, line, 0, $"a {kind} has no '{field}', only {string.Join(", ", known.Order(StringComparer.Ordinal))}"));
        }
        return new Expectation(line + 1, forbidden, kind, fields);
    }

    private static string Fault(string name, int line, int column, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}.md:{line + 1}:{column + 1}: {message}");
}
