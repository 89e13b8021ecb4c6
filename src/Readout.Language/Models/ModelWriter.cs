using System.Buffers.Binary;
using System.Text;

namespace Readout.Language.Models;

/// <summary>Writes the parts of a model file, little-endian on every machine.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly BinaryWriter _writer;

    public ModelWriter(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, ModelReader.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], ModelReader.Version);
        stream.Write(head);
        _writer = new(stream, Encoding.UTF8, leaveOpen: true);
    }

    public void Write(int value) => _writer.Write(value);

    public void Write(string value) => _writer.Write(value);

    public void Write(IReadOnlyList<string> values)
    {
        _writer.Write(values.Count);
        foreach (var value in values)
        {
            _writer.Write(value);
        }
    }

    public void Write(ReadOnlySpan<byte> values)
    {
        _writer.Write(values.Length);
        _writer.Write(values);
    }

    public void Write(ReadOnlySpan<short> values)
    {
        _writer.Write(values.Length * 2);
        foreach (var value in values)
        {
            _writer.Write(value);
        }
    }

    public void Dispose() => _writer.Dispose();
}
