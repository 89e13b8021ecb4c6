namespace Readout.Tests.Specs;

public sealed class SpecPhraseTests
{
    [Theory]
    [InlineData("We will go", "“We will go,”", true)]
    [InlineData("the border is shut", "that the border is shut", true)]
    [InlineData("We will go", "We will go home", false)]
    [InlineData("We … home", "We will all go home", true)]
    [InlineData("We …", "We will all go home", true)]
    [InlineData("… home", "We will all go home", true)]
    [InlineData("We … go …", "We will all go home", true)]
    [InlineData("will … home", "We will all go home", false)]
    [InlineData("We … all", "We will all go home", false)]
    [InlineData("home … We", "We will all go home", false)]
    public void Compares_words_without_punctuation(string expected, string actual, bool same) =>
        Assert.Equal(same, SpecPhrase.SameWords(expected, actual));

    [Theory]
    [InlineData("the Kremlin", "Kremlin", true)]
    [InlineData("Han Weiguo", "Chinese Premier Han Weiguo", true)]
    [InlineData("a person familiar with the talks", "a person", true)]
    [InlineData("Dalia Vesely", "Dalia Vesely, the interior minister", true)]
    [InlineData("Kremlin", "a Kremlin official", false)]
    [InlineData("Brazil", "the president of Brazil", false)]
    [InlineData("Brazil", "Brazil's president", false)]
    [InlineData("Aalto", "Lindh", false)]
    [InlineData("Ecuador", "Ecuador’s", true)]
    [InlineData("a European diplomat", "a European politician", false)]
    public void Compares_parties_by_the_name_they_give(string expected, string actual, bool same) =>
        Assert.Equal(same, SpecPhrase.SameParty(expected, actual));
}
