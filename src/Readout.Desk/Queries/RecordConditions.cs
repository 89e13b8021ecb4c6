using System.Globalization;
using System.Text;

namespace Readout.Desk.Queries;

/// <summary>What a question asks for as conditions on a row <c>x</c> of the view of its kind, with the values of their parameters.</summary>
internal sealed class RecordConditions
{
    /// <summary>The day of a row: its own, else that of publication, else empty.</summary>
    public const string Day = "coalesce(x.date, x.published, '')";

    private static readonly string[] Speaking = ["speaker", "holder", "actor"];
    private static readonly string[] Reached = ["addressee", "toward", "recipient"];
    private static readonly string[] Passing = ["via"];

    private readonly StringBuilder _text = new("1 = 1");
    private readonly List<object?> _values = [];

    public RecordConditions(RecordQuestion question)
    {
        foreach (var name in question.With)
        {
            AddParty(name, []);
        }

        AddParty(question.Speaker, Speaking);
        AddParty(question.Via, Passing);
        AddParty(question.Toward, Reached);
        if (question.About is { Length: > 0 } about)
        {
            _text.Append(" AND EXISTS (SELECT 1 FROM spans w WHERE w.doc = x.doc AND w.r = x.r AND w.role IN ('content', 'issue', 'topic') AND lower(w.words) LIKE ")
                .Append(Parameter(Like(about))).Append(" ESCAPE '\\')");
        }

        AddPublication(question.Outlet, question.Since, question.Until, Day);
        Add("x.certainty =", question.Certainty);
    }

    private RecordConditions()
    {
    }

    /// <summary>The values of the parameters, in order.</summary>
    public object?[] Values => [.. _values];

    /// <summary>Conditions on rows that have a publisher and a day, and no parties.</summary>
    public static RecordConditions OfPublication(string? outlet, string? since, string? until, string day)
    {
        var conditions = new RecordConditions();
        conditions.AddPublication(outlet, since, until, day);
        return conditions;
    }

    /// <summary>Makes a value a parameter; returns what stands for it.</summary>
    public string Parameter(object value)
    {
        _values.Add(value);
        return "$" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void AddPublication(string? outlet, string? since, string? until, string day)
    {
        Add("lower(coalesce(x.publisher, '')) LIKE", outlet is { Length: > 0 } ? Like(outlet) : null, " ESCAPE '\\'");
        Add($"{day} >=", since);
        // The day after any that begins so; what has no day is not before one.
        Add($"{day} <", until is { Length: > 0 } ? until + "~" : null, $" AND {day} <> ''");
    }

    private void AddParty(string? name, string[] roles)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var given = name.Trim();
        _text.Append(" AND EXISTS (SELECT 1 FROM parties p WHERE p.doc = x.doc AND p.r = x.r");
        if (roles.Length > 0)
        {
            _text.Append(" AND p.role IN (").AppendJoin(", ", roles.Select(static role => $"'{role}'")).Append(')');
        }

        _text.Append(" AND (p.entity = ").Append(Parameter(given));
        if (PartyNames.IsCountry(given))
        {
            _text.Append(" OR p.country = ").Append(Parameter(given));
        }

        var lower = given.ToLowerInvariant();
        _text.Append(" OR p.entity IN (SELECT e.id FROM entities e WHERE e.doc = x.doc AND (lower(e.name) = ").Append(Parameter(lower))
            .Append(" OR lower(e.name) LIKE ").Append(Parameter(PartyNames.AsLastWords(lower))).Append(" ESCAPE '\\'))))");
    }

    private void Add(string test, string? value, string behind = "")
    {
        if (!string.IsNullOrEmpty(value))
        {
            _text.Append(" AND ").Append(test).Append(' ').Append(Parameter(value)).Append(behind);
        }
    }

    private static string Like(string words) => $"%{PartyNames.Escape(words.Trim().ToLowerInvariant())}%";
}
