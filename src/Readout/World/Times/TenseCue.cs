namespace Readout.World.Times;

/// <summary>Where a word must stand to tell the tense.</summary>
internal enum TenseCue
{
    /// <summary>An auxiliary: will, would.</summary>
    Auxiliary,

    /// <summary>The verb or adjective that governs an infinitive, or itself stands in the present passive: plan, expect, due.</summary>
    Governor,

    /// <summary>A verb of planning, whose participle ("scheduled on Monday") or "for" ("set talks for Monday") tells when the thing planned is.</summary>
    Planned,

    /// <summary>A noun that the expression belongs to: plan, deadline.</summary>
    Noun,

    /// <summary>The preposition before the expression: by, until, since.</summary>
    Preposition,

    /// <summary>A verb, with its particle if it has one, whose object's day was still to come: call off, cancel.</summary>
    Undone,
}
