using System.Collections.Frozen;

namespace Readout.Tests.Specs;

/// <summary>What may be expected of each kind of record, so that a misspelt field is an error and not an expectation that holds.</summary>
internal static class SpecVocabulary
{
    public static readonly FrozenDictionary<string, FrozenSet<string>> FieldsByKind = new Dictionary<string, FrozenSet<string>>
    {
        ["document"] = Set("kind"),
        ["entity"] = Set("id", "name", "type", "country", "sector", "named", "mentions", "role", "role_country", "role_organisation", "role_since"),
        ["statement"] = Set("kind", "speaker", "addressee", "via", "cue", "content", "attitude", "certainty", "within", "denies", "date"),
        ["meeting"] = Set(
            "participants", "channel", "format", "start", "end", "duration", "date", "precision", "date_from", "place", "host", "topics",
            "status", "certainty", "statement"),
        ["position"] = Set("holder", "toward", "stance", "issue", "certainty", "statement"),
        ["event"] = Set(
            "type", "mode", "context", "actor", "recipient", "trigger", "certainty", "quad_code", "date", "place", "statement"),
        ["variant"] = Set("statements"),
        ["time"] = Set("text", "type", "value", "zone", "anchor"),
    }.ToFrozenDictionary();

    /// <summary>Fields whose values quote the text of the example.</summary>
    public static readonly FrozenSet<string> Quoting = Set(
        "mentions", "speaker", "addressee", "via", "cue", "content", "within", "denies", "participants", "host", "topics", "statement",
        "statements", "holder", "toward", "issue", "actor", "recipient", "trigger", "text", "place");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet();
}
