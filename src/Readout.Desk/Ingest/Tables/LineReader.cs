using Readout.Records;

namespace Readout.Desk.Ingest.Tables;

/// <summary>Decodes a stream line by line, so that a bad byte spoils one line only. Each line ends with a line feed.</summary>
internal sealed class LineReader(Stream stream, long limit) : TextReader
{
    private readonly IEnumerator<ByteLine> _lines = ByteLines.Read(stream, limit).GetEnumerator();
    private readonly List<Diagnostic> _noticed = [];
    private string _line = "";
    private int _position;

    /// <summary>Why the stream could not be read to its end, or null.</summary>
    public Diagnostic? Problem { get; private set; }

    /// <summary>The first line, which is still to be read.</summary>
    public string Peek1()
    {
        Fill();
        return _line.TrimEnd('\r', '\n');
    }

    /// <summary>What was noticed since it was asked last.</summary>
    public IReadOnlyList<Diagnostic> TakeNoticed()
    {
        Diagnostic[] noticed = [.. _noticed];
        _noticed.Clear();
        return noticed;
    }

    public override int Peek() => Fill() ? _line[_position] : -1;

    public override int Read() => Fill() ? _line[_position++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !Fill())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, _line.Length - _position);
        _line.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _lines.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (_position < _line.Length)
        {
            return true;
        }

        if (Problem is not null || !_lines.MoveNext())
        {
            return false;
        }

        Problem = _lines.Current.Problem;
        if (Problem is not null)
        {
            return false;
        }

        var decoded = TextDecoding.Decode(_lines.Current.Bytes);
        // The place within the line is none within the field.
        _noticed.AddRange(decoded.Diagnostics.Select(diagnostic => diagnostic with { Start = null, End = null }));
        (_line, _position) = (decoded.Text + "\n", 0);
        return true;
    }
}
