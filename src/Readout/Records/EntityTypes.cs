namespace Readout.Records;

/// <summary>The values of <see cref="Entity.Type"/>.</summary>
internal static class EntityTypes
{
    public static readonly string[] Names =
        ["person", "state", "government", "military", "igo", "bloc", "media", "party", "armed_group", "company", "ngo", "people", "court", "place", "other"];
}
