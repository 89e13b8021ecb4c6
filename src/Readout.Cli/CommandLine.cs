using System.CommandLine;
using System.CommandLine.Help;
using Readout.Cli.Commands;
using Readout.Desk.Store;

namespace Readout.Cli;

/// <summary>The program: its commands, and how a run of it ends.</summary>
internal static class CommandLine
{
    // errno of a write into a pipe that nobody reads any more; .NET hands it on as HResult.
    private const int BrokenPipe = 32;

    /// <summary>Runs one command line; returns the exit status.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(arguments);
        if (parsed.Errors.Count == 0)
        {
            return Invoke(parsed, terminal);
        }

        foreach (var message in Complaints(parsed))
        {
            terminal.Say(message);
        }

        terminal.Say($"see '{CommandHelp.PathOf(parsed.CommandResult.Command)} --help'");
        return ExitStatus.Failed;
    }

    /// <summary>The tree of commands, which parses command lines, prints help, and is written out as docs/cli.md.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reads news reports and official readouts of diplomacy and keeps the record: who met whom, who said what to whom and through whom, who stands where, who did what to whom, with the exact words behind every line.") { HelpName = "readout" };
        Command[] commands =
        [
            ReadCommand.Create(terminal),
            IngestCommand.Create(terminal),
            WatchCommand.Create(terminal),
            RereadCommand.Create(terminal),
#if !WITHOUT_SERVERS
            EnqueueCommand.Create(terminal),
            WorkCommand.Create(terminal),
            QueueCommand.Create(terminal),
            DoctorCommand.Create(terminal),
#endif
            QueryCommand.Create(terminal),
            SearchCommand.Create(terminal),
            ShowCommand.Create(terminal),
#if !WITHOUT_SERVERS
            ServeCommand.Create(terminal),
            DemoCommand.Create(terminal),
#endif
            ReviewCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            MeetingsCommand.Create(terminal),
            StatementsCommand.Create(terminal),
            PositionsCommand.Create(terminal),
            EventsCommand.Create(terminal),
            ActorCommand.Create(terminal),
            DeskDyadCommand.Create(terminal),
            CompareCommand.Create(terminal),
            MergeCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ParseCommand.Create(terminal),
            EvalCommand.Create(terminal),
            RulesCommand.Create(terminal),
            AtlasCommand.Create(terminal),
            BenchCommand.Create(terminal),
        ];
        Array.ForEach(commands, root.Add);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new CommandHelp(new HelpAction { MaxWidth = terminal.Width });
        }

        return root;
    }

    private static IEnumerable<string> Complaints(ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Select(command => command.Name).ToList();
        return commands.Count == 0
            ? parsed.Errors.Select(error => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            : parsed.UnmatchedTokens.Count == 0
                ? [$"a command is missing; expected one of {string.Join(", ", commands)}"]
                : [$"there is no command '{parsed.UnmatchedTokens[0]}'; expected one of {string.Join(", ", commands)}"];
    }

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        // Not disposed: that would write once more into an output that may be closed.
        var text = new StreamWriter(terminal.Output, leaveOpen: true) { NewLine = "\n" };
        try
        {
            var status = parsed.Invoke(new InvocationConfiguration { Output = text, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            text.Flush();
            terminal.Output.Flush();
            if (status == ExitStatus.NothingFound && !terminal.HasSpoken)
            {
                terminal.Say("nothing found");
            }

            return status;
        }
        catch (UsageException error)
        {
            error.Messages.ToList().ForEach(terminal.Say);
            return ExitStatus.Failed;
        }
        catch (DeskException error)
        {
            terminal.Say(error.Message);
            return ExitStatus.Failed;
        }
        catch (IOException error) when (error.HResult == BrokenPipe)
        {
            // Whoever read the output has seen enough.
            return ExitStatus.Done;
        }
        catch (IOException error)
        {
            terminal.Say($"cannot write the output: {error.Message}");
            return ExitStatus.Failed;
        }
    }
}
