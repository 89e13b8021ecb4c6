using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Compare;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout compare</c>: two accounts of one meeting held against each other.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "compare",
            "Holds two accounts of one meeting against each other: when and where, topics only one has, the same remark in both wordings, what each has the other side say, numbers, tone, order and share of space. docs/compare.md explains each line.",
            new("readout compare washington.txt beijing.txt --side-a USA --side-b CHN", "Two governments' readouts of one call."),
            new("readout compare --format markdown readouts.jsonl", "A file with two documents, each with its publisher; for a report."),
            new("readout compare 0b2b6ad98a9c3b6a 77aa01c2f0b3d9e4 --desk news.desk", "Two documents of a desk, by key, address, id or hash."));
        var inputs = new InputOptions(command, mayBeNone: true);
        var desk = DeskOption.Create("Take the two documents from this desk; INPUT names them by key, address, id or hash.", required: false);
        var (sideA, sideB) = (Side("--side-a", "first"), Side("--side-b", "second"));
        var format = new Option<string>("--format")
        {
            Description = "text for people; markdown: the same with headings and a table; json: every finding with the words of both that prove it.",
            HelpName = "text|markdown|json",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "markdown", "json");
        command.Add(desk);
        command.Add(sideA);
        command.Add(sideB);
        command.Add(format);
        command.SetAction(parsed =>
        {
            inputs.Require(parsed);
            var readings = parsed.GetValue(desk) is { } location ? OfDesk(location, inputs.Names(parsed)) : [.. inputs.Read(parsed, terminal, static reading => reading)];
            readings.ForEach(reading => terminal.Report(reading.Intake));
            if (readings.Count != 2)
            {
                throw new UsageException([FormattableString.Invariant($"compare takes two documents; the inputs hold {readings.Count}")]);
            }

            if (readings.Exists(static reading => reading.Intake.Failed))
            {
                return ExitStatus.Failed;
            }

            var comparison = AccountComparer.Compare(readings[0].Record, readings[1].Record, parsed.GetValue(sideA), parsed.GetValue(sideB));
            var (a, b) = (Called(comparison.A, readings[0]), Called(comparison.B, readings[1]));
            terminal.Output.Write(ComparisonPrinter.Print(parsed.GetValue(format) == "json" ? comparison : comparison with { A = a, B = b }, parsed.GetValue(format)!));
            foreach (var (facts, option) in new[] { (a, "--side-a"), (b, "--side-b") })
            {
                if (facts.Side is null)
                {
                    terminal.Say($"whose account {facts.Title} is, is not known; what it has the other side say is not listed ({option} CODE names it)");
                }
            }

            return comparison.Findings.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }

    private static List<InputReading> OfDesk(string location, IReadOnlyList<string> names)
    {
        using var store = DeskStore.Open(location, DeskAccess.Read);
        return [.. names.Select(name => DeskDocuments.AsRead(DeskDocuments.Find(store, name)))];
    }

    // Where there is no headline, people know a document by where it lies.
    private static AccountFacts Called(AccountFacts facts, InputReading reading) => facts with { Title = facts.Title ?? reading.Intake.Source };

    private static Option<string?> Side(string name, string which)
    {
        var option = new Option<string?>(name) { Description = $"Whose account the {which} is, as ISO 3166-1 alpha-3 (USA); goes by the publisher if not given.", HelpName = "CODE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } code && World.Atlas.Shipped.Find($"state:{code}") is null)
            {
                result.AddError($"{name} {code}: expected the three letters of a state, like USA");
            }
        });
        return option;
    }
}
