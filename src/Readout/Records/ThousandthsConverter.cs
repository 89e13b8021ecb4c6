using System.Text.Json;
using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>Writes a number with at most three decimals, so that a last bit can never change the bytes of a record.</summary>
internal sealed class ThousandthsConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round(value, 3, MidpointRounding.AwayFromZero));
}
