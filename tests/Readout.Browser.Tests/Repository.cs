namespace Readout.Browser.Tests;

/// <summary>Files of the project.</summary>
internal static class Repository
{
    /// <summary>Path of a file, by its parts from the root.</summary>
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Readout.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the project."), .. parts]);
    }
}
