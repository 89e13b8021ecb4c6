namespace Readout.Web.Pages;

/// <summary>How a page follows what comes into the desk while it is open.</summary>
public enum Following
{
    /// <summary>It stays as it is.</summary>
    None,

    /// <summary>It says how much is new.</summary>
    Counts,

    /// <summary>It says how much is new, and shows it where the reader wishes.</summary>
    OnRequest,

    /// <summary>It says how much is new and shows it, unless the reader wishes otherwise.</summary>
    Shows,
}
