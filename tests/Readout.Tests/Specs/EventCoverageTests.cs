namespace Readout.Tests.Specs;

/// <summary>Every type and mode of event that the record may hold is shown by examples, and told from what looks like it.</summary>
public sealed class EventCoverageTests
{
    private const int LeastExamples = 3;
    private const int LeastCounterExamples = 2;

    /// <summary>Types and modes as the lexicon has them: "ASSAULT", "ASSAULT drone".</summary>
    public static TheoryData<string> Kinds => [.. TypesOf("types.tsv"), .. ModesOf("modes.tsv")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Has_three_examples_and_two_counter_examples(string kind)
    {
        var (examples, counterExamples) = (Count(kind, isNegated: false), Count(kind, isNegated: true));

        Assert.True(examples >= LeastExamples, $"{kind}: {examples} examples, expected {LeastExamples}");
        Assert.True(counterExamples >= LeastCounterExamples, $"{kind}: {counterExamples} counter-examples, expected {LeastCounterExamples}");
    }

    // What is shown of a mode is shown of its type.
    private static int Count(string kind, bool isNegated) => SpecLibrary.Examples.Values.Count(example =>
        example.Expectations.Any(line => line.Kind == "event" && line.Forbidden == isNegated && Names(line).Contains(kind)));

    private static IEnumerable<string> Names(Expectation line)
    {
        foreach (var type in line.Values("type") ?? [])
        {
            yield return type;
            foreach (var mode in line.Values("mode") ?? [])
            {
                yield return $"{type} {mode}";
            }
        }
    }

    private static IEnumerable<string> TypesOf(string table) => Rows(table).Select(static cells => cells[0]);

    private static IEnumerable<string> ModesOf(string table) => Rows(table).Select(static cells => $"{cells[1]} {cells[0]}");

    private static IEnumerable<string[]> Rows(string table) =>
        File.ReadLines(Repository.Path("lexicon", "plover", table)).Where(static line => line.Length > 0 && line[0] != '#').Skip(1).Select(static line => line.Split('\t'));
}
