using Readout.Language.Models;
using Readout.Language.Tagging;

namespace Readout.Forge.Training;

/// <summary>Trains the tagger on its own guesses for the words before.</summary>
internal static class TaggerTraining
{
    private const int Bits = 21;

    public static LinearModel Train(TrainingSentence[] sentences, int classCount, int epochs, ulong seed)
    {
        var trainer = new PerceptronTrainer(classCount, Bits);
        var order = sentences.ToArray();
        var shuffle = new Shuffle(seed);
        var features = new uint[TaggerFeatures.Count];
        var scores = new int[classCount];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Permute(order);
            foreach (var sentence in order)
            {
                for (var i = 0; i < sentence.Count; i++)
                {
                    TaggerFeatures.Fill(sentence.Frame, i, features);
                    trainer.Score(features, scores);
                    var guess = Best.Of(scores);
                    sentence.Frame.Tags[i] = guess;
                    trainer.Step();
                    if (guess != sentence.Tags[i])
                    {
                        trainer.Update(features, sentence.Tags[i], guess);
                    }
                }
            }
        }

        return trainer.ToModel();
    }

    /// <summary>Gives each sentence tags from a tagger that has not seen it, as the parser will meet them; without folds the tags stay.</summary>
    public static void Jackknife(TrainingSentence[] sentences, int classCount, int folds, int epochs, ulong seed)
    {
        for (var fold = 0; fold < folds; fold++)
        {
            var model = Train([.. sentences.Where((_, i) => i % folds != fold)], classCount, epochs, seed + (ulong)fold);
            var tagger = new Tagger(model);
            for (var i = fold; i < sentences.Length; i += folds)
            {
                sentences[i].Held = new int[sentences[i].Count];
                tagger.Tag(sentences[i].Frame);
                Array.Copy(sentences[i].Frame.Tags, sentences[i].Held!, sentences[i].Count);
            }
        }

        foreach (var sentence in sentences.Where(sentence => sentence.Held.Length > 0))
        {
            sentence.Held.CopyTo(sentence.Frame.Tags, 0);
        }
    }
}
