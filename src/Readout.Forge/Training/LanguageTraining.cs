using Readout.Forge.Network;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Network;

namespace Readout.Forge.Training;

/// <summary>Trains a whole language: the network for tags, heads and relations, the lemma rules and the names. Seeded; gives the same bytes every time.</summary>
internal static class LanguageTraining
{
    public static LanguageModel Train(
        IReadOnlyList<ConlluSentence> treebank, TrainingKnowledge knowledge, NetworkSizes sizes, DevScores dev, TextWriter log)
    {
        var tags = CollectTags(treebank);
        var sentences = treebank.Select(sentence => new TrainingSentence(sentence, tags)).ToArray();
        log.WriteLine($"{sentences.Length} sentences, {sentences.Sum(s => s.Count)} words, {tags.Names.Length} tags, {tags.Relations.Length} relations");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var network = NetworkTraining.Train(sentences, tags.Names.Length, tags.Relations.Length, sizes, (epoch, net, progress) =>
            log.WriteLine($"epoch {epoch} {watch.Elapsed.TotalSeconds:f0} s  {progress}{dev.Describe(net, tags)}"));
        return Complete(tags, network, sentences, knowledge, sizes);
    }

    /// <summary>Keeps the network of <paramref name="model"/> and makes the rest anew, as <see cref="Train"/> would make it with that network.</summary>
    public static LanguageModel Renew(
        LanguageModel model, IReadOnlyList<ConlluSentence> treebank, TrainingKnowledge knowledge, NetworkSizes sizes) =>
        Complete(model.Tags, model.Network, [.. treebank.Select(sentence => new TrainingSentence(sentence, model.Tags))], knowledge, sizes);

    private static LanguageModel Complete(
        TagSet tags, SentenceNetwork network, TrainingSentence[] sentences, TrainingKnowledge knowledge, NetworkSizes sizes) =>
        new(knowledge.TokenRules, tags, network, LemmaTraining.Train(sentences, knowledge.Lemmas, tags), NameTraining.Train(Marked(sentences), tags, knowledge.Names, sizes.Seed));

    // Only a document that marks entities tells by its silence that a word is no name.
    private static TrainingSentence[] Marked(TrainingSentence[] sentences)
    {
        var isMarked = false;
        var marked = new List<TrainingSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.Source.FindComment("newdoc id") is not null)
            {
                isMarked = sentence.Source.FindComment("global.Entity") is not null;
            }

            if (isMarked)
            {
                marked.Add(sentence);
            }
        }

        return [.. marked];
    }

    private static TagSet CollectTags(IReadOnlyList<ConlluSentence> treebank)
    {
        var words = treebank.SelectMany(sentence => sentence.Words).ToArray();
        var names = words.Select(word => TagSet.Join(word.Upos, word.Xpos)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var relations = words.Select(word => word.Deprel).Append("root").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new(names, relations);
    }
}
