using Readout.Language;

namespace Readout.World;

public sealed partial class Atlas
{
    private readonly NameIndex<(AtlasTitle[] Titles, bool IsPlural)> _titles;

    /// <summary>Finds the longest title that starts at a token: "foreign minister", "Secretary of State", "presidents".</summary>
    public bool TryMatchTitle(Document document, int token, out TitleMatch match)
    {
        ArgumentNullException.ThrowIfNull(document);
        var isFound = _titles.TryMatch(document, token, out var payload, out var end);
        match = isFound ? new(token, end, payload.Titles, payload.IsPlural) : default;
        return isFound;
    }

    private static NameIndex<(AtlasTitle[] Titles, bool IsPlural)> BuildTitles(AtlasBuilder facts)
    {
        var forms = new Dictionary<(string Text, bool IsPlural), List<AtlasTitle>>();
        foreach (var (title, plural) in facts.Titles)
        {
            Add((title.Phrase, false), title);
            if (plural != title.Phrase)
            {
                Add((plural, true), title);
            }
        }

        return new(forms.Select(pair => new NameForm<(AtlasTitle[] Titles, bool IsPlural)>(
            pair.Key.Text, FormCase.Any, ([.. pair.Value.OrderBy(title => title.Country, StringComparer.Ordinal)], pair.Key.IsPlural))));

        void Add((string Text, bool IsPlural) key, AtlasTitle title)
        {
            if (!forms.TryGetValue(key, out var titles))
            {
                forms.Add(key, titles = []);
            }

            titles.Add(title);
        }
    }
}
