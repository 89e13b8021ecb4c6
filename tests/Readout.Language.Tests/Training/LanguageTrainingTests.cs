using Readout.Forge.Network;
using Readout.Forge.Training;
using Readout.Language.Conllu;
using Readout.Language.Names;
using Readout.Language.Tokens;

namespace Readout.Language.Tests.Training;

public sealed class LanguageTrainingTests
{
    private static readonly NetworkSizes Small = new()
    {
        Form = 16,
        Gram = 16,
        Shape = 4,
        Layer = 32,
        Layers = 2,
        Arc = 16,
        Relation = 16,
        Epochs = 120,
        BatchWords = 32,
        LeastForm = 1,
        LeastGram = 1,
        DropInput = 16,
        DropLayer = 16,
        DropTop = 16,
    };

    [Fact]
    public void Training_twice_gives_the_same_bytes_on_any_number_of_threads()
    {
        Assert.Equal(Train(Small with { Epochs = 3, Threads = 1 }), Train(Small with { Epochs = 3, Threads = 3 }));
    }

    [Fact]
    public void What_is_made_anew_around_a_network_is_what_the_whole_training_makes()
    {
        var bytes = Train(Small with { Epochs = 2 });
        var model = LanguageModel.Read(new MemoryStream(bytes));
        using var stream = new MemoryStream();
        LanguageTraining.Renew(model, Toy(), Knowledge, Small with { Epochs = 2 }).Write(stream);
        Assert.Equal(bytes, stream.ToArray());
    }

    [Fact]
    public void Another_seed_gives_another_model()
    {
        Assert.NotEqual(Train(Small with { Epochs = 1 }), Train(Small with { Epochs = 1, Seed = 2 }));
    }

    [Fact]
    public void A_model_learns_its_own_treebank()
    {
        var engine = LanguageEngine.Load(new MemoryStream(Train(Small)));
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

    private static TrainingKnowledge Knowledge => new(TokenRules.Parse(Resource.Text("tokens.txt")), LemmaList.Empty, Gazetteer.Empty);

    private static byte[] Train(NetworkSizes sizes)
    {
        using var stream = new MemoryStream();
        LanguageTraining.Train(Toy(), Knowledge, sizes, new([]), TextWriter.Null).Write(stream);
        return stream.ToArray();
    }

    private static IReadOnlyList<ConlluSentence> Toy() => ConlluReader.Read(new StringReader(Resource.Text("toy.conllu")));
}
