using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Readout.Language.Models;

/// <summary>Reads the parts of a model file, little-endian on every machine.</summary>
/// <remarks>A model is not compressed: its vectors hardly shrink, and unpacking them took longer than all else that loading does.</remarks>
internal sealed class ModelReader : IDisposable
{
    public const uint Magic = 0x4D4C4452; // "RDLM"
    public const int Version = 2;

    private readonly BinaryReader _reader;

    public ModelReader(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
        {
            throw new InvalidDataException("not a Readout language model: the file does not start with RDLM");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"language model of version {version}; this engine reads version {Version}");
        }

        _reader = new(stream, Encoding.UTF8, leaveOpen: true);
    }

    public int ReadInt() => _reader.ReadInt32();

    public string ReadString() => _reader.ReadString();

    public string[] ReadStrings()
    {
        var strings = new string[ReadLength()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = _reader.ReadString();
        }

        return strings;
    }

    public byte[] ReadBytes()
    {
        var bytes = new byte[ReadLength()];
        _reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    public short[] ReadShorts()
    {
        var bytes = ReadBytes();
        var shorts = MemoryMarshal.Cast<byte, short>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(shorts, shorts);
        }

        return shorts;
    }

    public void Dispose() => _reader.Dispose();

    private int ReadLength()
    {
        var length = _reader.ReadInt32();
        return length is >= 0 and < 1 << 28 ? length : throw new InvalidDataException($"damaged language model: a part of length {length}");
    }
}
