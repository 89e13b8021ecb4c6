using Xunit;

namespace Readout.Tests.Specs;

public sealed class SpecTests
{
    public static TheoryData<string> Ids => [.. SpecLibrary.Examples.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Expectations_quote_the_text_of_their_example(string id)
    {
        var example = SpecLibrary.Examples[id];
        var words = SpecPhrase.Words(example.Article.Text);
        var quoted =
            from expectation in example.Expectations
            from field in expectation.Fields
            where SpecVocabulary.Quoting.Contains(field.Key)
            from value in field.Value
            from alternative in value.Split('|')
            from phrase in alternative.Split(" = ")
            where phrase != "none" && !phrase.Contains(':', StringComparison.Ordinal)
            from piece in phrase.Split('…')
            select (expectation.Line, piece);

        Assert.All(quoted, q => Assert.True(Contains(words, SpecPhrase.Words(q.piece)), $"line {q.Line}: '{q.piece}' is not in the text"));
    }

    [Fact]
    public void Pending_examples_exist_and_stand_once()
    {
        Assert.Empty(SpecLibrary.Pending.Except(SpecLibrary.Examples.Keys));
        Assert.Equal(SpecLibrary.Pending.Distinct().Count(), SpecLibrary.Pending.Count);
    }

    private static bool Contains(List<string> words, List<string> piece) =>
        Enumerable.Range(0, words.Count - piece.Count + 1).Any(i => words.Skip(i).Take(piece.Count).SequenceEqual(piece));
}
