namespace Readout.World;

/// <summary>Gathers entries, forms and problems while the tables are read; an <see cref="Atlas"/> is made of it.</summary>
internal sealed class AtlasBuilder
{
    private readonly List<Form> _forms = [];
    private readonly HashSet<string> _wary = new(StringComparer.Ordinal);

    public List<AtlasProblem> Problems { get; } = [];

    public Dictionary<string, AtlasEntry> Entries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AtlasState> States { get; } = new(StringComparer.Ordinal);

    /// <summary>The row of each state, by its id, in the order in which they were read.</summary>
    public OrderedDictionary<string, AtlasRow> StateRows { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> StateAdjectives { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AtlasPlace> Places { get; } = new(StringComparer.Ordinal);

    public List<OrganPattern> Organs { get; } = [];

    public List<TitleRow> Titles { get; } = [];

    public List<HoldingRow> Holdings { get; } = [];

    public Dictionary<string, string> Leaders { get; } = new(StringComparer.Ordinal);

    public HashSet<string> SharedForms { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> RowCounts { get; } = new(StringComparer.Ordinal);

    public void Read(IEnumerable<AtlasFile> files)
    {
        var all = files.ToList();
        foreach (var (table, schema) in AtlasSchema.Ordered)
        {
            foreach (var file in all.Where(file => file.Table == table))
            {
                var rows = 0;
                foreach (var row in new AtlasTableReader(file, schema, Problems).Rows())
                {
                    AtlasTables.Read(table, row, this);
                    rows++;
                }

                RowCounts[table] = RowCounts.GetValueOrDefault(table) + rows;
            }
        }

        foreach (var file in all.Where(file => AtlasSchema.Find(file.Table) is null))
        {
            Problems.Add(new(file.Name, 1, 1, $"table '{file.Table}' is not known; expected one of {string.Join(", ", AtlasSchema.Ordered.Select(pair => pair.Key))}"));
        }
    }

    /// <summary>Registers an entry under its id; says so if the id is taken.</summary>
    public AtlasEntry Add(AtlasEntry entry, AtlasRow row)
    {
        if (!Entries.TryAdd(entry.Id, entry))
        {
            row.Report("id", $"id '{entry.Id}' is used twice; expected ids to be unique");
        }

        return entry;
    }

    public void Name(AtlasEntry entry, NameKind kind, string form)
    {
        // A form with a parenthesis is a label for people, not something a text would say.
        if (form.Length > 0 && !form.Contains('(', StringComparison.Ordinal))
        {
            _forms.Add(new(form, entry, kind));
        }
    }

    public void Name(AtlasEntry entry, NameKind kind, ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
        {
            Name(entry, kind, form);
        }
    }

    public void MarkWary(string form) => _wary.Add(form);

    /// <summary>One form for every text, with all it may mean in the order in which the tables gave it.</summary>
    public NameIndex<AtlasCandidate[]> BuildNames()
    {
        var forms = new List<NameForm<AtlasCandidate[]>>(_forms.Count);
        var known = new Dictionary<string, int>(_forms.Count, StringComparer.Ordinal);
        foreach (var (text, entry, kind) in _forms)
        {
            if (known.TryAdd(text, forms.Count))
            {
                forms.Add(new(text, CaseOf(text), [new(entry, kind)]));
                continue;
            }

            var index = known[text];
            if (!Has(forms[index].Payload, entry))
            {
                forms[index] = forms[index] with { Payload = [.. forms[index].Payload, new(entry, kind)] };
            }
        }

        return new(forms);
    }

    public IEnumerable<string> FormsOf(string id) => _forms.Where(form => form.Entry.Id == id).Select(form => form.Text);

    /// <summary>Every form of name, by id of the entry.</summary>
    public ILookup<string, string> FormsById => _forms.ToLookup(static form => form.Entry.Id, static form => form.Text, StringComparer.Ordinal);

    public List<AtlasEntry> Search(string words) =>
    [
        .. _forms.Where(form => form.Text.Equals(words, StringComparison.OrdinalIgnoreCase))
            .Concat(_forms.Where(form => form.Text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            .Select(form => form.Entry).Distinct(),
    ];

    /// <summary>Adjectives and nouns that several states of today have, with those states.</summary>
    public IEnumerable<(string Form, string[] States)> SharedStateForms() => _forms
        .Where(form => form.Entry.Type == "state" && form.Kind is NameKind.Adjective or NameKind.Demonym)
        .GroupBy(form => form.Text, form => form.Entry.Id, StringComparer.Ordinal)
        .Select(group => (Form: group.Key, States: group.Distinct().Order(StringComparer.Ordinal).ToArray()))
        .Where(shared => shared.States.Length > 1)
        .OrderBy(shared => shared.Form, StringComparer.Ordinal);

    public static bool HasSmallLetter(string form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(AtlasCandidate[] candidates, AtlasEntry entry)
    {
        foreach (var candidate in candidates)
        {
            if (ReferenceEquals(candidate.Entry, entry))
            {
                return true;
            }
        }

        return false;
    }

    private FormCase CaseOf(string form)
    {
        if (_wary.Contains(form))
        {
            return FormCase.WaryAbbreviation;
        }

        return HasSmallLetter(form) ? FormCase.AsWrittenOrCapitals : FormCase.AsWritten;
    }

    internal sealed record TitleRow(AtlasTitle Title, string Plural);

    internal sealed record HoldingRow(OfficeHolding Holding, AtlasRow Row);

    private sealed record Form(string Text, AtlasEntry Entry, NameKind Kind);
}
