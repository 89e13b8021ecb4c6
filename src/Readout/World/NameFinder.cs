using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;
using Readout.World.Times;

namespace Readout.World;

/// <summary>
/// Finds proper names: what the atlas knows, longest first, and runs of proper nouns that it does not know. A title before a name
/// ("Chilean Foreign Minister Ana Ruiz") is read with it.
/// </summary>
internal sealed class NameFinder
{
    private readonly Document _document;
    private readonly Atlas _atlas;
    private readonly string?[] _countryAt;
    private readonly bool[] _isTime;
    private readonly bool[] _isNamedByTitle;
    private readonly List<NameMention> _names = [];

    private readonly WordTable _organisationWords;
    private readonly WordTable _particles;

    private NameFinder(Document document, Atlas atlas, DocumentTimes times, WorldLexicons lexicons)
    {
        _organisationWords = lexicons.OrganisationWords;
        _particles = lexicons.NameParticles;
        _document = document;
        _atlas = atlas;
        _countryAt = new string?[document.TokenCount];
        _isTime = new bool[document.TokenCount];
        _isNamedByTitle = new bool[document.TokenCount];
        foreach (var time in times)
        {
            _isTime.AsSpan(time.FirstToken, time.EndToken - time.FirstToken).Fill(true);
        }
    }

    /// <summary>The names in text order, and per token the country that an adjective or a name there tells.</summary>
    public static (List<NameMention> Names, string?[] CountryAt) Find(Document document, Atlas atlas, DocumentTimes times, WorldLexicons lexicons)
    {
        var finder = new NameFinder(document, atlas, times, lexicons);
        for (var i = 0; i < document.SentenceCount; i++)
        {
            finder.Scan(document.GetSentence(i));
        }

        return (finder._names, finder._countryAt);
    }

    private void Scan(Sentence sentence)
    {
        AtlasTitle? title = null;
        var (titleFirst, several) = (-1, (TitleMatch?)null);
        var isHeadline = IsHeadline(_document, sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var isTitle = _atlas.TryMatchTitle(_document, i, out var found);
            if ((title is null || title.Office == "honorific") && isTitle && !found.IsPlural && (IsBeforeName(found.EndToken, sentence) || (!isHeadline && IsBeforeLikeName(found.EndToken, sentence))))
            {
                (title, titleFirst) = (found.In(CountryBefore(i, sentence)), titleFirst < 0 ? i : titleFirst);
                i = found.EndToken;
                continue;
            }

            // "Foreign ministers Ruiz and Okafor": the title of each.
            if (title is null && isTitle && found.IsPlural && !isHeadline && IsBeforeFullName(found.EndToken, sentence))
            {
                (several, title) = (found, found.In(CountryBefore(i, sentence)));
                i = found.EndToken;
                continue;
            }

            // "Interior Minister of Peru Ana Ruiz": the state between an office and its holder.
            if (title is null && isTitle && !found.IsPlural && char.IsUpper(_document[i].Text[0]) && StateBehind(found.EndToken, sentence) is { } state && IsBeforeFullName(state.EndToken, sentence)
                && ReadName(state.EndToken, sentence, hasTitle: true) is var (holderEnd, holder) && holderEnd > state.EndToken + 1)
            {
                var country = state.Candidates[0].Entry.Country;
                MarkCountry(state.FirstToken, state.EndToken, state);
                _names.Add(new(state.EndToken, holderEnd, holder, found.In(country), i, country));
                i = holderEnd;
                continue;
            }

            // "The Prime Minister spoke", "Ana Ruiz, President of Peru": an office in capitals, and nobody's name.
            if (title is null && isTitle && EndOfRun(i, sentence) <= found.EndToken && (IsDetermined(i) || StateBehind(found.EndToken, sentence) is not null))
            {
                i = found.EndToken;
                continue;
            }

            var (end, match) = ReadName(i, sentence, title is not null);
            if (end > i && (match is not null || title is not null || !isHeadline))
            {
                var first = titleFirst < 0 ? i : titleFirst;
                _names.Add(new(i, end, match, title, first, (title is null ? CountryRightBefore(first, sentence) : CountryBefore(first, sentence)) ?? CountryBehind(i, end, title is not null, sentence)));
                MarkCountry(i, end, match);
            }

            (title, titleFirst) = (null, -1);
            i = Math.Max(end, i + 1);
            if (several is { } titles && JoinedTo(i, sentence) is { } next)
            {
                (title, i) = (titles.In(CountryBefore(titles.FirstToken, sentence)), next);
            }
            else
            {
                several = null;
            }
        }
    }

    private bool IsDetermined(int token) => token > 0 && _document[token - 1].Tag is UniversalTag.DET or UniversalTag.PRON or UniversalTag.ADJ or UniversalTag.PART;

    // Two capitalised words: "Foreign Ministers Meeting" has one.
    private bool IsBeforeFullName(int token, Sentence sentence) => IsBeforeName(token, sentence) && IsBeforeName(token + 1, sentence);

    /// <summary>The first word of the name that a comma, an "and" or both join to what ends before a token, or null.</summary>
    private int? JoinedTo(int token, Sentence sentence)
    {
        var next = token;
        while (next < sentence.EndToken && next - token < 2 && (_document[next].Is(",") || _document[next].Tag == UniversalTag.CCONJ))
        {
            next++;
        }

        return next > token && IsBeforeFullName(next, sentence) ? next : null;
    }

    private bool IsBeforeName(int token, Sentence sentence) =>
        token < sentence.EndToken && _document[token].Tag == UniversalTag.PROPN && char.IsUpper(_document[token].Text[0]);

    // "President Said Barre": after a title a capital makes a name of what the tagger takes for another word, where a name goes on behind it.
    private bool IsBeforeLikeName(int token, Sentence sentence)
    {
        var isName = token + 1 < sentence.EndToken && char.IsUpper(_document[token].Text[0]) && IsBeforeName(token + 1, sentence)
            && (_document[token].Tag is UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.ADV or UniversalTag.INTJ || IsCapitalPronoun(token));
        if (isName)
        {
            _isNamedByTitle[token] = true;
        }

        return isName;
    }

    // One known word and one that no table knows, tied as first and family name.
    private bool IsFlat(int first, int end, int run) => end == first + 1 && run > end && _document[end].Relation == "flat" && _document[end].Head == first
        && !_organisationWords.TryGet(_document[end].Text.ToString().ToLowerInvariant(), out _);

    // "Premier He Weiguo": inside a sentence no pronoun but "I" has a capital.
    private bool IsCapitalPronoun(int token) => _document[token].Tag == UniversalTag.PRON && _document[token].End - _document[token].Start > 1;

    /// <summary>The end of the name that starts at a token, or the token itself where none does.</summary>
    private (int End, AtlasMatch? Match) ReadName(int i, Sentence sentence, bool hasTitle)
    {
        if (_isTime[i])
        {
            return (i, null);
        }

        var run = EndOfRun(i, sentence);
        if (_atlas.TryMatch(_document, i, out var match))
        {
            if (IsOnly(match, NameKind.Adjective))
            {
                _countryAt[i] = match.Candidates[0].Entry.Country;
                for (var k = i; k < match.EndToken; k++)
                {
                    _countryAt[k] = match.Candidates[0].Entry.Country;
                }

                // "Russian" alone names nobody; before a proper noun it may begin a name ("American Airlines"), which then is found as a run.
                return (i, null);
            }

            // A surname inside a longer run of proper nouns belongs to somebody or something else: "Bush Foundation".
            // So does a place's name behind a title or in a flat name: "President Jordan Smith", "Norway's Sofia Azizi".
            if (match.EndToken >= run || !(IsOnly(match, NameKind.Surname) || ((hasTitle || IsFlat(i, match.EndToken, run)) && !match.TryGet("person", out _))))
            {
                return (match.EndToken, match);
            }
        }

        return (Math.Max(run, i), null);
    }

    /// <summary>The end of the run of proper nouns at a token, cut before a name that the atlas knows in full.</summary>
    private int EndOfRun(int first, Sentence sentence)
    {
        var end = first;
        while (end < sentence.EndToken && IsNamePart(end, first))
        {
            if (end > first && _atlas.TryMatch(_document, end, out var inner) && !IsOnly(inner, NameKind.Surname) && !JoinsName(end) && !IsPaperWord(end - 1))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private bool IsNamePart(int token, int first)
    {
        var word = _document[token];
        return !_isTime[token] && (_isNamedByTitle[token] || (word.Tag == UniversalTag.PROPN && (char.IsUpper(word.Text[0]) || (token > first && char.IsDigit(word.Text[0]))))
            || (token > first && IsInnerHyphen(token, first))
            || (token > first + 2 && IsInnerHyphen(token - 1, first))
            || (token > first && (IsInnerAnd(token) || IsParticle(token, first) || (char.IsDigit(word.Text[0]) && IsPaperWord(token - 1)))));
    }

    /// <summary>
    /// A hyphen inside a double name ("Anne-Marie", "Han Min-seo"). Two names before a noun are two parties ("the Ruiz-Okafor summit"), not one.
    /// </summary>
    private bool IsInnerHyphen(int token, int first)
    {
        var word = _document[token];
        if (word.Tag != UniversalTag.PUNCT || word.IsSpaceBefore || word.End - word.Start != 1 || token + 1 >= _document.TokenCount || _document[token + 1].IsSpaceBefore || !IsSecondPart(token + 1, first) || word.Text[0] is not ('-' or '‐' or '‑'))
        {
            return false;
        }

        for (var i = token - 1; i <= token + 1; i += 2)
        {
            var head = _document[i].Head;
            if (_document[i].Relation is "compound" or "amod" && head > token + 1 && _document[head].Tag == UniversalTag.NOUN)
            {
                return false;
            }
        }

        return true;
    }

    // "Khalid bin Saad", "Ursula von der Leyen": small words with a name before and behind them.
    private bool IsParticle(int token, int first)
    {
        var last = token;
        while (last - token < 2 && last < _document.TokenCount && _particles.TryGet(_document[last].Text.ToString(), out _))
        {
            last++;
        }

        return last > token && last < _document.TokenCount && _document[last].Tag == UniversalTag.PROPN && char.IsUpper(_document[last].Text[0])
            && (_document[token - 1].Tag == UniversalTag.PROPN || (token - 1 > first && _particles.TryGet(_document[token - 1].Text.ToString(), out _)));
    }

    // "The Mail and Courier": one paper with two names.
    private bool IsInnerAnd(int token) =>
        token + 1 < _document.TokenCount && _document[token].Tag == UniversalTag.CCONJ && IsPaperWord(token - 1) && IsPaperWord(token + 1);

    private bool IsPaperWord(int token) =>
        _document[token].Tag == UniversalTag.PROPN && _organisationWords.TryGet(_document[token].Text.ToString().ToLowerInvariant(), out var row) && row["type"] == "media";

    // The second part of a given name may be written small where a family name stands before it ("Han Min-seo").
    private bool IsSecondPart(int token, int first) =>
        _document[token].Tag == UniversalTag.PROPN || (token - first >= 3 && _document[token].Tag is UniversalTag.NOUN or UniversalTag.X && char.IsLower(_document[token].Text[0]));

    /// <summary>A line in which nearly every word has a capital tells nothing by its capitals: only what the atlas knows is a name there.</summary>
    internal static bool IsHeadline(Document document, Sentence sentence)
    {
        var (words, capitals) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document[i].End - document[i].Start > 3 && char.IsLetter(document[i].Text[0]))
            {
                words++;
                capitals += char.IsUpper(document[i].Text[0]) ? 1 : 0;
            }
        }

        return words >= 4 && capitals * 10 >= words * 8 && !HasSmallVerb(document, sentence);
    }

    // "Ruiz met Okafor in Lima on Monday.": a short sentence of many names; a headline in capitals writes its verbs large too.
    private static bool HasSmallVerb(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document[i].Tag == UniversalTag.VERB && document[i].FineTag is "VBD" or "VBZ" or "VBP" or "VB" && char.IsLower(document[i].Text[0]))
            {
                return true;
            }
        }

        return false;
    }

    // "Bank of China", "Paris Hilton": the parser ties the word to the one before it.
    private bool JoinsName(int token) => _document[token].Relation is "flat" or "compound" or "goeswith" && Math.Abs(_document[token].Head - token) <= 3;

    private static bool IsOnly(AtlasMatch match, NameKind kind)
    {
        foreach (var candidate in match.Candidates)
        {
            if (candidate.Kind != kind)
            {
                return false;
            }
        }

        return true;
    }

    private string? CountryBefore(int token, Sentence sentence)
    {
        for (var i = token - 1; i >= sentence.FirstToken && i >= token - 3; i--)
        {
            if (_countryAt[i] is { } country)
            {
                return country;
            }

            // "Minister Alaoui of Morocco and Minister Ruiz": the country is the first one's.
            if (_document[i].Tag is UniversalTag.PUNCT or UniversalTag.VERB or UniversalTag.ADP or UniversalTag.CCONJ)
            {
                return null;
            }
        }

        return null;
    }

    // "Kenya's Mei Novotny", "the Chilean Ana Ruiz".
    private string? CountryRightBefore(int name, Sentence sentence)
    {
        var owner = name > sentence.FirstToken && _document[name - 1].FineTag == "POS" ? name - 2 : name - 1;
        return owner >= sentence.FirstToken && (owner < name - 1 || _document[owner].Tag == UniversalTag.ADJ) ? _countryAt[owner] : null;
    }

    // "Minister Reza Karimi of Iran".
    private string? CountryBehind(int first, int end, bool hasTitle, Sentence sentence)
    {
        if (!hasTitle && end - first < 2)
        {
            return null;
        }

        return SeatBehind(end, sentence) is { } match && match.Candidates[0].Entry is { Type: "state" or "place", Country: { } country } && match.Candidates.All(seat => seat.Entry.Country == country) ? country : null;
    }

    private AtlasMatch? StateBehind(int end, Sentence sentence) => SeatBehind(end, sentence) is { } match && match.TryGet("state", out _) ? match : null;

    // What "of" ties to the words before a token.
    private AtlasMatch? SeatBehind(int end, Sentence sentence)
    {
        if (end + 1 >= sentence.EndToken || !_document[end].Is("of"))
        {
            return null;
        }

        var next = _document[end + 1].Is("the") ? end + 2 : end + 1;
        return next < sentence.EndToken && _atlas.TryMatch(_document, next, out var match) && !IsOnly(match, NameKind.Adjective) ? match : null;
    }

    private void MarkCountry(int first, int end, AtlasMatch? match)
    {
        if (match is not { } known || known.Candidates[0].Entry.Type == "person")
        {
            return;
        }

        for (var i = first; i < end; i++)
        {
            _countryAt[i] ??= known.Candidates[0].Entry.Country;
        }
    }
}
