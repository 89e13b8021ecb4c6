using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Cli.Gate;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval all</c>: every figure against the floor that is pinned for it.</summary>
internal static class EvalAllCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "all",
            "Measures every figure that a floor is pinned for, and says which fall below. Speed is told in articles read on one thread in the time of one round of a fixed loop, measured in the same run, so that it means the same on every machine. The marked texts are no part of the project; each floor names the digest of the file it holds for.",
            new("readout eval all --corpora corpora/ --speech verbs.txt", "All figures; exit status 2 where one is below its floor."),
            new("readout eval all --corpora corpora/ --pin > floors.tsv", "The floors moved up to what is reached now; none is moved down."));
        var floors = new Option<string>("--floors") { Description = "The file of floors.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine("eval", "floors.tsv") };
        var corpora = new Option<string?>("--corpora") { Description = "The folder of marked texts; READOUT_CORPORA if not given.", HelpName = "FOLDER" };
        var speech = new Option<string?>("--speech") { Description = "A file of forms of verbs of speech, for the figures of reported speech; without it they are not measured.", HelpName = "FILE" };
        var pin = new Option<bool>("--pin") { Description = "Print the floors moved up to the figures, in place of the comparison." };
        command.Add(floors);
        command.Add(corpora);
        command.Add(speech);
        command.Add(pin);
        command.SetAction(parsed =>
        {
            var isKept = true;
            EvalOptions.Run(terminal, () =>
            {
                var path = parsed.GetValue(floors)!;
                var pinned = Floor.Parse(File.ReadLines(path), path);
                var figures = Figures(pinned, new(path, parsed.GetValue(corpora) ?? Environment.GetEnvironmentVariable("READOUT_CORPORA"), parsed.GetValue(speech)));
                isKept = parsed.GetValue(pin) || Tell(figures, terminal);
                return parsed.GetValue(pin) ? Pinned(figures) : Table(figures);
            });
            return isKept ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    private static List<(Floor Floor, double? Figure)> Figures(IReadOnlyList<Floor> floors, GoldFolder folder)
    {
        var figures = new List<(Floor, double?)>();
        foreach (var same in floors.GroupBy(static floor => (floor.Measure, floor.Gold, floor.Digest)))
        {
            var measured = same.Key.Measure == "speech" && folder.Speech is null ? null : GateFigures.Of(same.Key.Measure, folder.PathOf(same.Key.Gold, same.Key.Digest), folder.Speech);
            figures.AddRange(same.Select(floor => (floor, measured is null ? (double?)null : measured.TryGetValue(floor.Figure, out var figure)
                ? figure
                : throw new UsageException([$"{folder.Floors}: {floor.Measure} has no figure '{floor.Figure}'; it has {string.Join(", ", measured.Keys)}"]))));
        }

        return figures;
    }

    private static bool Tell(List<(Floor Floor, double? Figure)> figures, Terminal terminal)
    {
        foreach (var (floor, figure) in figures.Where(static one => one.Figure is { } figure && !one.Floor.IsKept(figure)))
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{floor.Name} is {figure:0.###}, must be at {(floor.IsLeast ? "least" : "most")} {floor.Bound:0.###}; mend it, or lower the floor and say why in CHANGELOG.md, naming {floor.Name}"));
        }

        if (figures.Count(static one => one.Figure is null) is > 0 and var missing)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{missing} figures of reported speech were not measured: --speech names no file"));
        }

        return figures.TrueForAll(static one => one.Figure is not { } figure || one.Floor.IsKept(figure));
    }

    private static string Table(List<(Floor Floor, double? Figure)> figures)
    {
        var text = new StringBuilder();
        foreach (var (floor, figure) in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{floor.Name,-48} {(figure is { } value ? value.ToString("F3", CultureInfo.InvariantCulture) : "-"),9}  {(floor.IsLeast ? "least" : "most"),-5} {floor.Bound,7:0.###}  {(figure is null ? "not measured" : floor.IsKept(figure.Value) ? "kept" : "NOT KEPT")}\n");
        }

        return text.ToString();
    }

    private static string Pinned(List<(Floor Floor, double? Figure)> figures) => string.Concat(figures
        .Select(static one => one.Figure is { } figure && one.Floor.IsKept(figure) ? one.Floor with { Bound = figure } : one.Floor)
        .Select(static floor => floor.ToString()).Prepend(Floor.Header).Select(static line => $"{line}\n"));

    /// <summary>Where marked texts lie.</summary>
    private sealed record GoldFolder(string Floors, string? Corpora, string? Speech)
    {
        public string PathOf(string gold, string digest)
        {
            var folder = gold.StartsWith("./", StringComparison.Ordinal)
                ? Path.GetDirectoryName(Path.GetFullPath(Floors))!
                : Corpora ?? throw new UsageException([$"{gold} lies in the folder of marked texts: name it with --corpora or READOUT_CORPORA"]);
            var path = Path.Combine(folder, gold);
            var found = Floor.DigestOf(File.ReadAllBytes(path));
            return found == digest ? path : throw new UsageException([$"{path} is not the file that the floors hold for: its SHA-256 begins with {found}, {Floors} says {digest}"]);
        }
    }
}
