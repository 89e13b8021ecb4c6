namespace Readout.Language.Tests.Lemmas;

public sealed class LemmatizerTests
{
    [Fact]
    public void Verbs_of_diplomacy_and_conflict_have_their_lemmas()
    {
        var wrong = Resource.Text("verbs.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .SelectMany(cells => cells[1].Split(' ').Select(pair => (Tag: cells[0], Form: pair.Split('=')[0], Lemma: pair.Split('=')[1])))
            .Where(verb => Lemma(verb.Form, verb.Tag) != verb.Lemma)
            .Select(verb => $"{verb.Form} {verb.Tag}: {Lemma(verb.Form, verb.Tag)}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("OSLO", "PROPN NNP", "Oslo")]
    [InlineData("oslo", "PROPN NNP", "Oslo")]
    [InlineData("IAEA", "PROPN NNP", "IAEA")]
    [InlineData("McAllister", "PROPN NNP", "McAllister")]
    [InlineData("Talks", "NOUN NNS", "talk")]
    [InlineData("ATTACKED", "VERB VBD", "attack")]
    [InlineData("norwegian", "ADJ JJ", "Norwegian")]
    [InlineData("Norwegian", "ADJ JJ", "Norwegian")]
    public void The_case_of_a_lemma_follows_tag_and_case_of_the_word(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    private static string Lemma(string form, string tag)
    {
        var model = Models.English;
        var lemma = new char[form.Length + 40];
        return new(lemma, 0, model.Lemmatizer.Write(form, Array.IndexOf(model.Tags.Names, tag), lemma));
    }
}
