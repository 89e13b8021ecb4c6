using System.Text;
using Readout.Rows;

namespace Readout.Cli.Printing;

/// <summary>Events in a row format that others have code for.</summary>
/// <param name="output">Where to.</param>
/// <param name="rows">The rows of a reading as UTF-8, with their line ends.</param>
/// <param name="header">What comes before the first row; may be empty.</param>
internal sealed class RowWriter(Stream output, Func<InputReading, byte[]> rows, string header) : RecordWriter(output)
{
    private bool _isBegun;

    public static RowWriter Plover(Stream output) => new(output, static reading => PloverLines.Of(reading.Record), "");

    public static RowWriter Gdelt(Stream output) => new(output, static reading => Utf8(GdeltRows.Of(reading.Record)), "");

    public static RowWriter Icews(Stream output) => new(
        output,
        static reading =>
        {
            var sentences = reading.Sentences();
            return Utf8(IcewsRows.Of(reading.Record, sentences.NumberAt));
        },
        IcewsRows.Header);

    public override byte[] Print(InputReading reading) => rows(reading);

    public override void Write(byte[] printed)
    {
        Begin();
        Output.Write(printed);
    }

    public override void Complete() => Begin();

    private void Begin()
    {
        if (!_isBegun)
        {
            Output.Write(Encoding.UTF8.GetBytes(header));
            _isBegun = true;
        }
    }

    private static byte[] Utf8(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines));
}
