using Readout.Language;
using Readout.Rules;
using Readout.World.Times;

namespace Readout.World;

/// <summary>
/// Puts the world into a document: finds names, described actors and pronouns, and settles in one walk from the first word to the
/// last whom each of them means. Immutable and thread-safe; all state of a document lives in its <see cref="ReferentBook"/>.
/// </summary>
internal sealed class SceneBuilder(Atlas atlas, TimeFinder times, WorldLexicons lexicons)
{
    /// <summary>Builds the scene.</summary>
    /// <param name="document">The parsed document.</param>
    /// <param name="published">Its date, or null.</param>
    /// <param name="unnamedId">Gives the id of an unnamed entity that is described at a UTF-16 position.</param>
    /// <param name="quotationAt">Per token the index of the quotation it stands in, or -1; empty where nothing is quoted.</param>
    public Scene Build(Document document, DocumentDate? published, Func<int, string> unnamedId, int[] quotationAt)
    {
        var book = new ReferentBook(document, published is { } day ? new DateOnly(day.Day.Year, day.Day.Month, day.Day.Day) : null);
        var sites = new Sites(lexicons.Locatives);
        var dates = times.Find(document, published);
        var (names, countryAt) = NameFinder.Find(document, atlas, dates, lexicons);
        var fullNames = new FullNames(document, names);
        var nameResolver = new NameResolver(book, atlas, lexicons.OrganisationWords, lexicons.Modifiers, sites, fullNames, unnamedId);
        var pronounResolver = new PronounResolver(book, lexicons.Pronouns, quotationAt);
        var nominalResolver = new NominalResolver(book, atlas, lexicons.Actors, lexicons.Groups, lexicons.Modifiers, countryAt, unnamedId, pronounResolver.Described, fullNames);
        var next = 0;
        var (described, awaited) = (-1, -1);
        for (var i = 0; i < document.TokenCount; i++)
        {
            if (next < names.Count && names[next].TitleFirst <= i)
            {
                var name = names[next++];
                nameResolver.Resolve(name);
                if (described >= 0 && next > awaited)
                {
                    nominalResolver.ResolveBeforeName(described, name);
                    described = -1;
                }

                i = name.End - 1;
                continue;
            }

            switch (document[i].Tag)
            {
                case UniversalTag.NOUN when next < names.Count && document[i].FineTag == "NN"
                    && (names[next].TitleFirst == i + 1 ? IsOnePhrase(document, i, names[next]) : document[i].Relation is not "compound" && IsApposition(document, i, EndOfTitle(document, i, atlas), names[next])):
                    (described, awaited) = (i, next);
                    i = names[next].TitleFirst == i + 1 ? i : EndOfTitle(document, i, atlas) - 1;
                    break;
                case UniversalTag.NOUN or UniversalTag.PROPN when next + 1 < names.Count && document[i].FineTag is "NN" or "NNP" && document[i].Relation is not "compound"
                    && EndOfState(document, EndOfTitle(document, i, atlas), names[next]) is >= 0 and var end && IsApposition(document, i, end, names[next + 1]):
                    (described, awaited) = (i, next + 1);
                    break;
                case UniversalTag.NOUN or UniversalTag.PROPN when document[i].Relation is not ("compound" or "fixed"):
                    nominalResolver.Resolve(i);
                    break;
                case UniversalTag.PRON:
                    pronounResolver.Resolve(i);
                    break;
                default:
                    break;
            }
        }

        HeadlineNames.Add(book, sentence => NameFinder.IsHeadline(document, sentence));
        return new(document, book.Mentions, book.Referents, dates, countryAt);
    }

    /// <summary>"The Moroccan foreign minister, Karim Alaoui": the name behind the comma is the one described.</summary>
    private static bool IsApposition(Document document, int noun, int end, NameMention name)
    {
        var head = document[name.HeadIn(document)];
        return name.TitleFirst == end + 1 && document[end].Is(",") && name.Title is null && ((head.Relation == "appos" && head.Head == noun) || (IsPersonal(name) && IsClosed(document, name.End)));
    }

    // "The secretary of state": the words that belong to the title behind its noun.
    private static int EndOfTitle(Document document, int noun, Atlas atlas) => atlas.TryMatchTitle(document, noun, out var title) ? title.EndToken : noun + 1;

    // "The foreign minister of Spain, Ana Ruiz": the token after the state; -1 where none stands behind the title.
    private static int EndOfState(Document document, int end, NameMention state) =>
        end < document.TokenCount && (document[end].Is("of") || document[end].Is("from")) && state.Title is null && state.First - end <= (document[end + 1].Is("the") ? 2 : 1) && state.First > end
        && state.Match is { } match && match.TryGet("state", out _)
            ? state.End
            : -1;

    // "…, Kwame Asare, …": a comma or the end of the sentence behind the name, and no further name of a list. Few writers set a comma before the "and" of a list.
    private static bool IsClosed(Document document, int end) =>
        end >= document.TokenCount || document[end].Is(".") || (document[end].Is(",") && end + 1 < document.TokenCount && document[end + 1].Tag is not UniversalTag.PROPN);

    // Two names right behind a noun are of whom it describes, whatever the tree says.
    private static bool IsPersonal(NameMention name) =>
        name.End - name.First > 1 && (name.Match is null || name.Match.Value.Candidates is [{ Entry.Type: "person" }, ..]);

    /// <summary>"Kremlin spokesman Dmitry Peskov": the noun describes the name behind it.</summary>
    private static bool IsOnePhrase(Document document, int noun, NameMention name)
    {
        var head = name.HeadIn(document);
        return IsPersonal(name) || document[noun].Head == head || (document[head].Head == noun && document[head].Relation is "flat" or "appos" or "nmod:desc" or "nmod" or "compound");
    }
}
