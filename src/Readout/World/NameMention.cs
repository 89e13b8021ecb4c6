using Readout.Language;

namespace Readout.World;

/// <summary>A proper name found in the text, before it is known whom it means.</summary>
/// <param name="First">First token of the name, without its title.</param>
/// <param name="End">Token after the name.</param>
/// <param name="Match">What the atlas knows of it, or null.</param>
/// <param name="Title">Title that stands before it, or null.</param>
/// <param name="TitleFirst">First token of the title, or <paramref name="First"/>.</param>
/// <param name="Country">Country that the words before the title tell ("Chilean Foreign Minister"), or null.</param>
internal sealed record NameMention(int First, int End, AtlasMatch? Match, AtlasTitle? Title, int TitleFirst, string? Country)
{
    /// <summary>The token of the name that the rest hangs on.</summary>
    public int HeadIn(Document document)
    {
        for (var i = First; i < End; i++)
        {
            var head = document[i].Head;
            if (head < First || head >= End)
            {
                return i;
            }
        }

        return First;
    }
}
