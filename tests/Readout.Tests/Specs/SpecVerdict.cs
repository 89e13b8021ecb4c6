using Readout.Records;

namespace Readout.Tests.Specs;

/// <summary>Holds a reading against what an example expects.</summary>
internal static class SpecVerdict
{
    /// <summary>What is missing and what is there but must not be; empty where the example holds.</summary>
    public static IReadOnlyList<string> Faults(SpecExample example, DocumentRecord record)
    {
        var read = ObservedRecord.Of(record).ToList();
        return
        [
            .. example.Expectations
                .Where(e => Holds(e, read, record) == e.Forbidden)
                .Select(e => $"line {e.Line}: {(e.Forbidden ? "found but must not be" : "not found")}: {e}"),
        ];
    }

    private static bool Holds(Expectation expectation, List<ObservedRecord> read, DocumentRecord record) =>
        expectation.Kind == "variant"
            ? record.Variants.Any(v => IsVariant(v, expectation, record))
            : read.Exists(r => r.Is(expectation));

    private static bool IsVariant(Variant variant, Expectation expectation, DocumentRecord record)
    {
        var contents = record.Statements.Where(s => variant.Statements.Contains(s.Id))
            .Select(s => string.Join(' ', s.Content.Select(c => c.Text))).ToList();
        return expectation.Values("statements")!.All(start => contents.Exists(c => SpecPhrase.StartsWith(c, start)));
    }
}
