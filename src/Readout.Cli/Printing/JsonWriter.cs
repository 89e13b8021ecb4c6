using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>One indented document object; an array of them where there are several inputs or documents, or none.</summary>
internal sealed class JsonWriter(Stream output, bool isAlwaysArray) : RecordWriter(output)
{
    // Kept back until it is known whether it is the only one.
    private byte[]? _first;
    private int _count;

    public override byte[] Print(InputReading reading) => RecordJson.ToIndentedUtf8(reading.Record);

    public override void Write(byte[] printed)
    {
        if (_count++ == 0 && !isAlwaysArray)
        {
            _first = printed;
            return;
        }

        if (_first is not null)
        {
            Output.Write("[\n"u8);
            Output.Write(_first);
            _first = null;
        }

        Output.Write(_count == 1 ? "[\n"u8 : ",\n"u8);
        Output.Write(printed);
    }

    public override void Complete()
    {
        if (_first is not null)
        {
            Output.Write(_first);
        }
        else
        {
            Output.Write(_count == 0 ? "["u8 : "\n"u8);
            Output.Write("]"u8);
        }

        Output.WriteByte((byte)'\n');
    }
}
