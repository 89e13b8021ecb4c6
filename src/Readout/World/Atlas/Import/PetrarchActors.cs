using System.Globalization;

namespace Readout.World;

/// <summary>
/// Reads PETRARCH's actor dictionaries. An entry is a name (<c>ANA_RUIZ_</c>), its synonyms (<c>+A_RUIZ_</c>), and codes in brackets on the
/// same line or below, each with an optional range of days: <c>[CHLGOV 060311-100311]</c>, <c>[CHLELI &gt;100311]</c>, <c>[CHLOPP &lt;060311]</c>.
/// A comment begins with <c>;</c> or <c>#</c>.
/// </summary>
/// <remarks>Source: the format as described in PETRARCH2's documentation, https://petrarch2.readthedocs.io.</remarks>
internal sealed class PetrarchActors(string name, Atlas atlas)
{
    // What a role code says of somebody who held an office at the time; a former holder (ELI) holds none.
    private static readonly Dictionary<string, (string Title, string Type)> Roles = new(StringComparer.Ordinal)
    {
        ["GOV"] = ("government official", "government"),
        ["MIL"] = ("military officer", "military"),
        ["LEG"] = ("legislator", "other"),
        ["JUD"] = ("judge", "court"),
        ["OPP"] = ("opposition politician", "party"),
        ["REB"] = ("rebel", "armed_group"),
        ["SPY"] = ("intelligence official", "government"),
        ["COP"] = ("police officer", "government"),
        ["MED"] = ("journalist", "media"),
        ["BUS"] = ("business executive", "company"),
        ["NGO"] = ("officer of a non-governmental organisation", "ngo"),
        ["IGO"] = ("officer of an international organisation", "igo"),
        ["UAF"] = ("member of an armed group", "armed_group"),
    };

    private readonly TableText _people = new("people", "id", "name", "names", "country", "source");
    private readonly TableText _holdings = new("holdings", "person", "office", "title", "country", "since", "until", "confidence", "source");
    private readonly TableText _organisations = new("organisations", "id", "type", "name", "names", "sector", "country", "source");
    private readonly List<AtlasProblem> _problems = [];
    private readonly List<string> _names = [];
    private readonly List<Code> _codes = [];
    private int _openStarts;
    private int _states;
    private int _known;

    private sealed record Code(string Country, string Role, DateOnly? Since, DateOnly? Until);

    /// <summary>Reads the whole dictionary.</summary>
    public AtlasImport Read(string text)
    {
        var line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            ReadLine(raw, line);
        }

        Finish();
        var notes = new List<string>();
        Note(_openStarts, "codes without a first day: no term was made of them");
        Note(_states, "entries of states, which the atlas has of its own");
        Note(_known, "entries whose id another entry has");
        return new([.. _people.File(name), .. _holdings.File(name), .. _organisations.File(name)], _problems, notes);

        void Note(int count, string what)
        {
            if (count > 0)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
            }
        }
    }

    private void ReadLine(ReadOnlySpan<char> raw, int line)
    {
        var comment = raw.IndexOfAny(';', '#');
        var words = (comment < 0 ? raw : raw[..comment]).TrimEnd();
        var bracket = words.IndexOf('[');
        var form = (bracket < 0 ? words : words[..bracket]).Trim();
        if (form.Length > 0)
        {
            if (form[0] != '+')
            {
                Finish();
            }

            _names.Add(Spoken(form.TrimStart('+')));
        }

        while (bracket >= 0)
        {
            var close = words[bracket..].IndexOf(']');
            if (close < 0)
            {
                Problem(line, bracket, $"'{words[bracket..]}' is not closed; expected ]");
                return;
            }

            ReadCode(words.Slice(bracket + 1, close - 1).Trim(), line, bracket);
            var next = words[(bracket + close)..].IndexOf('[');
            bracket = next < 0 ? -1 : bracket + close + next;
        }
    }

    private void ReadCode(ReadOnlySpan<char> content, int line, int column)
    {
        var space = content.IndexOf(' ');
        var code = (space < 0 ? content : content[..space]).ToString();
        var dates = space < 0 ? "" : content[(space + 1)..].Trim().ToString();
        if (_names.Count == 0)
        {
            Problem(line, column, $"the code [{content}] belongs to no name; expected a name above it");
        }
        else if (code.Length < 3 || code.Length % 3 != 0 || !code.All(char.IsAsciiLetterUpper))
        {
            Problem(line, column, $"'{code}' is no code; expected groups of three capital letters such as CHLGOV");
        }
        else if (!TryDates(dates, out var since, out var until))
        {
            Problem(line, column, $"'{dates}' is no range of days; expected YYMMDD-YYMMDD, YYYYMMDD-YYYYMMDD, <DAY or >DAY");
        }
        else
        {
            _codes.Add(new(code[..3], code.Length > 3 ? code[3..6] : "", since, until));
        }
    }

    private void Finish()
    {
        if (_names.Count > 0 && _codes.Count > 0)
        {
            Write(_names[0], [.. _names.Skip(1)]);
        }

        _names.Clear();
        _codes.Clear();
    }

    private void Write(string main, string[] others)
    {
        var first = _codes[0];
        var country = atlas.States.ContainsKey(first.Country) ? first.Country : null;
        if (country is not null && first.Role.Length == 0 && _codes.Count == 1)
        {
            _states++;
            return;
        }

        var isPerson = _codes.Count > 1 || first.Since is not null || first.Until is not null;
        var type = Roles.TryGetValue(first.Role.Length > 0 ? first.Role : first.Country, out var role) ? role.Type : "other";
        var id = TableText.Id(isPerson ? "person" : type, main);
        var isNew = isPerson
            ? _people.Add(id, id, main, string.Join('|', others), country, name)
            : _organisations.Add(id, id, type, main, string.Join('|', others), first.Role, country, name);
        if (!isNew)
        {
            _known++;
            return;
        }

        foreach (var code in _codes.Where(code => isPerson && atlas.States.ContainsKey(code.Country) && Roles.ContainsKey(code.Role)))
        {
            if (code.Since is not { } since)
            {
                _openStarts++;
                continue;
            }

            var office = $"official:{code.Role.ToLowerInvariant()}";
            _holdings.Add($"{id} {office} {code.Country} {since:O}", id, office, Roles[code.Role].Title, code.Country, Iso(since), Iso(code.Until), "medium", name);
        }
    }

    private static bool TryDates(string dates, out DateOnly? since, out DateOnly? until)
    {
        (since, until) = (null, null);
        if (dates.Length == 0)
        {
            return true;
        }

        if (dates[0] is '<' or '>')
        {
            var day = Day(dates[1..]);
            (since, until) = dates[0] == '>' ? (day, (DateOnly?)null) : (null, day);
            return day is not null;
        }

        var dash = dates.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            return false;
        }

        (since, until) = (Day(dates[..dash]), Day(dates[(dash + 1)..]));
        return since is not null && until is not null && since <= until;
    }

    // Two digits of a year are of the last or this century, as in the dictionaries: nothing in them is older than 1930.
    private static DateOnly? Day(string digits)
    {
        digits = digits.Trim();
        if (digits.Length == 6)
        {
            digits = (string.CompareOrdinal(digits, "30") >= 0 ? "19" : "20") + digits;
        }

        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // ANA_RUIZ_ -> Ana Ruiz
    private static string Spoken(ReadOnlySpan<char> form)
    {
        var letters = form.ToString().Replace('_', ' ').Trim().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || letters[i - 1] is ' ' or '-' or '\'' ? letters[i] : char.ToLowerInvariant(letters[i]);
        }

        return new(letters);
    }

    private void Problem(int line, int column, string message) => _problems.Add(new(name, line, column + 1, message));
}
