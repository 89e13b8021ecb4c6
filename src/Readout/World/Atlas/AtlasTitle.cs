namespace Readout.World;

/// <summary>A title or description of an office: "foreign minister", "spokeswoman", "king".</summary>
/// <param name="Phrase">The words, singular.</param>
/// <param name="Office">Key of the office; several phrases share one.</param>
/// <param name="Country">Country in which the phrase has this meaning, or null for everywhere else.</param>
/// <param name="Sector">PLOVER sector of who holds it, or null.</param>
/// <param name="PrecedesName">True if the title stands before a name: "President Xi".</param>
/// <param name="Pronoun"><c>he</c> or <c>she</c> where the word itself tells ("queen"), or null.</param>
public sealed record AtlasTitle(string Phrase, string Office, string? Country, string? Sector, bool PrecedesName, string? Pronoun);

/// <summary>A title found in a document.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Titles">Its meanings: that of any country first, then those of single countries.</param>
/// <param name="IsPlural">True if the phrase is the plural ("foreign ministers").</param>
public readonly record struct TitleMatch(int FirstToken, int EndToken, IReadOnlyList<AtlasTitle> Titles, bool IsPlural)
{
    /// <summary>The meaning of the title in a country, or in none.</summary>
    public AtlasTitle In(string? country)
    {
        for (var i = 0; i < Titles.Count; i++)
        {
            if (country is not null && Titles[i].Country == country)
            {
                return Titles[i];
            }
        }

        return Titles[0];
    }
}
