using System.Text.Json;
using Readout.Records;
using Readout.Tests.Records;

namespace Readout.Tests.Docs;

public sealed class RecordFormatTests
{
    private static readonly string[] Pages = ["document", "entities", "statements", "meetings", "positions", "events", "variants", "times", "diagnostics"];

    [Fact]
    public void Every_field_is_documented_in_the_section_of_its_record()
    {
        using var json = JsonDocument.Parse(RecordJson.ToUtf8(SampleRecord.Full));
        var page = File.ReadAllText(Repository.Path("docs", "record-format.md"));
        var missing = Pages.SelectMany(section => Fields(First(json.RootElement.GetProperty(section)))
            .Where(field => !SectionOf(page, section).Contains($"`{field}`", StringComparison.Ordinal))
            .Select(field => $"{section}.{field}"));
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Fields(JsonElement record) => record.EnumerateObject().Select(field => field.Name);

    private static JsonElement First(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element[0] : element;

    private static string SectionOf(string page, string section)
    {
        var start = page.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no section {section}.");
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
