using Parquet;
using Parquet.Schema;
using Readout.Desk.Store;

namespace Readout.Desk.Export;

/// <summary>Writes an answer as Parquet. A column is of whole numbers or of numbers where every value is one, else of text; all may be empty.</summary>
public static class AnswerParquet
{
    /// <summary>The bytes of the file.</summary>
    /// <param name="answer">The answer; columns of one name get a number behind it.</param>
    public static byte[] ToBytes(DeskAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var fields = answer.Columns.Select((_, i) => FieldOf(answer, i)).ToArray();
        using var stream = new MemoryStream();
        Write(answer, fields, stream).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static async Task Write(DeskAnswer answer, DataField[] fields, Stream stream)
    {
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            if (answer.Rows.Count == 0)
            {
                return;
            }

            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                var column = i;
                await (fields[i].ClrType == typeof(long) ? group.WriteAsync<long>(fields[i], answer.Rows.Select(row => (long?)row[column]).ToArray())
                    : fields[i].ClrType == typeof(double) ? group.WriteAsync<double>(fields[i], answer.Rows.Select(row => row[column] is long whole ? whole : (double?)row[column]).ToArray())
                    : group.WriteAsync(fields[i], answer.Rows.Select(row => row[column] is null ? null : DeskAnswer.Print(row[column])).ToList()!)).ConfigureAwait(false);
            }
        }
    }

    private static DataField FieldOf(DeskAnswer answer, int column)
    {
        var before = answer.Columns.Take(column).Count(name => name == answer.Columns[column]);
        var name = before == 0 ? answer.Columns[column] : FormattableString.Invariant($"{answer.Columns[column]}_{before + 1}");
        var values = answer.Rows.Select(row => row[column]).OfType<object>().ToList();
        return values.Count == 0 || !values.TrueForAll(static value => value is long or double) ? new DataField<string>(name)
            : values.TrueForAll(static value => value is long) ? new DataField<long?>(name)
            : new DataField<double?>(name);
    }
}
