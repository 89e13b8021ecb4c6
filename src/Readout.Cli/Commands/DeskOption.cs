using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary>The option that names a desk.</summary>
internal static class DeskOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="description">What the desk is for.</param>
    /// <param name="required">True where the command cannot do without.</param>
    public static Option<string?> Create(string description, bool required) => new("--desk")
    {
        Description = $"{description} A file, or postgres://user@host:port/database.",
        HelpName = "DESK",
        Required = required,
    };
}
