using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Readout.World;

/// <summary>Reads results of the Wikidata query service for office holders.</summary>
/// <remarks>
/// Forms: SPARQL 1.1 Query Results JSON and CSV (https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/sparql11-results-csv-tsv/), and a bare list of
/// objects with a string for each variable.
/// </remarks>
internal sealed class WikidataHolders(string name, Atlas atlas)
{
    private const string Item = "http://www.wikidata.org/entity/";
    private const int DayPrecision = 11;

    private static readonly string[] Wanted = ["person", "personLabel", "officeLabel", "iso3", "start"];

    private readonly TableText _people = new("people", "id", "name", "surnames", "country", "pronoun", "wikidata", "source");
    private readonly TableText _holdings = new("holdings", "person", "office", "title", "country", "since", "until", "confidence", "source");
    private readonly List<AtlasProblem> _problems = [];
    private readonly Dictionary<string, string> _idByItem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _coarse;

    public AtlasImport ReadJson(string text)
    {
        try
        {
            foreach (var (row, line) in JsonRows(Encoding.UTF8.GetBytes(text)))
            {
                Write(row, line);
            }
        }
        catch (JsonException error)
        {
            _problems.Add(new(name, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, "this is not JSON; expected a saved result of query.wikidata.org"));
        }

        return Result();
    }

    public AtlasImport ReadCsv(string text)
    {
        string[]? header = null;
        foreach (var (cells, line) in CsvRows(text))
        {
            if (header is null)
            {
                header = cells;
                if (Wanted.Except(header).ToArray() is { Length: > 0 } missing)
                {
                    _problems.Add(new(name, line, 1, $"column {string.Join(", ", missing)} is missing; expected {string.Join(", ", Wanted)}"));
                    break;
                }
            }
            else
            {
                var row = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < Math.Min(header.Length, cells.Length); i++)
                {
                    row[header[i]] = cells[i];
                }

                Write(row, line);
            }
        }

        return Result();
    }

    private AtlasImport Result()
    {
        string[] notes = _coarse == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{_coarse} terms whose first day is not known to the day")];
        return new([.. _people.File(Source), .. _holdings.File(Source)], _problems, notes);
    }

    private static string Source => "Wikidata, position held (CC0)";

    private void Write(Dictionary<string, string> row, int line)
    {
        foreach (var wanted in Wanted)
        {
            if (string.IsNullOrWhiteSpace(row.GetValueOrDefault(wanted)))
            {
                _problems.Add(new(name, line, 1, $"'{wanted}' is empty; expected a value"));
                return;
            }
        }

        var (item, label, country) = (row["person"].Replace(Item, "", StringComparison.Ordinal), row["personLabel"], row["iso3"]);
        if (item is not ['Q', .. var digits] || !digits.All(char.IsAsciiDigit))
        {
            _problems.Add(new(name, line, 1, $"'{item}' is no item of Wikidata; expected Q and digits"));
        }
        else if (!atlas.States.ContainsKey(country))
        {
            _problems.Add(new(name, line, 1, $"'{country}' is not among the states; expected an ISO 3166-1 alpha-3 code"));
        }
        else if (!TryDay(row, "start", out var since) || !TryDay(row, "end", out var until))
        {
            _problems.Add(new(name, line, 1, $"'{row["start"]}' or '{row.GetValueOrDefault("end")}' is not a date; expected 2012-05-07 or 2012-05-07T00:00:00Z"));
        }
        else if (since is null)
        {
            _coarse++;
        }
        else
        {
            var person = Person(item, label, country, row);
            var (office, title) = OfficeOf(row["officeLabel"], country);
            _holdings.Add($"{person} {office} {since}", person, office, title, country, since, until, "medium", $"Wikidata, position held: {row["officeLabel"]}");
        }
    }

    private string Person(string item, string label, string country, Dictionary<string, string> row)
    {
        if (_idByItem.TryGetValue(item, out var known))
        {
            return known;
        }

        var id = TableText.Id("person", label);
        if (!_ids.Add(id))
        {
            id = $"{id}-{item.ToLowerInvariant()}";
        }

        _idByItem.Add(item, id);
        if (atlas.Find(id) is null)
        {
            var pronoun = row.GetValueOrDefault("genderLabel") switch { "male" => "he", "female" => "she", _ => null };
            _people.Add(id, id, label, row.GetValueOrDefault("familyNameLabel"), country, pronoun, item, "Wikidata");
        }

        return id;
    }

    // "President of Chile", "Minister of Foreign Affairs of Peru": the title without the country.
    private (string Office, string Title) OfficeOf(string label, string country)
    {
        var title = label;
        foreach (var form in atlas.FormsOf($"state:{country}").Prepend(atlas.States[country].Entry.Name))
        {
            foreach (var end in (string[])[$" of the {form}", $" of {form}"])
            {
                if (title.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                {
                    title = title[..^end.Length];
                }
            }
        }

        title = title.ToLowerInvariant();
        return (atlas.OfficeOf(title) ?? title.Replace(' ', '-'), title);
    }

    // Null where the date is not known to the day.
    private static bool TryDay(Dictionary<string, string> row, string variable, out string? day)
    {
        day = null;
        if (row.GetValueOrDefault(variable) is not { Length: > 0 } given)
        {
            return true;
        }

        if (given.Length < 10 || !DateOnly.TryParseExact(given.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return false;
        }

        day = row.GetValueOrDefault(variable + "Precision") is { Length: > 0 } precision && precision != DayPrecision.ToString(CultureInfo.InvariantCulture) ? null : given[..10];
        return true;
    }

    private static List<(Dictionary<string, string> Row, int Line)> JsonRows(byte[] utf8)
    {
        var rows = new List<(Dictionary<string, string>, int)>();
        var reader = new Utf8JsonReader(utf8);
        var (line, counted) = (1, 0L);
        var isInBindings = false;
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.StartArray, CurrentDepth: 0 })
            {
                isInBindings = true;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("bindings"))
            {
                isInBindings = true;
            }
            else if (isInBindings && reader.TokenType == JsonTokenType.StartObject)
            {
                line += utf8.AsSpan((int)counted, (int)(reader.TokenStartIndex - counted)).Count((byte)'\n');
                counted = reader.TokenStartIndex;
                using var binding = JsonDocument.ParseValue(ref reader);
                var row = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var variable in binding.RootElement.EnumerateObject())
                {
                    row[variable.Name] = Value(variable.Value);
                }

                rows.Add((row, line));
            }
            else if (isInBindings && reader.TokenType == JsonTokenType.EndArray)
            {
                break;
            }
        }

        return rows;
    }

    private static string Value(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.String => given.GetString()!,
        JsonValueKind.Number => given.GetRawText(),
        JsonValueKind.Object when given.TryGetProperty("value", out var value) => Value(value),
        _ => "",
    };

    private static IEnumerable<(string[] Cells, int Line)> CsvRows(string text)
    {
        var (cells, cell, isQuoted, line, first) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else if (c == '"')
                {
                    isQuoted = false;
                }
                else
                {
                    line += c == '\n' ? 1 : 0;
                    cell.Append(c);
                }
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    if (cells.Count > 1 || cells[0].Length > 0)
                    {
                        yield return ([.. cells], first);
                    }

                    cells.Clear();
                    first = ++line;
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
    }
}
