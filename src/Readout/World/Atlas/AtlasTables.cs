using Readout.Records;

namespace Readout.World;

/// <summary>What each table's rows mean.</summary>
internal static class AtlasTables
{
    public static void Read(string table, AtlasRow row, AtlasBuilder atlas)
    {
        switch (table)
        {
            case "states" or "historic-states": ReadState(row, atlas, table == "historic-states"); break;
            case "organs": ReadOrgan(row, atlas); break;
            case "organisations" or "named-organs": ReadOrganisation(row, atlas); break;
            case "people": ReadPerson(row, atlas); break;
            case "media": ReadMedia(row, atlas); break;
            case "places": ReadPlace(row, atlas); break;
            case "governments": ReadGovernment(row, atlas); break;
            case "titles": ReadTitle(row, atlas); break;
            case "holdings": ReadHolding(row, atlas); break;
            case "leaders": atlas.Leaders[row.Required("country")] = row.Required("office"); break;
            case "ambiguous": ReadAmbiguous(row, atlas); break;
            default: throw new ArgumentOutOfRangeException(nameof(table), table, "A table with a schema must be read here.");
        }
    }

    private static void ReadState(AtlasRow row, AtlasBuilder atlas, bool isHistoric)
    {
        var id = row.Required("id");
        var code = id.StartsWith("state:", StringComparison.Ordinal) ? id["state:".Length..] : row.Required("alpha3");
        var entry = atlas.Add(new(id, "state", row.Required("name"), code, null), row);
        atlas.StateRows.TryAdd(id, row);
        var status = isHistoric ? "historic" : row.TextOrNull("status") ?? "other";
        atlas.States.TryAdd(code, new(entry, code, row.Text("alpha2"), status, row.TextOrNull("capital"), row.TextOrNull("zone"), row.Date("since"), row.Date("until")));
        var adjectives = row.List("adjectives");
        if (adjectives.Length > 0)
        {
            atlas.StateAdjectives.TryAdd(code, adjectives[0]);
        }

        AddNames(row, atlas, entry);
        atlas.Name(entry, NameKind.Adjective, adjectives);
        atlas.Name(entry, NameKind.Demonym, row.List("nouns"));
    }

    private static void ReadOrgan(AtlasRow row, AtlasBuilder atlas) =>
        atlas.Organs.Add(new(row.Required("key"), row.OneOf("type", EntityTypes.Names), row.TextOrNull("sector"), row.List("names")));

    private static void ReadOrganisation(AtlasRow row, AtlasBuilder atlas)
    {
        var entry = atlas.Add(new(row.Required("id"), row.OneOf("type", EntityTypes.Names), row.Required("name"), row.TextOrNull("country"), row.TextOrNull("sector")), row);
        CheckCountry(row, atlas, entry.Country);
        AddNames(row, atlas, entry);
        atlas.Name(entry, NameKind.Adjective, row.List("adjectives"));
        atlas.Name(entry, NameKind.Metonym, row.List("metonyms"));
    }

    private static void ReadPerson(AtlasRow row, AtlasBuilder atlas)
    {
        var pronoun = row.TextOrNull("pronoun") is null ? null : row.OneOf("pronoun", ["he", "she"]);
        var entry = atlas.Add(
            new(row.Required("id"), "person", row.Required("name"), row.TextOrNull("country"), null) { Pronoun = pronoun, Wikidata = row.TextOrNull("wikidata") }, row);
        CheckCountry(row, atlas, entry.Country);
        AddNames(row, atlas, entry);
        atlas.Name(entry, NameKind.Surname, row.List("surnames"));
    }

    private static void ReadMedia(AtlasRow row, AtlasBuilder atlas)
    {
        var entry = atlas.Add(new(row.Required("id"), "media", row.Required("name"), row.TextOrNull("country"), "JRN"), row);
        CheckCountry(row, atlas, entry.Country);
        if (row.TextOrNull("ownership") is not null)
        {
            row.OneOf("ownership", ["state", "public", "private"]);
        }

        AddNames(row, atlas, entry);
    }

    private static void ReadPlace(AtlasRow row, AtlasBuilder atlas)
    {
        var entry = atlas.Add(new(row.Required("id"), "place", row.Required("name"), row.TextOrNull("country"), null), row);
        CheckCountry(row, atlas, entry.Country);
        var kind = row.OneOf("kind", ["capital", "city", "site", "region"]);
        atlas.Places.TryAdd(entry.Id, new(entry, kind, row.Number("latitude"), row.Number("longitude"), row.TextOrNull("zone")));
        AddNames(row, atlas, entry);
        atlas.Name(entry, NameKind.Adjective, row.List("adjectives"));
        if (kind == "capital" && entry.Country is { } country && atlas.States.ContainsKey(country))
        {
            var government = GovernmentOf(country, atlas);
            atlas.Name(government, NameKind.Metonym, entry.Name);
            atlas.Name(government, NameKind.Metonym, row.List("names"));
        }
    }

    private static void ReadGovernment(AtlasRow row, AtlasBuilder atlas)
    {
        var country = row.Required("country");
        if (row.Required("id") != $"government:{country}")
        {
            row.Report("id", $"'{row.Text("id")}' is not the government of '{country}'; expected government:{country}");
        }

        if (CheckCountry(row, atlas, country))
        {
            var entry = GovernmentOf(country, atlas);
            atlas.Name(entry, NameKind.Name, row.List("names"));
            atlas.Name(entry, NameKind.Metonym, row.List("metonyms"));
        }
    }

    private static void ReadTitle(AtlasRow row, AtlasBuilder atlas)
    {
        var isBeforeName = row.TextOrNull("before_name") is null || row.OneOf("before_name", ["yes", "no"]) == "yes";
        var title = new AtlasTitle(
            row.Required("phrase"), row.Required("office"), row.TextOrNull("country"), row.TextOrNull("sector"), isBeforeName, row.TextOrNull("pronoun"));
        CheckCountry(row, atlas, title.Country);
        atlas.Titles.Add(new(title, row.TextOrNull("plural") ?? title.Phrase + "s"));
    }

    private static void ReadHolding(AtlasRow row, AtlasBuilder atlas)
    {
        var since = row.Date("since");
        var confidence = row.TextOrNull("confidence") is null ? "medium" : row.OneOf("confidence", ["high", "medium"]);
        CheckCountry(row, atlas, row.TextOrNull("country"));
        if (since is null)
        {
            if (row.TextOrNull("since") is null)
            {
                row.Report("since", "'since' is empty; expected the first day of the term (a term that is not established is left out)");
            }

            return;
        }

        atlas.Holdings.Add(new(
            new(row.Required("person"), row.Required("office"), row.Required("title"), row.TextOrNull("country"), row.TextOrNull("organisation"), since.Value, row.Date("until"), row.Date("seen"), confidence, row.Required("source")),
            row));
    }

    private static void ReadAmbiguous(AtlasRow row, AtlasBuilder atlas)
    {
        if (row.OneOf("kind", ["word", "shared"]) == "word")
        {
            atlas.MarkWary(row.Required("form"));
        }
        else
        {
            atlas.SharedForms.Add(row.Required("form"));
        }
    }

    private static void AddNames(AtlasRow row, AtlasBuilder atlas, AtlasEntry entry)
    {
        atlas.Name(entry, NameKind.Name, entry.Name);
        atlas.Name(entry, NameKind.Name, row.List("names"));
        atlas.Name(entry, NameKind.Abbreviation, row.List("abbreviations"));
    }

    private static AtlasEntry GovernmentOf(string country, AtlasBuilder atlas)
    {
        var id = $"government:{country}";
        if (!atlas.Entries.TryGetValue(id, out var entry))
        {
            var adjective = atlas.StateAdjectives.GetValueOrDefault(country) ?? atlas.States[country].Entry.Name;
            atlas.Entries.Add(id, entry = new(id, "government", $"{adjective} government", country, "GOV"));
        }

        return entry;
    }

    private static bool CheckCountry(AtlasRow row, AtlasBuilder atlas, string? country)
    {
        if (country is null || atlas.States.ContainsKey(country))
        {
            return true;
        }

        row.Report("country", $"country '{country}' is not among the states; expected an ISO 3166-1 alpha-3 code");
        return false;
    }
}
