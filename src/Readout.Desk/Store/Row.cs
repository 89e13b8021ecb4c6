using System.Data.Common;

namespace Readout.Desk.Store;

/// <summary>Reads fields that may be empty.</summary>
internal static class Row
{
    /// <summary>A text or null.</summary>
    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A number or null.</summary>
    public static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
