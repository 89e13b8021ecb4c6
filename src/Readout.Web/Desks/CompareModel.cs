using Readout.Desk.Compare;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>Two accounts of one meeting side by side.</summary>
/// <param name="A">Key of the first document.</param>
/// <param name="B">Key of the second.</param>
/// <param name="Comparison">What was found.</param>
public sealed record CompareModel(string A, string B, Comparison Comparison) : PageModel
{
    /// <inheritdoc/>
    public override string Title => $"{NameOf(Comparison.A)} and {NameOf(Comparison.B)}";

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk(
        [
            "compare", A, B,
            .. Comparison.A.Side is { } a ? ["--side-a", a] : Array.Empty<string>(),
            .. Comparison.B.Side is { } b ? ["--side-b", b] : Array.Empty<string>(),
        ]);

    /// <summary>Asks a desk; null where it lacks one of the documents.</summary>
    public static CompareModel? Of(DeskStore desk, string a, string b, string? sideA, string? sideB)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Read(desk, a) is { } first && Read(desk, b) is { } second
            ? new(first.Key, second.Key, AccountComparer.Compare(first.RecordByKey, second.RecordByKey, sideA, sideB))
            : null;
    }

    /// <summary>What an account is called.</summary>
    public static string NameOf(AccountFacts facts) => Wording.Visible.OneLine(facts?.Title ?? facts?.Publisher ?? "Without headline");

    private static DeskDocument? Read(DeskStore desk, string name) => desk.Find(name) is [var key, ..] ? desk.Read(key) : null;
}
