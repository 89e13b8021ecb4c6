using System.Text;

namespace Readout.Cli.Printing;

/// <summary>Records for people.</summary>
internal sealed class TextFormWriter(Terminal terminal) : RecordWriter(terminal.Output)
{
    public override byte[] Print(InputReading reading) => Encoding.UTF8.GetBytes(
        DocumentPrinter.Print(reading.Record, reading.Intake.Source, reading.Sentences(), terminal.Width, terminal.HasColour));

    public override void Write(byte[] printed) => Output.Write(printed);
}
