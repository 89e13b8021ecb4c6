using System.Diagnostics;

namespace Readout.Reading.Meetings;

/// <summary>Someone who takes part in a meeting, as one mention names them.</summary>
/// <param name="Id">Id of the entity.</param>
/// <param name="Type">The entity's type.</param>
/// <param name="Country">Its country, or null.</param>
/// <param name="IsNamed">False where the text only describes it.</param>
/// <param name="Head">Token that heads the naming phrase.</param>
[DebuggerDisplay("{Id} at {Head}")]
internal sealed record Participant(string Id, string Type, string? Country, bool IsNamed, int Head)
{
    /// <summary>True of several whom one plural describes: "envoys of the two Koreas".</summary>
    public bool IsPlural { get; init; }

    /// <summary>True of a plural with neither determiner nor modifier ("allies"), which alone says nothing of who met.</summary>
    public bool IsBare { get; init; }

    /// <summary>True of somebody unnamed whom an office describes: "his Chinese counterpart", "the Hungarian president".</summary>
    public bool HasOffice { get; init; }

    /// <summary>True of one of several whom a plural describes by their countries: "the presidents of Chile and Peru".</summary>
    public bool IsMember { get; init; }

    /// <summary>The words that describe somebody who is not named, else null.</summary>
    public string? Description { get; init; }

    /// <summary>The participant for an entity named at a token.</summary>
    public static Participant Of(EntityLedger ledger, int referent, int head)
    {
        var entity = ledger[referent];
        return new(entity.Id, entity.Type, entity.Country, entity.Named, head)
        {
            Description = entity.Named ? null : entity.Name,
            HasOffice = !entity.Named && entity.Role is not null,
        };
    }

    private bool IsOfState => Type is "state" or "government";

    /// <summary>
    /// True if both stand for the same side of a meeting: one entity; a state and whoever speaks for it ("the Russia-China summit",
    /// Putin); an office holder by name and by description ("his Chinese counterpart", Xi).
    /// </summary>
    public bool IsSameSide(Participant other)
    {
        if (Id == other.Id || (Description is not null && string.Equals(Description, other.Description, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (Country is null || Country != other.Country)
        {
            return false;
        }

        return IsOfState || other.IsOfState || (Type == other.Type && (HasOffice || other.HasOffice));
    }

    /// <summary>True if this names the side more closely than <paramref name="other"/>: a person rather than a state, a name rather than a description.</summary>
    public bool IsCloserThan(Participant other) =>
        IsNamed != other.IsNamed ? IsNamed : Type == "person" && other.IsOfState;
}
