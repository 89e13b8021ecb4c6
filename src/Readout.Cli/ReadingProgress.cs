using Readout.Desk.Ingest;
using Spectre.Console;

namespace Readout.Cli;

/// <summary>
/// A bar on standard error that shows how far a long run has come. Only where a person looks at standard error, the data goes
/// elsewhere and there are many documents; otherwise the run goes on without it.
/// </summary>
internal sealed class ReadingProgress(Terminal terminal)
{
    /// <summary>Hands inputs on and counts them as they are done.</summary>
    /// <typeparam name="T">What was made of an input.</typeparam>
    /// <param name="inputs">The paths, to know how much there is.</param>
    /// <param name="results">What was made of the inputs, in order.</param>
    /// <param name="done">Receives each result.</param>
    public void Follow<T>(IReadOnlyList<string> inputs, IEnumerable<(Intake Intake, T Made)> results, Action<Intake, T> done)
    {
        if (!terminal.IsErrorInteractive || terminal.IsOutputInteractive || Inbox.BytesOf(inputs) is not { } bytes)
        {
            foreach (var (intake, made) in results)
            {
                terminal.Report(intake);
                done(intake, made);
            }

            return;
        }

        // Talk would tear the bar; it is said when the bar is gone.
        var noticed = new List<Intake>();
        Console().Progress().AutoClear(true).Columns(Columns()).Start(bar =>
        {
            var task = bar.AddTask("reading", maxValue: Math.Max(1, bytes));
            foreach (var (intake, made) in results)
            {
                done(intake, made);
                task.Increment(intake.ByteLength);
                if (intake.Diagnostics.Count > 0)
                {
                    noticed.Add(intake);
                }
            }
        });
        noticed.ForEach(terminal.Report);
    }

    private static ProgressColumn[] Columns() =>
        [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];

    private IAnsiConsole Console() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
}
