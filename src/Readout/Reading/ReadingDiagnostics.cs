using System.Globalization;
using Readout.Language;
using Readout.Records;
using Readout.World.Times;

namespace Readout.Reading;

/// <summary>What the reader has to say about a document as a whole; each code is explained in docs/diagnostics.md.</summary>
internal static class ReadingDiagnostics
{
    public static Diagnostic NoLetters() =>
        new("RD0001", "The text holds no letters; nothing was read.", null, null);

    public static Diagnostic QuotationUnbalanced(Span mark) =>
        new("RD0002", $"The quotation mark {mark.Text} has no partner in its paragraph; a quotation may be cut or too long here.", mark.Start, mark.End);

    public static Diagnostic MoreQuotationsUnbalanced(int count) =>
        new("RD0003", string.Create(CultureInfo.InvariantCulture, $"{count} more quotation marks have no partner."), null, null);

    public static Diagnostic ControlCharacters(int count, Span first) =>
        new("RD0004", string.Create(CultureInfo.InvariantCulture, $"The text holds {count} control characters, the first here; they were kept."), first.Start, first.End);

    public static Diagnostic PublishedMalformed(string given) =>
        new("RD0005", $"The date of publication \"{Shorten(given)}\" is neither an ISO 8601 date nor a date-time with offset; it was left out, so dates such as \"Wednesday\" stay open.", null, null);

    public static Diagnostic PublishedWithoutOffset(string given, string day) =>
        new("RD0006", $"The date of publication \"{Shorten(given)}\" has a time but no offset from UTC; only its day, {day}, was kept.", null, null);

    public static Diagnostic LanguageDoubtful(string language, int share) =>
        new("RD0007", string.Create(CultureInfo.InvariantCulture, $"The text hardly looks like \"{language}\": {share} % of its words are function words of that language. It was read all the same; expect little."), null, null);

    public static Diagnostic SentenceUnfinished(Span sentence) =>
        new("RD0008", "The sentence is built in a way that rules cannot follow to the end; what they found in its first part was kept.", sentence.Start, sentence.End);

    public static Diagnostic SentencesCut(int count, Span first) =>
        new("RD0010", string.Create(CultureInfo.InvariantCulture, $"{count} stretches of the text have no end of a sentence within {LanguageEngine.LongestSentence} words, the first here; each was cut there, and what spans the cut may be lost."), first.Start, first.End);

    public static Diagnostic Withheld(int count, double least) =>
        new("RD0009", string.Create(CultureInfo.InvariantCulture, $"{count} events, positions and meetings with a confidence below {least} were withheld."), null, null);

    /// <summary>What is wrong with the words of a time expression.</summary>
    public static Diagnostic OfTime(TimeFault fault, Span words) => fault switch
    {
        TimeFault.NoSuchDay => new("RT0001", $"\"{Shorten(words.Text)}\" is a day that no calendar has; it was left without a value.", words.Start, words.End),
        TimeFault.UnknownZone => new("RT0002", $"The zone of the clock time \"{Shorten(words.Text)}\" is not known; the time was left without one.", words.Start, words.End),
        _ => new("RT0003", $"The zone of the clock time \"{Shorten(words.Text)}\" may be one of several; the time was left without one.", words.Start, words.End),
    };

    private static string Shorten(string given) => given.Length <= 40 ? given : string.Concat(given.AsSpan(0, 40), "…");
}
