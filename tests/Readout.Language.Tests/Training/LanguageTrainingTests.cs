using Readout.Forge.Training;
using Readout.Language.Conllu;

namespace Readout.Language.Tests.Training;

public sealed class LanguageTrainingTests
{
    private static readonly TrainingOptions Small = new() { TaggerEpochs = 4, Folds = 0, ParserEpochs = 12, RelationEpochs = 4 };

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        Assert.Equal(Train(1), Train(1));
    }

    [Fact]
    public void A_model_learns_its_own_treebank()
    {
        var engine = LanguageEngine.Load(new MemoryStream(Train(1)));
        var gold = Toy();
        var words = 0;
        var right = 0;
        foreach (var sentence in gold)
        {
            var own = engine.Annotate(sentence);
            for (var i = 0; i < own.Words.Count; i++)
            {
                words++;
                right += own.Words[i].Head == sentence.Words[i].Head && own.Words[i].Deprel == sentence.Words[i].Deprel ? 1 : 0;
            }
        }

        Assert.True(right >= words * 9 / 10, $"{right} of {words} arcs right");
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => LanguageEngine.Load(new MemoryStream(new byte[64])));
    }

    private static byte[] Train(ulong seed)
    {
        using var stream = new MemoryStream();
        LanguageTraining.Train(Toy(), Resource.Text("tokens.txt"), Small with { Seed = seed }, TextWriter.Null).Write(stream);
        return stream.ToArray();
    }

    private static IReadOnlyList<ConlluSentence> Toy() => ConlluReader.Read(new StringReader(Resource.Text("toy.conllu")));
}
