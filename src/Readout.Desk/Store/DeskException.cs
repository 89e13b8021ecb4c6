namespace Readout.Desk.Store;

/// <summary>Something about a desk that whoever uses it has to mend: it is not there, full, locked, read-only, damaged, or newer than this program. The message says which and what to do.</summary>
public class DeskException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, with the desk's place, and what to do.</param>
    /// <param name="inner">What the database said, or null.</param>
    public DeskException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
