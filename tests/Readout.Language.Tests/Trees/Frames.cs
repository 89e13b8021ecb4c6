namespace Readout.Language.Tests.Trees;

/// <summary>Sentences for tests of what mends trees.</summary>
internal static class Frames
{
    public static WordFrame Of(TagSet tags, (string Word, string Tag, int Head, string Relation)[] words)
    {
        var frame = new WordFrame();
        for (var i = 0; i < words.Length; i++)
        {
            frame.Add(words[i].Word);
            frame.Tags[i] = Array.IndexOf(tags.Names, words[i].Tag);
            frame.Heads[i] = words[i].Head;
            frame.Relations[i] = Array.IndexOf(tags.Relations, words[i].Relation);
        }

        return frame;
    }
}
