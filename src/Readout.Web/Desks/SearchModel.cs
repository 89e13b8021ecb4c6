using System.Globalization;
using System.Text.Json.Serialization;
using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>One value of a facet.</summary>
/// <param name="Label">For people.</param>
/// <param name="Count">How many of the records found have it.</param>
/// <param name="IsChosen">True where the search is narrowed to it.</param>
/// <param name="Address">Address of the search with it, or without it where it is chosen.</param>
public sealed record FacetValue(string Label, int Count, bool IsChosen, string Address);

/// <summary>A way of narrowing a search.</summary>
/// <param name="Name">For people.</param>
/// <param name="Values">Its values, the commonest first.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>What a search found.</summary>
/// <param name="Question">What was asked for.</param>
/// <param name="Found">How many records or documents were found.</param>
/// <param name="IsBounded">True where only the best or newest documents were looked at.</param>
/// <param name="Documents">Documents, where those were asked for.</param>
/// <param name="Records">Records of this page.</param>
/// <param name="Facets">Ways of narrowing it.</param>
/// <param name="Next">Address of the next page, or null.</param>
public sealed record SearchModel(
    SearchQuestion Question, int Found, bool IsBounded, IReadOnlyList<DocumentLine> Documents, IReadOnlyList<RecordLine> Records, IReadOnlyList<Facet> Facets, string? Next) : PageModel
{
    /// <summary>How many documents a search looks at; the page says so where there are more.</summary>
    public const int Reach = 150;

    private const int PageLength = 20;
    private const int FacetLength = 8;

    /// <inheritdoc/>
    public override string Title => Question.Words.Length > 0 ? $"“{Wording.Visible.OneLine(Question.Words)}”" : $"All {(Question.Kind == "events" ? "acts" : Question.Kind)}";

    /// <inheritdoc/>
    [JsonIgnore]
    public override Following Following => Following.OnRequest;

    /// <inheritdoc/>
    public override string Command => Question is { Kind: "documents" } ? CommandLineOf.Desk("search", Question.Words) : CommandLineOf.Desk(
        [
            Question.Kind,
            .. Option("--about", Question.Words), .. Option("--with", Question.Actor), .. Option("--outlet", Question.Outlet),
            .. Option("--certainty", Question.Certainty), .. Option("--since", Question.Since), .. Option("--until", Question.Until),
        ]);

    /// <summary>Asks a desk.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="question">What for.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="tokenOf">Makes the token of a later page out of where this one ends.</param>
    public static SearchModel Of(DeskStore desk, SearchQuestion question, RecordPlace? after, Func<RecordPlace, string> tokenOf)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(tokenOf);
        var documents = Within(DocumentsOf(desk, question), question);
        if (question.Kind == "documents")
        {
            var shown = documents.Where(one => question.Outlet is null || one.Publisher == question.Outlet).ToList();
            var page = PageOf(shown, static one => (one.Document, ""));
            return new(question, shown.Count, documents.Count >= Reach, page.Items, [], [OutletFacet(documents.Select(static one => one.Publisher), question)], page.Next);
        }

        var kind = question.Kind[..^1];
        var lines = new RecordLines(desk);
        var all = documents.Count == 0 ? [] : lines.Ask(kind, $"WHERE x.document IN ({string.Join(", ", documents.Select(static (_, i) => FormattableString.Invariant($"${i + 1}")))}) ORDER BY x.doc, x.r", [.. documents.Select(static one => (object)one.Document)]);
        var rank = documents.Select(static (one, i) => (one.Document, i)).ToDictionary(static pair => pair.Document, static pair => pair.i, StringComparer.Ordinal);
        var facets = FacetsOf(question);
        var records = all.Where(line => facets.TrueForAll(facet => facet.Holds(line))).OrderBy(line => rank[line.Document]).ToList();
        var (items, next) = PageOf(records, static line => (line.Document, line.Id));
        return new(
            question,
            records.Count,
            documents.Count >= Reach,
            [],
            items,
            [.. facets.Select(facet => facet.Count(all.Where(line => facets.TrueForAll(other => other == facet || other.Holds(line))))).Where(static facet => facet.Values.Count > 0)],
            next);

        (IReadOnlyList<T> Items, string? Next) PageOf<T>(List<T> all, Func<T, (string Document, string Record)> placeOf)
        {
            var from = after is null ? 0 : From(all.ConvertAll(one => placeOf(one)), after, [.. documents.Select(static one => one.Document)]);
            var page = all.Skip(from).Take(PageLength).ToList();
            var (document, record) = page.Count > 0 ? placeOf(page[^1]) : ("", "");
            return (page, from + PageLength < all.Count ? $"{question.Address}&page={Uri.EscapeDataString(tokenOf(new("", document, 0, record)))}" : null);
        }
    }

    // Behind the record at which the page before ended; where that is gone, behind its document; where that is gone too, there is nothing to go on with.
    private static int From(List<(string Document, string Record)> places, RecordPlace after, List<string> documents)
    {
        var at = places.IndexOf((after.Document, after.Record));
        var rank = documents.IndexOf(after.Document);
        var next = at >= 0 ? at + 1 : rank < 0 ? -1 : places.FindIndex(place => documents.IndexOf(place.Document) > rank);
        return next >= 0 ? next : places.Count;
    }

    private static IReadOnlyList<DocumentLine> DocumentsOf(DeskStore desk, SearchQuestion question)
    {
        if (question.Words.Length > 0)
        {
            return [.. desk.Search(question.Words, Reach).Select(hit => DocumentLines.One(desk, hit.Document)).OfType<DocumentLine>()];
        }

        const string Days = "(CAST($1 AS TEXT) IS NULL OR d.published >= $1) AND (CAST($2 AS TEXT) IS NULL OR d.published < $2)";
        var until = question.Until is null ? null : question.Until + "~";
        return question.Actor is { } actor
            ? DocumentLines.Ask(desk, $"WHERE d.doc IN (SELECT p.doc FROM parties p WHERE p.entity = $3) AND {Days} ORDER BY d.published DESC, d.doc DESC LIMIT $4", question.Since, until, actor, (long)Reach)
            : DocumentLines.Ask(desk, $"WHERE {Days} ORDER BY d.published DESC, d.doc DESC LIMIT $3", question.Since, until, (long)Reach);
    }

    private static IReadOnlyList<DocumentLine> Within(IReadOnlyList<DocumentLine> documents, SearchQuestion question) =>
    [
        .. documents.Where(one => (question.Since is null || string.CompareOrdinal(one.Published, question.Since) >= 0)
            && (question.Until is null || (one.Published is not null && string.CompareOrdinal(one.Published, question.Until + "~") < 0))),
    ];

    private static List<FacetQuestion> FacetsOf(SearchQuestion question) =>
    [
        new("Actor", question.Actor, static line => line.Who.Concat(line.Toward).Concat(line.Via).Where(static party => !party.Entity.StartsWith("unnamed:", StringComparison.Ordinal)).Select(static party => (party.Entity, party.Name)), value => question with { Actor = value }),
        new("Type", question.Type, static line => [(line.What, line.What)], value => question with { Type = value }),
        new("Outlet", question.Outlet, static line => line.Publisher is { } publisher ? [(publisher, publisher)] : [], value => question with { Outlet = value }),
        new("Certainty", question.Certainty, static line => [(line.Certainty, line.Certainty)], value => question with { Certainty = value }),
        .. question.Kind != "statements" ? Array.Empty<FacetQuestion>() :
        [
            new FacetQuestion(
                "Through how many",
                question.Chain?.ToString(CultureInfo.InvariantCulture),
                static line => [Math.Min(3, line.Via.Count) switch { 0 => ("0", "nobody between"), 1 => ("1", "one"), 2 => ("2", "two"), _ => ("3", "three and more") }],
                value => question with { Chain = value is null ? null : int.Parse(value, CultureInfo.InvariantCulture) }),
        ],
    ];

    private static Facet OutletFacet(IEnumerable<string?> publishers, SearchQuestion question) => new("Outlet",
    [
        .. publishers.OfType<string>().CountBy(static publisher => publisher).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(FacetLength)
            .Select(pair => new FacetValue(pair.Key, pair.Value, pair.Key == question.Outlet, (question with { Outlet = pair.Key == question.Outlet ? null : pair.Key }).Address)),
    ]);

    private static string[] Option(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [name, value];

    private sealed record FacetQuestion(string Name, string? Chosen, Func<RecordLine, IEnumerable<(string Key, string Label)>> ValuesOf, Func<string?, SearchQuestion> With)
    {
        public bool Holds(RecordLine line) => Chosen is null || ValuesOf(line).Any(value => value.Key == Chosen);

        public Facet Count(IEnumerable<RecordLine> lines) => new(Name,
        [
            .. lines.SelectMany(line => ValuesOf(line).DistinctBy(static value => value.Key)).GroupBy(static value => value.Key)
                .Select(group => (group.Key, group.First().Label, Count: group.Count(), IsChosen: group.Key == Chosen))
                .OrderByDescending(static value => value.IsChosen).ThenByDescending(static value => value.Count).ThenBy(static value => value.Key, StringComparer.Ordinal).Take(FacetLength)
                .Select(value => new FacetValue(value.Label, value.Count, value.IsChosen, With(value.IsChosen ? null : value.Key).Address)),
        ]);
    }
}
