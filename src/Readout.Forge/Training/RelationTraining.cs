using Readout.Language.Models;
using Readout.Language.Parsing;

namespace Readout.Forge.Training;

/// <summary>Trains the naming of relations on gold trees with predicted tags.</summary>
internal static class RelationTraining
{
    private const int Bits = 21;

    public static LinearModel Train(TrainingSentence[] sentences, int classCount, int root, int epochs, ulong seed)
    {
        var trainer = new PerceptronTrainer(classCount, Bits);
        var order = sentences.ToArray();
        var shuffle = new Shuffle(seed);
        var features = new uint[RelationFeatures.Count];
        var scores = new int[classCount];
        var links = new TreeLinks();
        foreach (var sentence in sentences)
        {
            sentence.Heads.CopyTo(sentence.Frame.Heads, 0);
        }

        for (var epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Permute(order);
            foreach (var sentence in order)
            {
                links.Fill(sentence.Frame);
                for (var i = 0; i < sentence.Count; i++)
                {
                    if (sentence.Heads[i] < 0)
                    {
                        continue;
                    }

                    RelationFeatures.Fill(sentence.Frame, links, i, features);
                    trainer.Score(features, scores);
                    scores[root] = int.MinValue;
                    var guess = Best.Of(scores);
                    trainer.Step();
                    if (guess != sentence.Relations[i])
                    {
                        trainer.Update(features, sentence.Relations[i], guess);
                    }
                }
            }
        }

        return trainer.ToModel();
    }
}
