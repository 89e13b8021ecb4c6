using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Readout.Records;

namespace Readout.Desk.Ingest.Tables;

/// <summary>A table with one document a row; its columns are named as the keys of JSON Lines, further ones are ignored.</summary>
internal sealed class CsvTable(Article defaults, IntakeLimits limits)
{
    private const string TextColumn = "text";

    private static readonly string[] Columns = ["id", TextColumn, "title", "url", "publisher", "published", "date"];

    /// <summary>True for a first line that names a text and another column that is known.</summary>
    public static bool IsHeader(string line)
    {
        var names = Names(line, Separator(line));
        return names.Contains(TextColumn) && names.Count(Columns.Contains) > 1;
    }

    public IEnumerable<Intake> Take(SourcePart part)
    {
        var lines = new LineReader(part.Stream, limits.Document);
        var header = lines.Peek1();
        var separator = Separator(header);
        var names = Names(header, separator);
        if (!names.Contains(TextColumn))
        {
            yield return Intake.Failure(part.Place, header.Length, lines.Problem ?? IngestDiagnostics.NoTextColumn(header));
            yield break;
        }

        var bad = false;
        using var parser = new CsvParser(lines, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = _ => bad = true,
            MaxFieldSize = limits.Document,
            CountBytes = false,
        });
        for (var row = 0; TryRead(parser, out var problem); row++)
        {
            var line = parser.RawRow;
            // Fields are looked at, and found bad, only when they are asked for.
            var fields = problem is null ? parser.Record ?? [] : [];
            if (problem is not null)
            {
                yield return Intake.Failure($"{part.Place}:{line}", 0, problem);
                yield break;
            }

            if (row > 0 && !(fields.Length == 1 && string.IsNullOrWhiteSpace(fields[0])))
            {
                yield return bad ? BadRow(part, parser, "a quotation mark stands where none may, or one is not closed.") : TakeRow(part, names, parser, fields, lines.TakeNoticed());
            }

            bad = false;
        }

        if (lines.Problem is { } broken)
        {
            yield return Intake.Failure($"{part.Place}:{parser.RawRow}", 0, broken);
        }
    }

    private Intake TakeRow(SourcePart part, List<string> names, CsvParser parser, string[] fields, IReadOnlyList<Diagnostic> noticed)
    {
        var place = $"{part.Place}:{parser.RawRow}";
        var length = parser.RawRecord.Length;
        if (fields.Length != names.Count)
        {
            return BadRow(part, parser, string.Create(CultureInfo.InvariantCulture, $"{fields.Length} fields, and the table has {names.Count} columns."));
        }

        var published = Field("published") ?? Field("date");
        var article = defaults with
        {
            Text = fields[names.IndexOf(TextColumn)],
            Id = Field("id"),
            Title = Field("title"),
            Url = Field("url"),
            Publisher = Field("publisher") ?? defaults.Publisher,
            Published = published ?? defaults.Published,
        };
        return new Intake { Source = place, Article = article, GivenId = article.Id, Diagnostics = noticed, ByteLength = length };

        string? Field(string name) => names.IndexOf(name) is >= 0 and var at && fields[at].Length > 0 ? fields[at] : null;
    }

    private static Intake BadRow(SourcePart part, CsvParser parser, string reason) =>
        Intake.Failure($"{part.Place}:{parser.RawRow}", parser.RawRecord.Length, IngestDiagnostics.BadRow(parser.RawRow, reason));

    private static bool TryRead(CsvParser parser, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            problem = IngestDiagnostics.BadRow(parser.RawRow, "a field does not end; the rows behind it are not read.");
            return true;
        }
    }

    private static char Separator(string header) =>
        ",;\t|".MaxBy(mark => Names(header, mark) is var names && names.Contains(TextColumn) ? names.Count(Columns.Contains) : 0);

    private static List<string> Names(string header, char separator) =>
        [.. header.Split(separator).Select(name => name.Trim().Trim('"').Trim().ToLowerInvariant())];
}
