using System.Globalization;
using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Forge.Training;

/// <summary>A sentence of a treebank with its gold analysis by number.</summary>
internal sealed class TrainingSentence
{
    public TrainingSentence(ConlluSentence source, TagSet tags)
    {
        Source = source;
        Tags = new int[source.Words.Count];
        Heads = new int[Tags.Length];
        Relations = new int[Tags.Length];
        for (var i = 0; i < Tags.Length; i++)
        {
            var word = source.Words[i];
            Frame.Add(word.Form);
            Tags[i] = Array.IndexOf(tags.Names, TagSet.Join(word.Upos, word.Xpos));
            Heads[i] = int.Parse(word.Head, CultureInfo.InvariantCulture) - 1;
            Relations[i] = Array.IndexOf(tags.Relations, word.Deprel);
        }

        Tags.CopyTo(Frame.Tags, 0);
        Heads.CopyTo(Frame.Heads, 0);
        Relations.CopyTo(Frame.Relations, 0);
    }

    public ConlluSentence Source { get; }

    /// <summary>The words, with the gold analysis as if it had been found.</summary>
    public WordFrame Frame { get; } = new();

    public int Count => Tags.Length;

    public int[] Tags { get; }

    /// <summary>Head of each word from 0, -1 for the root.</summary>
    public int[] Heads { get; }

    public int[] Relations { get; }
}
