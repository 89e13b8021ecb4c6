using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Tokens;

namespace Readout.Forge.Training;

/// <summary>Trains a whole language: tags, heads, relations and lemmas, in that order. Seeded; gives the same bytes every time.</summary>
internal static class LanguageTraining
{
    public static LanguageModel Train(IReadOnlyList<ConlluSentence> treebank, string tokenRules, TrainingOptions options, TextWriter log)
    {
        var tags = CollectTags(treebank);
        var sentences = treebank.Select(sentence => new TrainingSentence(sentence, tags)).ToArray();
        log.WriteLine($"{sentences.Length} sentences, {sentences.Sum(s => s.Count)} words, {tags.Names.Length} tags, {tags.Relations.Length} relations");
        var tagger = TaggerTraining.Train(sentences, tags.Names.Length, options.TaggerEpochs, options.Seed);
        log.WriteLine("tagger trained");
        TaggerTraining.Jackknife(sentences, tags.Names.Length, options.Folds, options.FoldEpochs, options.Seed);
        log.WriteLine("tags jackknifed");
        var parser = ParserTraining.Train(sentences, options.ParserEpochs, options.Seed);
        log.WriteLine("parser trained");
        var namer = RelationTraining.Train(sentences, tags.Relations.Length, tags.Root, options.RelationEpochs, options.Seed);
        log.WriteLine("relations trained");
        return new(TokenRules.Parse(tokenRules), tags, tagger, parser, namer, LemmaTraining.Train(sentences));
    }

    private static TagSet CollectTags(IReadOnlyList<ConlluSentence> treebank)
    {
        var words = treebank.SelectMany(sentence => sentence.Words).ToArray();
        var names = words.Select(word => TagSet.Join(word.Upos, word.Xpos)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var relations = words.Select(word => word.Deprel).Append("root").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new(names, relations);
    }
}
