namespace Readout.Tests;

/// <summary>Where the files of the repository lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Readout.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Readout.slnx is not above {AppContext.BaseDirectory}.");
    }
}
