namespace Readout.World;

/// <summary>How a name in the text stands for what it names.</summary>
public enum NameKind
{
    /// <summary>A full or usual name: "Russia", "Xi Jinping".</summary>
    Name,

    /// <summary>Letters that stand for a name, matched only as written: "U.S.", "NATO".</summary>
    Abbreviation,

    /// <summary>The adjective of a state or region: "Russian", "U.S.".</summary>
    Adjective,

    /// <summary>The people of a state, one or many: "Briton", "Russians".</summary>
    Demonym,

    /// <summary>A place or building that stands for who works there: "Kremlin", "Moscow" for the government.</summary>
    Metonym,

    /// <summary>A person's family name alone: "Putin".</summary>
    Surname,

    /// <summary>An organ that every state may have: "Foreign Ministry", with the state ("Russian Foreign Ministry") or without.</summary>
    Organ,
}
