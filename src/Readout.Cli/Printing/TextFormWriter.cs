using System.Text;
using Readout.Desk;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Records for people.</summary>
internal sealed class TextFormWriter(Terminal terminal) : RecordWriter(terminal.Output)
{
    public override byte[] Print(ReadingResult result)
    {
        var sentences = new Sentences(new SourceText(result.Record.Document.Text), []);
        return Encoding.UTF8.GetBytes(DocumentPrinter.Print(result.Record, result.Intake.Source, sentences, terminal.Width, terminal.HasColour));
    }

    public override void Write(byte[] printed) => Output.Write(printed);
}
