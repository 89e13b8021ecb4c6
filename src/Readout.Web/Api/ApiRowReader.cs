namespace Readout.Web.Api;

/// <summary>Rows of the desk's answers as items of the interface; columns stand as the questions name them.</summary>
internal static class ApiRowReader
{
    public const string DocumentColumns = "document, id, title, publisher, url, published, kind, story, hash";

    public static ApiDocument Document(IReadOnlyList<object?> row) => new(Word(row, 0), Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Word(row, 7), Word(row, 8));

    public static ApiStatement Statement(IReadOnlyList<object?> row) =>
        new(Word(row, 0), Word(row, 1), Text(row, 2), Text(row, 3), Ids(row, 4), Ids(row, 5), Ids(row, 6), Word(row, 7), Word(row, 8), Text(row, 9), Word(row, 10));

    public static ApiMeeting Meeting(IReadOnlyList<object?> row) =>
        new(Word(row, 0), Word(row, 1), Text(row, 2), Ids(row, 3), Word(row, 4), Text(row, 5), Word(row, 6), Word(row, 7), Text(row, 8), Text(row, 9), Word(row, 10));

    public static ApiPosition Position(IReadOnlyList<object?> row) =>
        new(Word(row, 0), Word(row, 1), Text(row, 2), Text(row, 3), Ids(row, 4), Word(row, 5), Ids(row, 6), Text(row, 7), Word(row, 8), Word(row, 9));

    public static ApiEvent Event(IReadOnlyList<object?> row) =>
        new(Word(row, 0), Word(row, 1), Text(row, 2), Word(row, 3), Text(row, 4), Ids(row, 5), Ids(row, 6), Word(row, 7), Text(row, 8), Text(row, 9), Text(row, 10), Word(row, 11));

    private static string Word(IReadOnlyList<object?> row, int column) => (string)row[column]!;

    private static string? Text(IReadOnlyList<object?> row, int column) => row[column] as string;

    private static string[] Ids(IReadOnlyList<object?> row, int column) => row[column] is string ids ? ids.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
}
