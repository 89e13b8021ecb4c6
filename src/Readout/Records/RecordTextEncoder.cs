
using System.Text.Encodings.Web;

namespace Readout.Records;

/// <summary>
/// Escapes in JSON strings only what must be or cannot be seen: quotation mark, backslash, control characters, the two line
/// separators that JavaScript takes for line ends, and halves of surrogate pairs. The encoders of the framework also escape
/// every character beyond the basic plane.
/// </summary>
internal sealed unsafe class RecordTextEncoder : JavaScriptEncoder
{
    public static RecordTextEncoder Instance { get; } = new();

    // \u and four digits, twice.
    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < 0x20 or '"' or '\\' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == textLength || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return i;
                }

                i++;
            }
            else if (WillEncode(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
