using Readout.Records;

namespace Readout.Tests.Records;

public sealed class RecordIdTests
{
    private static readonly string Hash = RecordId.HashOf("The ministers met.");

    [Fact]
    public void The_hash_is_that_of_the_text_as_UTF_8() =>
        Assert.Equal("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", RecordId.HashOf("foo"));

    [Fact]
    public void An_id_tells_kind_document_and_place() =>
        Assert.Equal($"statement:{Hash[..12]}:4-13", RecordId.Of("statement", Hash, 4, 13));

    [Fact]
    public void Two_records_on_the_same_words_are_told_apart_by_their_parts()
    {
        string[] ids =
        [
            RecordId.Of("event", Hash, 4, 13),
            RecordId.Of("event", Hash, 4, 13, "a"),
            RecordId.Of("event", Hash, 4, 13, "b"),
            RecordId.Of("event", Hash, 4, 13, "a", "b"),
            RecordId.Of("event", Hash, 4, 13, "ab"),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[3], RecordId.Of("event", Hash, 4, 13, "a", "b"));
    }

    [Fact]
    public void Someone_unnamed_has_an_id_of_the_document() => Assert.Equal($"unnamed:{Hash[..8]}:4", RecordId.OfUnnamed(Hash, 4));
}
