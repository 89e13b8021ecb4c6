using System.CommandLine;
using System.Globalization;
using Readout.Desk;
using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Ranges;
using Readout.Desk.Ingest.Web;
using Readout.Reading;

namespace Readout.Cli.Commands;

/// <summary>The arguments and options of every command that reads documents.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "A file (text, HTML, RSS or Atom, JSON Lines, CSV, PDF, WARC, zip, gzip), a folder (all such files in it), an address (http, https), or - for standard input. docs/ingest.md tells how each is read.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _layout = new Option<string>("--input")
    {
        Description = "What the inputs are: auto looks at the bytes, and where two kinds of text look alike at the name.",
        HelpName = "auto|text|jsonl|html|feed|csv|pdf|warc",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "text", "jsonl", "html", "feed", "csv", "pdf", "warc");

    private readonly Option<string?> _published = new("--published")
    {
        Description = "Date of publication, for documents that do not give their own: 2021-12-16, or 2021-12-16T09:30+08:00.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _publisher = new("--publisher")
    {
        Description = "Name of the publisher, for documents that do not give their own.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Let addresses be fetched from hosts that are private, loopback or link-local.",
    };

    private readonly Option<double> _confidence = new("--min-confidence")
    {
        Description = "Leave out events, positions and meetings with a confidence below this, from 0 to 1; a diagnostic counts them.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private readonly ReaderOptions _reader = new();

    private readonly RunCounts _counts = new();

    private IntakeCounts _leftAside = new();

    /// <summary>Sees that there are inputs.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public void Require(ParseResult parsed)
    {
        if (parsed.GetValue(_inputs) is not { Length: > 0 })
        {
            throw new UsageException(["nothing to read: name an INPUT, or a desk with --desk"]);
        }
    }

    /// <summary>Adds the arguments and options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withThreshold">False for a command that keeps all it reads.</param>
    /// <param name="mayBeNone">True for a command that may ask a desk in place of inputs; then <see cref="Require"/> says whether there are any.</param>
    /// <param name="reads">False for a command that leaves it to others to fetch and read.</param>
    public InputOptions(Command command, bool withThreshold = true, bool mayBeNone = false, bool reads = true)
    {
        _inputs.Arity = mayBeNone ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore;
        _published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } date && !PublicationDate.IsValid(date))
            {
                result.AddError($"--published {date}: expected a date like 2021-12-16, or a date-time with offset like 2021-12-16T09:30+08:00");
            }
        });
        _confidence.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && (!double.TryParse(given, CultureInfo.InvariantCulture, out var least) || least is not (>= 0 and <= 1)))
            {
                result.AddError($"--min-confidence {given}: expected a number from 0 to 1, like 0.8");
            }
        });
        command.Add(_inputs);
        command.Add(_layout);
        command.Add(_published);
        command.Add(_publisher);
        if (reads)
        {
            command.Add(_allowPrivate);
        }

        if (withThreshold)
        {
            command.Add(_confidence);
        }

        _reader.AddTo(command, withThreads: reads);
    }

    /// <summary>The inputs as the command line names them.</summary>
    public IReadOnlyList<string> Names(ParseResult parsed) => parsed.GetRequiredValue(_inputs);

    /// <summary>What finds the documents of the inputs without reading them.</summary>
    public RangeFinder FinderOf(ParseResult parsed) => new(LayoutOf(parsed), DefaultsOf(parsed));

    /// <summary>The documents of the inputs, in order.</summary>
    public IEnumerable<Intake> Take(ParseResult parsed, Terminal terminal)
    {
        var inbox = new Inbox(LayoutOf(parsed), terminal.Input, DefaultsOf(parsed)) { Fetching = new FetchOptions { AllowPrivate = parsed.GetValue(_allowPrivate) } };
        _leftAside = inbox.Counts;
        return inbox.Take(parsed.GetRequiredValue(_inputs)).Select(_counts.Count);
    }

    /// <summary>Says at the end of a run how much was read, what failed and what was left aside, where each input has not said it all.</summary>
    public void SayCounts(ParseResult parsed, Terminal terminal)
    {
        if (_counts.Describe(Names(parsed).Count, _leftAside) is { } counts)
        {
            terminal.Say(counts);
        }
    }

    /// <summary>Reads the documents on the threads asked for and makes something of each, in order.</summary>
    public IEnumerable<T> Read<T>(ParseResult parsed, Terminal terminal, Func<InputReading, T> then)
    {
        var reader = ReaderOf(parsed);
        return ParallelWork.InOrder(Take(parsed, terminal), ThreadsOf(parsed), intake => then(InputReading.Of(reader, intake, parsed.GetValue(_confidence))));
    }

    /// <inheritdoc cref="ReaderOptions.ReaderOf"/>
    public Reader ReaderOf(ParseResult parsed) => _reader.ReaderOf(parsed);

    /// <inheritdoc cref="ReaderOptions.VersionOf"/>
    public string VersionOf(ParseResult parsed) => _reader.VersionOf(parsed);

    /// <inheritdoc cref="ReaderOptions.ThreadsOf"/>
    public int ThreadsOf(ParseResult parsed) => _reader.ThreadsOf(parsed);

    private Article DefaultsOf(ParseResult parsed) => new() { Text = "", Published = parsed.GetValue(_published), Publisher = parsed.GetValue(_publisher) };

    private InputFormat LayoutOf(ParseResult parsed) => parsed.GetValue(_layout) switch
    {
        "text" => InputFormat.Text,
        "jsonl" => InputFormat.JsonLines,
        "html" => InputFormat.Html,
        "feed" => InputFormat.Feed,
        "csv" => InputFormat.Csv,
        "pdf" => InputFormat.Pdf,
        "warc" => InputFormat.Warc,
        _ => InputFormat.Auto,
    };
}
