using Readout.Language;

namespace Readout.World;

/// <summary>Compares a form with the text at a place: letters by the form's case rule, spaces and apostrophes by kind.</summary>
internal static class FormMatcher
{
    /// <summary>Tries to lay the form on the text.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="start">Where the form would start.</param>
    /// <param name="form">The form.</param>
    /// <param name="rule">Its case rule.</param>
    /// <param name="end">Position after the form in the text.</param>
    /// <param name="inCapitals">True if it matched only because the text is in capitals.</param>
    public static bool TryEnd(string text, int start, string form, FormCase rule, out int end, out bool inCapitals)
    {
        var at = start;
        var hasSmall = false;
        inCapitals = false;
        for (var i = 0; i < form.Length; i++)
        {
            var wanted = form[i];
            if (at >= text.Length)
            {
                end = at;
                return false;
            }

            var found = text[at];
            if (wanted == ' ')
            {
                if (!char.IsWhiteSpace(found))
                {
                    end = at;
                    return false;
                }

                at = SkipSpace(text, at);
                continue;
            }

            hasSmall |= char.IsLower(found);
            if (!IsSame(wanted, found))
            {
                var isOtherCase = char.ToUpperInvariant(wanted) == char.ToUpperInvariant(found);
                var isFree = rule == FormCase.Any || (i == 0 && form.StartsWith("the ", StringComparison.Ordinal));
                inCapitals |= isOtherCase && !isFree;
                if (!isOtherCase || (!isFree && (rule != FormCase.AsWrittenOrCapitals || char.IsLower(found))))
                {
                    end = at;
                    return false;
                }
            }

            at++;
        }

        end = at;
        return !inCapitals || !hasSmall;
    }

    /// <summary>True if the token's sentence has two words or more and not one small letter.</summary>
    public static bool IsAllCapitals(Document document, int token)
    {
        var sentence = document.GetSentence(document[token].Sentence);
        if (sentence.EndToken - sentence.FirstToken < 2)
        {
            return false;
        }

        foreach (var c in document.Text.AsSpan(sentence.Start, sentence.End - sentence.Start))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(char wanted, char found) =>
        wanted == found
        || (wanted == '\'' && found is '’' or 'ʼ' or 'ʻ' or '‘')
        || (wanted == '-' && found is '‐' or '‑' or '–');

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
