namespace Readout.Forge.Training;

/// <summary>
/// Lemmas that a language has whatever its treebanks hold, from a file of lines: a first line <c>columns</c> with the tag of each further column ("VERB VBD"),
/// then a lemma and its forms, tab-separated, several of one tag separated by a bar. A lemma alone is known to be one; that helps to undo its endings.
/// </summary>
internal sealed class LemmaList
{
    private LemmaList(List<string> lemmas, List<(string Form, string Tag, string Lemma)> forms)
    {
        Lemmas = lemmas;
        Forms = forms;
    }

    public static LemmaList Empty { get; } = new([], []);

    public IReadOnlyList<string> Lemmas { get; }

    public IReadOnlyList<(string Form, string Tag, string Lemma)> Forms { get; }

    /// <exception cref="InvalidDataException">A line has more columns than are named, or none are.</exception>
    public static LemmaList Parse(string text)
    {
        var lemmas = new List<string>();
        var forms = new List<(string Form, string Tag, string Lemma)>();
        string[] tags = [];
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells[0] == "columns")
            {
                tags = cells[1..];
                continue;
            }

            if (cells.Length - 1 > tags.Length)
            {
                throw new InvalidDataException($"lemma list, line {number}: {cells.Length - 1} forms; expected at most {tags.Length}");
            }

            lemmas.Add(cells[0]);
            forms.AddRange(cells.Skip(1).SelectMany((cell, i) => cell.Split('|').Select(form => (form, tags[i], cells[0]))));
        }

        return new(lemmas, forms);
    }
}
