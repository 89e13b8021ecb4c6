namespace Readout.Queue.Ledgers;

/// <summary>What a ledger holds for one version of the reader, in pieces of work.</summary>
/// <param name="Version">The version of the reader.</param>
/// <param name="Waiting">Not begun, or to be begun again.</param>
/// <param name="Leased">In a worker's hands.</param>
/// <param name="Done">Read and kept.</param>
/// <param name="GivenUp">Tried so often that they are not tried again.</param>
/// <param name="Workers">Workers that have something in their hands.</param>
public sealed record LedgerCounts(string Version, long Waiting, long Leased, long Done, long GivenUp, long Workers)
{
    /// <summary>Neither done nor given up.</summary>
    public long Unfinished => Waiting + Leased;
}

/// <summary>A piece of work that was given up.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Version">The version of the reader that was to read it.</param>
/// <param name="Reason">Why.</param>
public sealed record GivenUp(WorkPiece Piece, string Version, string Reason);
