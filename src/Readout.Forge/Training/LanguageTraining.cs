using Readout.Forge.Network;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Tokens;

namespace Readout.Forge.Training;

/// <summary>Trains a whole language: the network for tags, heads and relations, and the lemma rules. Seeded; gives the same bytes every time.</summary>
internal static class LanguageTraining
{
    public static LanguageModel Train(
        IReadOnlyList<ConlluSentence> treebank, string tokenRules, NetworkSizes sizes, DevScores dev, TextWriter log)
    {
        var tags = CollectTags(treebank);
        var sentences = treebank.Select(sentence => new TrainingSentence(sentence, tags)).ToArray();
        log.WriteLine($"{sentences.Length} sentences, {sentences.Sum(s => s.Count)} words, {tags.Names.Length} tags, {tags.Relations.Length} relations");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var network = NetworkTraining.Train(sentences, tags.Names.Length, tags.Relations.Length, sizes, (epoch, net, progress) =>
            log.WriteLine($"epoch {epoch} {watch.Elapsed.TotalSeconds:f0} s  {progress}{dev.Describe(net, tags)}"));
        return new(TokenRules.Parse(tokenRules), tags, network, LemmaTraining.Train(sentences));
    }

    /// <summary>Keeps the network of <paramref name="model"/> and makes the rest anew: what follows from changed token rules or lemma training.</summary>
    public static LanguageModel Renew(LanguageModel model, IReadOnlyList<ConlluSentence> treebank, string tokenRules) =>
        model with
        {
            TokenRules = TokenRules.Parse(tokenRules),
            Lemmatizer = LemmaTraining.Train([.. treebank.Select(sentence => new TrainingSentence(sentence, model.Tags))]),
        };

    private static TagSet CollectTags(IReadOnlyList<ConlluSentence> treebank)
    {
        var words = treebank.SelectMany(sentence => sentence.Words).ToArray();
        var names = words.Select(word => TagSet.Join(word.Upos, word.Xpos)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var relations = words.Select(word => word.Deprel).Append("root").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new(names, relations);
    }
}
