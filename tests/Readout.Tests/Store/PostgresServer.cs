using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Readout.Tests.Store;

/// <summary>
/// A PostgreSQL server for the tests: the one that READOUT_TEST_POSTGRES names (<c>postgres://user@host:port</c>), else one of their own, made anew from the programs
/// of the machine and gone with the process (a second one where databases have folders of their own). Where there are none, tests skip with the reason, and fail on a machine for CI.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<string?> Address = new(static () => Environment.GetEnvironmentVariable("READOUT_TEST_POSTGRES") is { Length: > 0 } given ? given.TrimEnd('/') : Start());

    // A folder that is full stops the checkpoints of its whole server, and with them whoever makes or drops a database there.
    private static readonly Lazy<string?> OfFolders = new(Start);

    private static int _databases;

    /// <summary>True where the server is one that was named, which may be another machine.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable("READOUT_TEST_POSTGRES") is { Length: > 0 };

    /// <summary>The address of a new, empty database.</summary>
    /// <param name="folder">A folder that holds the files of this database alone, or null for where the server keeps all.</param>
    public static string NewDatabase(string? folder = null)
    {
        if ((folder is null ? Address : OfFolders).Value is not { } address)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "PostgreSQL is not installed, and on a machine for CI it must be.");
            Assert.Skip("PostgreSQL is not installed, and READOUT_TEST_POSTGRES names no server.");
            return "";
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"readout_test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        if (folder is not null)
        {
            Execute(address, $"CREATE TABLESPACE {name} LOCATION '{folder}'");
        }

        Execute(address, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'{(folder is null ? "" : $" TABLESPACE {name}")}");
        return $"{address}/{name}";
    }

    /// <summary>Drops a database.</summary>
    public static void Drop(string database) => Execute(ServerOf(database), $"DROP DATABASE {NameOf(database)} WITH (FORCE)");

    /// <summary>Drops a database that had a folder of its own.</summary>
    public static void DropWithFolder(string database)
    {
        Drop(database);
        Execute(ServerOf(database), $"DROP TABLESPACE {NameOf(database)}");
    }

    private static string ServerOf(string database) => database[..database.LastIndexOf('/')];

    private static string NameOf(string database) => database[(database.LastIndexOf('/') + 1)..];

    private static void Execute(string address, string sql)
    {
        NpgsqlConnection.ClearAllPools();
        using var connection = new Readout.Desk.Store.PostgresDialect($"{address}/postgres").Connect(Readout.Desk.Store.DeskAccess.Write);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Start()
    {
        var programs = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Order(StringComparer.Ordinal).LastOrDefault() : null;
        if (programs is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("readout-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder);
        }

        var port = FreePort();
        Run(Path.Combine(programs, "initdb"), "-D", Path.Combine(folder, "data"), "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run(Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        Run(Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"), "-w", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"), "start");
        return string.Create(CultureInfo.InvariantCulture, $"postgres://postgres@127.0.0.1:{port}");
    }

    // The server refuses to run as root.
    private static void Run(string program, params string[] arguments)
    {
        string[] line = Environment.UserName == "root" && program != "chown" ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();

        // The server keeps the error stream open; what initdb says there is of use only when it fails.
        process.WaitForExit(TimeSpan.FromMinutes(2));
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
