using Readout.Desk.Store;

namespace Readout.Tests.Store;

public sealed class DeskViewsTests : IDisposable
{
    private readonly TestDesk _desk = new();

    [Fact]
    public void Every_view_is_described_with_its_columns_in_their_order()
    {
        _desk.Ingest(TestDesk.Report(1));
        using var desk = _desk.Open(DeskAccess.Read);
        var described = File.ReadLines(Repository.Path("docs", "desk.md")).SkipWhile(static line => line != "## Views").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim(' ', '`'), cells => cells[3].Split(',').Select(cell => cell.Trim(' ', '`')).ToArray(), StringComparer.Ordinal);
        var views = desk.Ask("SELECT name FROM sqlite_schema WHERE type = 'view' AND name <> 'searched' ORDER BY name").Rows.Select(row => (string)row[0]!).ToArray();
        Assert.Equal(views, described.Keys.Order(StringComparer.Ordinal));
        Assert.All(views, view => Assert.Equal(desk.Ask($"SELECT * FROM {view} LIMIT 0").Columns, described[view]));
    }

    public void Dispose() => _desk.Dispose();
}
