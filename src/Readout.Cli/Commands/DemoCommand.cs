using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Readout.Desk.Ingest;
using Readout.Desk.Store;
using Readout.Web.Serving;

namespace Readout.Cli.Commands;

/// <summary><c>readout demo</c>: the samples in a desk of their own, shown in a browser.</summary>
internal static class DemoCommand
{
    private const string Samples = "samples/";

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "demo",
            "Takes the sample texts that come with the program into a desk of their own and shows it, so that there is something to look at. Most of what they tell is invented; samples/README.md says what. The desk is gone when the program ends, unless --desk keeps it.",
            new("readout demo", "Then open the address that it says."),
            new("readout demo --desk samples.desk", "The same, and the desk stays."));
        var desk = DeskOption.Create("Where to keep the desk; nowhere if not given.", required: false);
        var port = ServeCommand.PortOption();
        command.Add(desk);
        command.Add(port);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("readout-demo-");
            try
            {
                var location = parsed.GetValue(desk) ?? Path.Combine(folder.FullName, "demo.desk");
                Ingest(location, folder.FullName, terminal);
                return await ServeCommand.RunAsync(new ExplorerOptions(location) { Port = parsed.GetValue(port), Reviewer = Environment.UserName, Say = terminal.Say }, terminal, cancellation);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static void Ingest(string location, string folder, Terminal terminal)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Write);
        var inbox = new Inbox(InputFormat.JsonLines, Stream.Null, new Article { Text = "" });
        var documents = 0;
        new DeskIngest(desk, Reader.English.Read, Reader.Version).Take(inbox.Take(Unpack(folder)), Environment.ProcessorCount, (_, _, _) => documents++);
        DemoDecisions.Add(desk);
        new DeskMerge(desk).Run();
        desk.Tidy();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{documents} sample texts are read"));
    }

    private static List<string> Unpack(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Samples, StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, name[Samples.Length..]);
            using var packed = assembly.GetManifestResourceStream(name)!;
            using var unpacked = File.Create(file);
            packed.CopyTo(unpacked);
            files.Add(file);
        }

        return files;
    }
}
