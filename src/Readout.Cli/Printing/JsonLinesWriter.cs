using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>One document object a line.</summary>
internal sealed class JsonLinesWriter(Stream output) : RecordWriter(output)
{
    public override byte[] Print(InputReading reading) => RecordJson.ToUtf8(reading.Record);

    public override void Write(byte[] printed)
    {
        Output.Write(printed);
        Output.WriteByte((byte)'\n');
    }
}
