using Readout.Language;

namespace Readout.World;

/// <summary>
/// Finds in headlines the persons whom the text below names. A headline in capitals does not show which of its words are names, and it stands before the text that
/// does; so its words are held against the surnames of the finished text.
/// </summary>
internal static class HeadlineNames
{
    /// <summary>Adds the mentions to the book, which then has them in text order.</summary>
    /// <param name="book">The book, when the text has been read to its end.</param>
    /// <param name="isHeadline">True for a sentence that is a headline.</param>
    public static void Add(ReferentBook book, Func<Sentence, bool> isHeadline)
    {
        Dictionary<string, int>? surnames = null;
        bool[]? isTaken = null;
        var document = book.Document;
        var known = book.Mentions.Count;
        for (var s = 0; s < document.SentenceCount; s++)
        {
            var sentence = document.GetSentence(s);
            if (!isHeadline(sentence))
            {
                continue;
            }

            surnames ??= Surnames(book);
            isTaken ??= Taken(book);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!isTaken[i] && char.IsUpper(document[i].Text[0]) && surnames.TryGetValue(document[i].ToString(), out var person) && person >= 0)
                {
                    book.Mention(i, FirstOf(document, sentence, isTaken, i, book.Referents[person].Name), i + 1, MentionKind.Name, [person]);
                }
            }
        }

        if (book.Mentions.Count > known)
        {
            book.Mentions.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        }
    }

    // The last word of each person's full name; -1 where several share it.
    private static Dictionary<string, int> Surnames(ReferentBook book)
    {
        var surnames = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < book.Referents.Count; i++)
        {
            if (book.Referents[i] is { Type: "person", Named: true } person && person.Name.LastIndexOf(' ') is > 0 and var space)
            {
                var surname = person.Name[(space + 1)..];
                surnames[surname] = surnames.ContainsKey(surname) ? -1 : i;
            }
        }

        return surnames;
    }

    private static bool[] Taken(ReferentBook book)
    {
        var isTaken = new bool[book.Document.TokenCount];
        foreach (var mention in book.Mentions)
        {
            isTaken.AsSpan(mention.First, mention.End - mention.First).Fill(true);
        }

        return isTaken;
    }

    // "Marco Rubio": the words before the surname, as far as they are the name's.
    private static int FirstOf(Document document, Sentence sentence, bool[] isTaken, int surname, string name)
    {
        var words = name.Split(' ');
        var first = surname;
        for (var word = words.Length - 2; word >= 0 && first > sentence.FirstToken && !isTaken[first - 1] && document[first - 1].Is(words[word]); word--)
        {
            first--;
        }

        return first;
    }
}
