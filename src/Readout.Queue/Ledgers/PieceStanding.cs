namespace Readout.Queue.Ledgers;

/// <summary>How a piece stands, for a worker that was told of it.</summary>
internal enum PieceStanding
{
    /// <summary>Done or given up.</summary>
    Settled,

    /// <summary>In another worker's hands.</summary>
    Leased,

    /// <summary>Free, and begun before.</summary>
    Begun,

    /// <summary>Free, and never begun.</summary>
    Fresh,
}
