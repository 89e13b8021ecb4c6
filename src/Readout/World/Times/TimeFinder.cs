using Readout.Language;
using Readout.Rules;

namespace Readout.World.Times;

/// <summary>
/// Finds the time expressions of a document and resolves them: dates and clock times, weekdays by the tense of their clause, relative
/// and anchored expressions, lengths, frequencies. Immutable and thread-safe; takes time proportional to the length of the document.
/// </summary>
/// <example>
/// <code>
/// var times = TimeFinder.English.Find(document, new DocumentDate(new LocalDate(2021, 12, 16)));
/// var dates = times.TimeOf(verb)?.Date;
/// </code>
/// </example>
public sealed class TimeFinder
{
    private const string Label = "time";
    private const string Folder = "english/";

    private static readonly Lazy<TimeFinder> LazyEnglish = new(static () => Load(RuleLibrary.English.Select(Label), Shipped));

    private readonly ClueReader _clues;
    private readonly ExpressionComposer _composer;
    private readonly ExpressionJoiner _joiner;
    private readonly TenseFinder _tenses;

    private TimeFinder(ClueReader clues, ExpressionComposer composer, ExpressionJoiner joiner, TenseFinder tenses)
    {
        _clues = clues;
        _composer = composer;
        _joiner = joiner;
        _tenses = tenses;
    }

    /// <summary>The finder for English, with the grammar that comes with the library.</summary>
    public static TimeFinder English => LazyEnglish.Value;

    /// <summary>Finds and resolves the time expressions of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="published">When it was published; null where that is not known, then what counts from it has no value.</param>
    public DocumentTimes Find(Document document, DocumentDate? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (published is { } date && !CalendarSpan.IsYear(date.Day.Year))
        {
            published = null;
        }

        var expressions = new List<Expression>();
        foreach (var clue in _clues.Read(document))
        {
            _composer.Compose(clue, expressions);
        }

        _joiner.Join(document, expressions);
        PairedClocks.Share(document, expressions);
        ClockDays.Lend(document, expressions);
        return new(document, new ExpressionResolver(document, published, _tenses).Resolve(expressions));
    }

    /// <summary>A finder that reads by the grammar of another rule set, such as the shipped rules with a user's.</summary>
    internal static TimeFinder With(RuleSet rules) => rules == RuleLibrary.English ? English : Load(rules.Select(Label), Shipped);

    internal static TimeFinder Load(RuleSet grammar, Func<string, string> read)
    {
        var numbers = NumberWords.Load(TimeTable.Parse(read("times-numbers.tsv")));
        var zones = ClockZones.Load(TimeTable.Parse(read("zones.tsv")));
        return new(
            new ClueReader(grammar),
            new ExpressionComposer(new FrameComposer(numbers, zones), numbers),
            new ExpressionJoiner(FrameJoins.Load(TimeTable.Parse(read("times-joins.tsv")))),
            TenseFinder.Load(TimeTable.Parse(read("times-tense.tsv"))));
    }

    internal static string Shipped(string table) =>
        RuleLibrary.ReadShipped(Folder + table) ?? throw new InvalidOperationException($"The resource {Folder}{table} is missing from the assembly.");
}
