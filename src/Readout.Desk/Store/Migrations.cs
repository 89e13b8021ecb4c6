using System.Globalization;
using System.Reflection;

namespace Readout.Desk.Store;

/// <summary>
/// Brings a desk up to the version this program knows. Each step is a script (<c>Migrations/0001-layers.sql</c>), with one beside it for what one
/// database alone has (<c>0001-search.sqlite.sql</c>); it is done wholly or not at all. Views are made anew after the last.
/// </summary>
internal static class Migrations
{
    private const string ViewBegins = "CREATE VIEW ";

    private static readonly Assembly Here = typeof(Migrations).Assembly;

    /// <summary>The version of desks that this program writes.</summary>
    public static int Newest { get; } = Here.GetManifestResourceNames().Select(StepOf).Max();

    /// <summary>The version of a desk; 0 where it holds nothing yet.</summary>
    public static int VersionOf(Session session) =>
        session.Number(session.Dialect.HasTable, "desk") is null ? 0 : (int)(session.Number("SELECT max(version) FROM desk") ?? 0);

    /// <summary>Brings the desk up to date; another program that does the same is waited for.</summary>
    public static void Apply(Session session)
    {
        Refuse(session, VersionOf(session));
        if (VersionOf(session) == Newest)
        {
            return;
        }

        session.Whole(() =>
        {
            // Looked up again: whoever was waited for may have done it.
            var version = VersionOf(session);
            Refuse(session, version);
            if (version == 0)
            {
                session.Script("CREATE TABLE desk (version BIGINT NOT NULL PRIMARY KEY)");
            }

            for (var step = version + 1; step <= Newest; step++)
            {
                foreach (var name in Here.GetManifestResourceNames().Where(name => StepOf(name) == step && IsFor(name, session.Dialect)).Order(StringComparer.Ordinal))
                {
                    session.Script(Load(name, session.Dialect));
                }

                session.Execute("INSERT INTO desk (version) VALUES ($1)", (long)step);
            }

            MakeViews(session);
        });
    }

    /// <summary>Refuses a desk that a newer program has written.</summary>
    public static void Refuse(Session session, int version)
    {
        if (version > Newest)
        {
            throw new DeskException($"{session.Dialect.Place}: a newer version of Readout has written this desk (layout {version}, this program knows {Newest}); use that one");
        }
    }

    private static void MakeViews(Session session)
    {
        var script = Load("views.sql", session.Dialect);
        foreach (var view in script.Split('\n').Where(static line => line.StartsWith(ViewBegins, StringComparison.Ordinal)).Select(static line => line.Split(' ')[2]).Reverse())
        {
            session.Script($"DROP VIEW IF EXISTS {view}");
        }

        session.Script(script);
    }

    private static bool IsFor(string name, Dialect dialect) => name.Split('.') is not [_, var word, "sql"] || word == dialect.Name;

    private static int StepOf(string name) => int.TryParse(name.Split('-')[0], CultureInfo.InvariantCulture, out var step) ? step : 0;

    private static string Load(string name, Dialect dialect)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
        var script = reader.ReadToEnd();
        return dialect.Words.Aggregate(script, static (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal));
    }
}
