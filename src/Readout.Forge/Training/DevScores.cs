using System.Globalization;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Network;

namespace Readout.Forge.Training;

/// <summary>Scores a network on treebanks it is not trained on, to watch the training.</summary>
internal sealed class DevScores(IReadOnlyList<FileInfo> files)
{
    private readonly ConlluSentence[][] _banks = [.. files.Select(file => ConlluReader.ReadFile(file.FullName).ToArray())];

    public string Describe(SentenceNetwork network, TagSet tags) =>
        string.Concat(_banks.Select((bank, i) => $"  {Path.GetFileNameWithoutExtension(files[i].Name)} {Score(bank, network, tags)}"));

    private static string Score(ConlluSentence[] bank, SentenceNetwork network, TagSet tags)
    {
        var pass = new SentencePass();
        var reader = new SentenceReader(network);
        var frame = new WordFrame();
        int words = 0, upos = 0, heads = 0, relations = 0;
        foreach (var sentence in bank)
        {
            frame.Clear();
            foreach (var word in sentence.Words)
            {
                frame.Add(word.Form);
            }

            pass.Run(reader, frame, tags.Root);
            for (var i = 0; i < frame.Count; i++)
            {
                var gold = sentence.Words[i];
                words++;
                upos += tags.Universal[frame.Tags[i]].ToString() == gold.Upos ? 1 : 0;
                var isHead = frame.Heads[i] + 1 == int.Parse(gold.Head, CultureInfo.InvariantCulture);
                heads += isHead ? 1 : 0;
                relations += isHead && tags.Relations[frame.Relations[i]].Split(':')[0] == gold.Deprel.Split(':')[0] ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"UPOS {100.0 * upos / words:f2} UAS {100.0 * heads / words:f2} LAS {100.0 * relations / words:f2}");
    }
}
