using Readout.Language;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>
/// Finds the labelled turns of a transcript: a paragraph that opens with a name and a colon, and the paragraphs after it up to the
/// next label. What stands in a turn is the words of whoever the label names.
/// </summary>
internal static class TurnFinder
{
    /// <summary>Longest label, in characters; longer openings before a colon are sentences.</summary>
    private const int MaxLabel = 60;

    public static List<Attribution> Find(Document document, Paragraphs paragraphs)
    {
        var turns = new List<Attribution>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (LabelEnd(document, paragraphs[i]) is > 0 and var colon)
            {
                turns.Add(Start(document, paragraphs[i], colon));
            }
            else if (IsBareLabel(document.Text, paragraphs[i]))
            {
                turns.Add(Start(document, paragraphs[i], paragraphs[i].Start + 1, hasColon: false));
            }
            else if (turns.Count > 0 && !IsStageDirection(document.Text, paragraphs[i]))
            {
                AddParagraph(document.Text, paragraphs[i], turns[^1]);
            }
        }

        turns.RemoveAll(static turn => turn.Content.Count == 0);
        foreach (var turn in turns.Where(turn => IsQuestion(document.Text, turn)))
        {
            turn.Attitude = "asks";
        }

        return turns;
    }

    /// <summary>
    /// How much the turns speak for a transcript: one each, two where the label is in capitals, as briefings print it. A label in small letters
    /// counts only if it comes back: a heading with a colon does not make a dialogue.
    /// </summary>
    public static int Weigh(string text, IReadOnlyList<Attribution> turns)
    {
        var labels = turns.Select(turn => LabelOf(text, turn)).ToList();
        var times = labels.CountBy(static label => label).ToDictionary();
        return labels.Sum(label => !label.AsSpan().ContainsAnyInRange('a', 'z') ? 2 : times[label] > 1 ? 1 : 0);
    }

    private static string LabelOf(string text, Attribution turn)
    {
        var start = turn.Content[0].Start;
        return text[(text.LastIndexOf('\n', start) + 1)..start].Trim(' ', '\t', ':', '\r');
    }

    /// <summary>
    /// Outside a transcript a label tells in the headline alone: "Ruiz: the pass will open" is what Ruiz said, where the label names somebody.
    /// </summary>
    public static Attribution? Headline(Scene scene, Paragraphs paragraphs)
    {
        var document = scene.Document;
        if (paragraphs.Count < 2 || LabelEnd(document, paragraphs[0], admitsNouns: true) is not (> 0 and var colon))
        {
            return null;
        }

        var (first, end) = TokenIndex.Within(document, new(paragraphs[0].Start, colon));
        var (hearer, labelEnd) = (-1, end);
        end = BeforePreposition(document, first, end);
        if (end < labelEnd && document[end].Lemma is "to")
        {
            hearer = HeadOf(document, end + 1, labelEnd);
        }

        var content = ContentRange.Trim(document.Text, new(colon + 1, paragraphs[0].End));
        var head = first < end && document[end - 1].Tag == UniversalTag.NOUN ? end - 1 : HeadOf(document, first, end);
        if (first >= end || content.IsEmpty || scene.EntityTypes[head] is null or "place" || IsNamedOutlet(scene, head))
        {
            return null;
        }

        var headline = new Attribution
        {
            Rule = "headline.label",
            Trigger = -1,
            Cue = new(colon, colon + 1),
            Attitude = "says",
            IsSpeech = true,
            Speakers = [head],
            Addressees = hearer >= 0 && scene.EntityTypes[hearer] is not null ? [hearer] : [],
            Confidence = 0.8,
        };
        headline.Content.Add(content);
        return headline;
    }

    // "Daily News: …" may be no more than the name of a column; "newspaper: …" tells who says so.
    private static bool IsNamedOutlet(Scene scene, int head) => scene.EntityTypes[head] == "media" && scene.Document[head].Tag == UniversalTag.PROPN;

    /// <summary>"Q    Mr. President, …": briefings print the questioner's letter without a colon, and a gap behind it.</summary>
    private static bool IsBareLabel(string text, TextRange paragraph) =>
        paragraph.Length > 4 && text[paragraph.Start] is 'Q' or 'A' && (text[paragraph.Start + 1] == '\t' || (text[paragraph.Start + 1] == ' ' && text[paragraph.Start + 2] == ' '));

    /// <summary>"(Applause.)"</summary>
    private static bool IsStageDirection(string text, TextRange paragraph) =>
        text.AsSpan(paragraph.Start, paragraph.Length).Trim() is ['(' or '[', .., ')' or ']'];

    private static Attribution Start(Document document, TextRange paragraph, int colon, bool hasColon = true)
    {
        var (first, end) = TokenIndex.Within(document, new(paragraph.Start, colon));
        var turn = new Attribution
        {
            Rule = "transcript.turn",
            Trigger = -1,
            Cue = hasColon ? new(colon, colon + 1) : null,
            Attitude = "says",
            IsSpeech = true,
            IsTurn = true,
            Speakers = first < end ? [HeadOf(document, first, end)] : [],
            Confidence = 0.95,
        };
        AddParagraph(document.Text, new(hasColon ? colon + 1 : colon, paragraph.End), turn);
        return turn;
    }

    private static bool IsQuestion(string text, Attribution turn) => text.AsSpan(turn.Content[^1].End).StartsWith("?");

    private static void AddParagraph(string text, TextRange range, Attribution turn)
    {
        var trimmed = ContentRange.Trim(text, range);
        if (!trimmed.IsEmpty)
        {
            turn.Content.Add(trimmed);
        }
    }

    /// <summary>The last proper noun of the label, or its last word: "Foreign Minister Ruiz", "QUESTION".</summary>
    private static int HeadOf(Document document, int first, int end)
    {
        for (var i = EndOfName(document, first, end) - 1; i >= first; i--)
        {
            if (document[i].Tag == UniversalTag.PROPN)
            {
                return i;
            }
        }

        return EndOfName(document, first, end) - 1;
    }

    /// <summary>"Ruiz to miners", "Ruiz on the pass": who speaks stands before the preposition.</summary>
    private static int BeforePreposition(Document document, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (document[i].Tag == UniversalTag.ADP)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where brackets behind the name begin: "Ms. Osei (Ghana)".</summary>
    private static int EndOfName(Document document, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (document[i].Is("("))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Position of the colon after a label at the start of a paragraph, or -1: a few words, capitalised, with no verb among them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="admitsNouns">Whether common nouns may be small, as in headlines: "US official: …".</param>
    private static int LabelEnd(Document document, TextRange paragraph, bool admitsNouns = false)
    {
        var text = document.Text;
        var colon = text.AsSpan(paragraph.Start, Math.Min(MaxLabel, paragraph.Length)).IndexOf(':');
        if (colon <= 0 || paragraph.Start + colon + 1 >= paragraph.End || !char.IsWhiteSpace(text[paragraph.Start + colon + 1]) || !char.IsUpper(text[paragraph.Start]))
        {
            return -1;
        }

        var (first, end) = TokenIndex.Within(document, new(paragraph.Start, paragraph.Start + colon));
        end = EndOfName(document, first, end);
        for (var i = first; i < end; i++)
        {
            if (document[i].Tag is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.PRON || (!admitsNouns && document[i].Tag == UniversalTag.NOUN && char.IsLower(document[i].Text[0])))
            {
                return -1;
            }
        }

        return end - first is > 0 and <= 8 ? paragraph.Start + colon : -1;
    }
}
