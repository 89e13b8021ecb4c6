namespace Readout.World;

/// <summary>Something wrong in a table of the atlas.</summary>
/// <param name="File">Name of the table's file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Position in the line of the cell's first character, from 1.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record AtlasProblem(string File, int Line, int Column, string Message)
{
    /// <summary>The form that editors and terminals follow: <c>file:line:column: message</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message}");
}
