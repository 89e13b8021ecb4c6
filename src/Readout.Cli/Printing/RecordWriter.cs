namespace Readout.Cli.Printing;

/// <summary>
/// Writes the records of a run to the output, in one of the formats. Printing is pure and done on the run's threads; writing
/// is done on one.
/// </summary>
internal abstract class RecordWriter(Stream output)
{
    protected Stream Output { get; } = output;

    /// <summary>The writer for a format: <c>text</c>, <c>json</c>, <c>jsonl</c>, <c>html</c>, <c>plover</c>, <c>gdelt</c> or <c>icews</c>.</summary>
    public static RecordWriter Create(string format, int inputs, Terminal terminal) => format switch
    {
        "json" => new JsonWriter(terminal.Output, isAlwaysArray: inputs > 1),
        "jsonl" => new JsonLinesWriter(terminal.Output),
#if WITHOUT_SERVERS
        "html" => throw new UsageException(["--format html: this program was built without pages; the whole one has them"]),
#else
        "html" => new HtmlWriter(terminal.Output),
#endif
        "plover" => RowWriter.Plover(terminal.Output),
        "gdelt" => RowWriter.Gdelt(terminal.Output),
        "icews" => RowWriter.Icews(terminal.Output),
        "text" => new TextFormWriter(terminal),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Expected text, json, jsonl, html, plover, gdelt or icews."),
    };

    /// <summary>The bytes of one record; called on many threads.</summary>
    public abstract byte[] Print(InputReading reading);

    /// <summary>Writes one printed record.</summary>
    public abstract void Write(byte[] printed);

    /// <summary>Writes what comes after the last record.</summary>
    public virtual void Complete()
    {
    }
}
