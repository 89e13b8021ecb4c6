using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>The forms, letter groups and shapes that are seen often enough to be learnt.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _formCounts;

    private Vocabulary(Dictionary<uint, int> forms, Dictionary<uint, int> grams, Dictionary<uint, int> shapes, NetworkSizes sizes)
    {
        _formCounts = forms;
        Forms = Frequent(forms, sizes.LeastForm);
        Grams = Frequent(grams, sizes.LeastGram);
        Shapes = Frequent(shapes, sizes.LeastForm);
    }

    public uint[] Forms { get; }

    public uint[] Grams { get; }

    public uint[] Shapes { get; }

    public static Vocabulary Collect(TrainingSentence[] sentences, NetworkSizes sizes)
    {
        var forms = new Dictionary<uint, int>();
        var grams = new Dictionary<uint, int>();
        var shapes = new Dictionary<uint, int>();
        var hashes = new List<uint>();
        Span<char> room = stackalloc char[WordFeatures.LongestWord];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var (form, shape) = WordFeatures.Of(WordFeatures.Shorten(sentence.Frame.WordAt(i), room), hashes);
                Count(forms, form);
                Count(shapes, shape);
                hashes.ForEach(hash => Count(grams, hash));
            }
        }

        return new(forms, grams, shapes, sizes);
    }

    public EncodedSentence[] Encode(TrainingSentence[] sentences, NetworkTrainer net)
    {
        var words = net.ToNetwork().Words;
        var hashes = new List<uint>();
        var grams = new List<int>();
        Span<char> room = stackalloc char[WordFeatures.LongestWord];
        var encoded = new EncodedSentence[sentences.Length];
        for (var s = 0; s < encoded.Length; s++)
        {
            var sentence = sentences[s];
            var one = new EncodedSentence(new int[sentence.Count], new int[sentence.Count], new int[sentence.Count][], new int[sentence.Count], sentence.Tags, sentence.Heads, sentence.Relations);
            for (var i = 0; i < sentence.Count; i++)
            {
                var word = WordFeatures.Shorten(sentence.Frame.WordAt(i), room);
                (one.Forms[i], one.Shapes[i]) = words.FindRows(word, hashes, grams);
                one.Grams[i] = [.. grams];
                one.FormCounts[i] = _formCounts[WordFeatures.Of(word, hashes).Form];
            }

            encoded[s] = one;
        }

        return encoded;
    }

    private static void Count(Dictionary<uint, int> counts, uint key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static uint[] Frequent(Dictionary<uint, int> counts, int least) =>
        [.. counts.Where(entry => entry.Value >= least).Select(entry => entry.Key).Order()];
}
