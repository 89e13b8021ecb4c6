namespace Readout.World.Times;

/// <summary>What is wrong with the words of a time expression.</summary>
public enum TimeFault
{
    /// <summary>No calendar has the day: "31 June", "29 February 2023".</summary>
    NoSuchDay,

    /// <summary>A clock time is told in a zone that is not known: "4 p.m. Atlantis time".</summary>
    UnknownZone,

    /// <summary>A clock time is told in a zone whose name means several: "4 p.m. IST".</summary>
    OpenZone,
}
