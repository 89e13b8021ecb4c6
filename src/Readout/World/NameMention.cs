using Readout.Language;

namespace Readout.World;

/// <summary>A proper name found in the text, before it is known whom it means.</summary>
/// <param name="First">First token of the name, without its title.</param>
/// <param name="End">Token after the name.</param>
/// <param name="Match">What the atlas knows of it, or null.</param>
/// <param name="Title">Title that stands before it, or null.</param>
/// <param name="TitleFirst">First token of the title, or <paramref name="First"/>.</param>
/// <param name="Country">Country that the words beside the name tell ("Chilean Foreign Minister …", "Iran's …", "… of Peru"), or null.</param>
internal sealed record NameMention(int First, int End, AtlasMatch? Match, AtlasTitle? Title, int TitleFirst, string? Country)
{
    /// <summary>The token of the name that the rest hangs on, or of the title, where the name hangs on that ("Secretary of State Ruth Adeyemi").</summary>
    public int HeadIn(Document document)
    {
        var head = Top(document, First);
        var above = document[head].Head;
        return Title is not null && above >= TitleFirst && above < First && Top(document, TitleFirst) is var top && document[top].Relation is not "nmod:desc" ? top : head;
    }

    // The first token from one on that hangs on nothing between there and the end of the name.
    private int Top(Document document, int first)
    {
        for (var i = first; i < End; i++)
        {
            var head = document[i].Head;
            if (head < first || head >= End)
            {
                return i;
            }
        }

        return first;
    }
}
