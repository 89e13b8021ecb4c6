using Readout.Language;

namespace Readout.World;

public sealed partial class Atlas
{
    private readonly NameIndex<TitleForm> _titles;

    /// <summary>Finds the longest title that starts at a token: "foreign minister", "Secretary of State", "presidents".</summary>
    public bool TryMatchTitle(Document document, int token, out TitleMatch match)
    {
        ArgumentNullException.ThrowIfNull(document);
        var isFound = _titles.TryMatch(document, token, out var form, out var end);
        match = isFound ? new(token, end, form.Titles, form.IsPlural) : default;
        return isFound;
    }

    /// <summary>The key of the office that a title means everywhere, or null: "minister of foreign affairs" is <c>foreign-minister</c>.</summary>
    /// <param name="title">The title, in small letters.</param>
    public string? OfficeOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return _facts.Titles.Find(row => row.Title.Country is null && row.Title.Phrase.Equals(title, StringComparison.OrdinalIgnoreCase))?.Title.Office;
    }

    private static NameIndex<TitleForm> BuildTitles(AtlasBuilder facts)
    {
        var forms = new List<NameForm<TitleForm>>();
        var known = new Dictionary<string, TitleForm>(StringComparer.Ordinal);
        foreach (var row in facts.Titles)
        {
            Add(row.Title.Phrase, row.Title, isPlural: false);
            if (row.Plural != row.Title.Phrase)
            {
                Add(row.Plural, row.Title, isPlural: true);
            }
        }

        return new(forms);

        void Add(string text, AtlasTitle title, bool isPlural)
        {
            if (!known.TryGetValue(text, out var form))
            {
                known.Add(text, form = new(isPlural));
                forms.Add(new(text, FormCase.Any, form));
            }

            // The meaning of everywhere stands first, whatever the order of the rows.
            form.Titles.Insert(title.Country is null ? 0 : form.Titles.Count, title);
        }
    }

    private sealed record TitleForm(bool IsPlural)
    {
        public List<AtlasTitle> Titles { get; } = [];
    }
}
