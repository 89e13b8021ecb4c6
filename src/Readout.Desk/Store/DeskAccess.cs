namespace Readout.Desk.Store;

/// <summary>What a desk is opened for.</summary>
public enum DeskAccess
{
    /// <summary>To ask. The desk must be there; it cannot be changed, not even by mistake, and others may write meanwhile.</summary>
    Read,

    /// <summary>To keep. A desk that is not there is made, an older one is brought up to date.</summary>
    Write,
}
