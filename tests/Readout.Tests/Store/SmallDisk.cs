using System.Diagnostics;
using System.Globalization;
using Readout.Tests.Cli;

namespace Readout.Tests.Store;

/// <summary>A disk of a few megabytes in memory, which can be full or write-protected. Needs the right to mount; where that is missing, the test skips.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isMounted;

    public SmallDisk(int megabytes)
    {
        _isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "readout-test", _folder.Name);
        Assert.SkipUnless(_isMounted, "A small disk needs Linux and the right to mount.");
    }

    public string Path(string name) => _folder.Path(name);

    public void Protect() => Assert.True(Run("mount", "-o", "remount,ro", _folder.Name));

    /// <summary>A folder of the disk that belongs to a user of the machine.</summary>
    public string FolderFor(string user)
    {
        Assert.True(Run("chmod", "755", _folder.Name));
        Directory.CreateDirectory(_folder.Path(user));
        Assert.True(Run("chown", user, _folder.Path(user)));
        return _folder.Path(user);
    }

    /// <summary>Fills the disk but for some bytes.</summary>
    public void Fill(long left)
    {
        var free = new DriveInfo(_folder.Name).AvailableFreeSpace - left;
        File.WriteAllBytes(_folder.Path("filler"), new byte[Math.Max(0, free)]);
    }

    public void MakeRoom() => File.Delete(_folder.Path("filler"));

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", "-l", _folder.Name);
        }

        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
