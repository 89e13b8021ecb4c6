namespace Readout.Desk.Store;

/// <summary>A decision that cannot be taken: there is no such record, its field takes no such value, nothing stands that could be taken back. The message says so and holds nothing of the desk's place.</summary>
public sealed class RefusedDecisionException : DeskException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with the decision.</param>
    /// <param name="inner">Why the value is none, or null.</param>
    public RefusedDecisionException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
