using System.Diagnostics;
using System.Globalization;
using Readout.Desk.Ingest;
using Spectre.Console;

namespace Readout.Cli;

/// <summary>
/// Shows how far a long run with a desk has come, how fast it goes and how long it will take: as a bar where a person looks at standard error, else a line
/// now and then.
/// </summary>
/// <param name="terminal">Where to.</param>
/// <param name="total">How much there is to do, in the unit of what is reported; null where that is not known.</param>
internal sealed class DeskProgress(Terminal terminal, long? total)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(15);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private Action<Intake> _report = terminal.Report;
    private TimeSpan _said;
    private long _done;
    private long _documents;

    /// <summary>Follows a run that reports each input when it is done.</summary>
    public void Follow(Action<Action<Intake>> run) => FollowAmounts(advance => run(intake =>
    {
        _report(intake);
        advance(intake.ByteLength);
    }));

    /// <summary>Follows a run that reports how much it has done with each document.</summary>
    public void FollowAmounts(Action<Action<long>> run)
    {
        if (!terminal.IsErrorInteractive || total is null)
        {
            run(amount =>
            {
                Advance(amount);
                if (_watch.Elapsed - _said > BetweenLines)
                {
                    _said = _watch.Elapsed;
                    terminal.Say(Describe());
                }
            });
            return;
        }

        // What is noticed stands above the bar; written past it, it would tear it.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        _report = intake => Terminal.Lines(intake).ToList().ForEach(line => console.WriteLine(line));
        console.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .Start(bar =>
            {
                var task = bar.AddTask("reading", maxValue: Math.Max(1, total.Value));
                run(amount =>
                {
                    Advance(amount);
                    task.Value = _done;
                    task.Description = Describe();
                });
            });
    }

    private void Advance(long amount)
    {
        _done += amount;
        _documents++;
    }

    private string Describe()
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{_documents} documents, {_documents / _watch.Elapsed.TotalSeconds:F0} a second");
        return total is { } all && _done > 0 && _done < all
            ? string.Create(CultureInfo.InvariantCulture, $"{rate}, {100.0 * _done / all:F0} %, {Left(all)} left")
            : rate;
    }

    private string Left(long all)
    {
        var left = TimeSpan.FromSeconds(Math.Round(_watch.Elapsed.TotalSeconds * (all - _done) / _done));
        return left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }
}
