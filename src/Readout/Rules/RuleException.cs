namespace Readout.Rules;

/// <summary>Thrown where rules that do not compile were to be used; lists everything wrong with them.</summary>
public sealed class RuleException : Exception
{
    /// <summary>Wraps the errors of a failed compilation.</summary>
    public RuleException(IReadOnlyList<RuleError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>All errors, in the order of the files and lines.</summary>
    public IReadOnlyList<RuleError> Errors { get; }
}
