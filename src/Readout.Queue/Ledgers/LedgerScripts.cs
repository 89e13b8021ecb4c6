using System.Globalization;
using System.Reflection;
using Readout.Desk.Store;

namespace Readout.Queue.Ledgers;

/// <summary>Brings a ledger up to the version this program knows, step by step, each wholly or not at all.</summary>
internal static class LedgerScripts
{
    private static readonly Assembly Here = typeof(LedgerScripts).Assembly;

    private static int Newest { get; } = Here.GetManifestResourceNames().Select(StepOf).Max();

    public static void Apply(Session session)
    {
        if (Refused(session) == Newest)
        {
            return;
        }

        session.Whole(() =>
        {
            // Looked up again: whoever was waited for may have done it.
            var version = Refused(session);
            if (version == 0)
            {
                session.Script("CREATE TABLE work_ledger (version BIGINT NOT NULL PRIMARY KEY)");
            }

            foreach (var name in Here.GetManifestResourceNames().Where(name => StepOf(name) > version).Order(StringComparer.Ordinal))
            {
                using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
                session.Script(reader.ReadToEnd());
                session.Execute("INSERT INTO work_ledger (version) VALUES ($1)", (long)StepOf(name));
            }
        });
    }

    private static int Refused(Session session)
    {
        var version = session.Number(session.Dialect.HasTable, "work_ledger") is null ? 0 : (int)(session.Number("SELECT max(version) FROM work_ledger") ?? 0);
        return version <= Newest ? version : throw new DeskException($"{session.Dialect.Place}: a newer version of Readout has written this ledger of work; use that one");
    }

    private static int StepOf(string name) => int.TryParse(name.Split('-')[0], CultureInfo.InvariantCulture, out var step) ? step : 0;
}
