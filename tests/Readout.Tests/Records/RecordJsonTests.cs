using System.Text;
using System.Text.Json;
using Readout.Records;

namespace Readout.Tests.Records;

public sealed class RecordJsonTests
{
    private static readonly string[] DocumentFields =
        ["document", "entities", "statements", "meetings", "positions", "events", "variants", "times", "diagnostics"];

    /// <summary>Type of record, where it stands, and its fields in the order they are written.</summary>
    public static TheoryData<string, string> Fields => new()
    {
        { "document", "id hash kind title publisher url published language text version" },
        { "entities", "id name type country sector role named wikidata mentions" },
        { "entities/role", "title country organisation since until" },
        { "entities/mentions", "start end text by" },
        { "statements", "id kind content cue attitude speaker addressee via within denies certainty date precision date_from rule confidence" },
        { "statements/content", "start end text" },
        { "statements/speaker", "entity start end text" },
        { "statements/via", "entity start end text cue" },
        { "meetings", "id participants channel format start end duration place host topics status evidence certainty date precision date_from statement rule confidence" },
        { "meetings/place", "name country latitude longitude start end text" },
        { "positions", "id holder toward stance issue evidence certainty date precision date_from statement rule confidence" },
        { "events", "id event mode context actor recipient place trigger certainty score quad_code cameo date precision date_from statement rule confidence" },
        { "variants", "id statements shared differs" },
        { "times", "start end text type value zone anchor" },
        { "diagnostics", "code message start end" },
    };

    [Fact]
    public void Writes_the_parts_of_a_document_in_the_order_of_the_contract()
    {
        using var json = JsonDocument.Parse(RecordJson.ToUtf8(SampleRecord.Full));
        Assert.Equal(DocumentFields, json.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Writes_every_field_of_the_contract_also_where_it_is_null(string path, string fields)
    {
        using var json = JsonDocument.Parse(RecordJson.ToUtf8(SampleRecord.Full));
        var element = path.Split('/').Aggregate(json.RootElement, (at, name) => First(First(at).GetProperty(name)));
        Assert.Equal(fields.Split(' '), element.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_record_written_and_read_back_is_equal()
    {
        var read = RecordJson.Parse(RecordJson.ToUtf8(SampleRecord.Full));

        Assert.Equivalent(SampleRecord.Full, read, strict: true);
        Assert.Equal(RecordJson.ToUtf8(SampleRecord.Full), RecordJson.ToUtf8(read));
        Assert.Equal(RecordJson.ToUtf8(SampleRecord.Full), RecordJson.ToUtf8(RecordJson.Parse(RecordJson.ToIndentedUtf8(read))));
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(1, "1")]
    [InlineData(0.12345, "0.123")]
    [InlineData(0.99951, "1")]
    [InlineData(0.1 + 0.2, "0.3")]
    public void Writes_confidence_with_at_most_three_decimals(double confidence, string written)
    {
        var record = SampleRecord.Full with { Statements = [SampleRecord.Full.Statements[0] with { Confidence = confidence }] };
        using var json = JsonDocument.Parse(RecordJson.ToUtf8(record));
        Assert.Equal(written, json.RootElement.GetProperty("statements")[0].GetProperty("confidence").GetRawText());
    }

    [Theory]
    [InlineData("naïve “résumé” <b>&'+", "naïve “résumé” <b>&'+")]
    [InlineData("😀𝕏", "😀𝕏")]
    [InlineData("Кремль 北京 \u05D0", "Кремль 北京 \u05D0")]
    [InlineData("a\"b\\c\nd\te\u0001", "a\\\"b\\\\c\\nd\\te\\u0001")]
    [InlineData("a\u007F\u2028\u0085", "a\\u007F\\u2028\\u0085")]
    public void Escapes_only_what_must_be_or_cannot_be_seen(string text, string written)
    {
        var record = SampleRecord.Empty with { Document = SampleRecord.Empty.Document with { Title = text } };
        Assert.Contains($"\"title\":\"{written}\",", Encoding.UTF8.GetString(RecordJson.ToUtf8(record)), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_half_of_a_surrogate_pair_as_UTF_8_would()
    {
        var record = Reader.English.Read(new Article { Text = "one \uD83D and \uDE00\uD83D more" });
        var read = RecordJson.Parse(RecordJson.ToUtf8(record));
        Assert.Equal("one \uFFFD and \uFFFD\uFFFD more", read.Document.Text);
        Assert.Equal(RecordId.HashOf(read.Document.Text), read.Document.Hash);
    }

    [Fact]
    public void Refuses_a_record_with_a_missing_field() =>
        Assert.Throws<JsonException>(() => RecordJson.Parse("""{"document":{"id":"a"}}"""u8));

    private static JsonElement First(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element[0] : element;
}
