using Readout.Language;

namespace Readout.World.Times;

/// <summary>Heads of runs of tokens.</summary>
internal static class Phrases
{
    /// <summary>The token of a run whose own head lies outside of it: the first such in text order.</summary>
    public static int HeadOf(Document document, int firstToken, int endToken)
    {
        for (var i = firstToken; i < endToken; i++)
        {
            var head = document[i].Head;
            if (head < firstToken || head >= endToken)
            {
                return i;
            }
        }

        return firstToken;
    }
}
