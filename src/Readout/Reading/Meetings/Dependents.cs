using Readout.Language;

namespace Readout.Reading.Meetings;

/// <summary>Asks what hangs on a word.</summary>
internal static class Dependents
{
    /// <summary>True if a word hangs on <paramref name="head"/> by a wanted relation.</summary>
    public static bool Has(Document document, int head, Func<string, bool> isWanted)
    {
        foreach (var child in document[head].Children)
        {
            if (isWanted(document[child].Relation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True of a word that a preposition stands before; a possessive is none.</summary>
    public static bool HasPreposition(Token token)
    {
        foreach (var child in token.Children)
        {
            if (token.Document[child].Relation == "case" && token.Document[child].Tag != UniversalTag.PART)
            {
                return true;
            }
        }

        return false;
    }
}
