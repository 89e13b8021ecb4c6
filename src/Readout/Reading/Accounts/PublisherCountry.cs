using Readout.Language;
using Readout.World;

namespace Readout.Reading.Accounts;

/// <summary>Tells for which state a publisher speaks.</summary>
internal static class PublisherCountry
{
    /// <summary>The country (ISO 3166-1 alpha-3) of the first name in a publisher's that the atlas knows one of; null where there is none.</summary>
    public static string? Of(string publisher)
    {
        var document = LanguageEngine.English.Analyze(publisher);
        for (var i = 0; i < document.TokenCount; i++)
        {
            if (Atlas.Shipped.TryMatch(document, i, out var match) && match.Candidates.Select(static candidate => candidate.Entry.Country).FirstOrDefault(static country => country is not null) is { } country)
            {
                return country;
            }
        }

        return null;
    }
}
