using Readout.Web;

namespace Readout.Cli.Printing;

/// <summary>One document as a page that needs nothing else.</summary>
internal sealed class HtmlWriter(Stream output) : RecordWriter(output)
{
    private bool _isWritten;

    public override byte[] Print(InputReading reading) => DocumentPage.Print(reading.Record, reading.Intake.Source);

    public override void Write(byte[] printed)
    {
        if (_isWritten)
        {
            throw new UsageException(["--format html makes the page of one document; the inputs hold several"]);
        }

        _isWritten = true;
        Output.Write(printed);
    }
}
