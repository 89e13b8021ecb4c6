using Readout.Records;

namespace Readout.Web.Wording;

/// <summary>
/// What things of one record are called in print: entities by their names, records by handles (<c>S3</c> is the third
/// statement, <c>M1</c> the first meeting).
/// </summary>
internal sealed class PrintedNames
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public PrintedNames(DocumentRecord record)
    {
        foreach (var entity in record.Entities)
        {
            _entities.TryAdd(entity.Id, entity);
        }

        foreach (var statement in record.Statements)
        {
            _statements.TryAdd(statement.Id, statement);
        }

        Outlet = $"this {(record.Document.Kind == "other" ? "document" : record.Document.Kind)}";
        AddHandles('M', record.Meetings.Select(meeting => meeting.Id));
        AddHandles('S', record.Statements.Select(statement => statement.Id));
        AddHandles('P', record.Positions.Select(position => position.Id));
        AddHandles('E', record.Events.Select(found => found.Id));
        AddHandles('V', record.Variants.Select(variant => variant.Id));
    }

    /// <summary>The last link of every chain: the document itself.</summary>
    public string Outlet { get; }

    /// <summary>The handle of a record; its id where the document does not hold it.</summary>
    public string HandleOf(string id) => _handles.GetValueOrDefault(id, id);

    /// <summary>The statement with an id, or null.</summary>
    public Statement? StatementOf(string id) => _statements.GetValueOrDefault(id);

    /// <summary>The id behind a handle, in either case of letters; null where there is none.</summary>
    public string? IdOf(string handle) =>
        _handles.FirstOrDefault(pair => pair.Value.Equals(handle, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>What a party is called: the entity's name, or the words of the text where the entity has none.</summary>
    public string Of(Party party) => Of(party.Entity, party.Text);

    /// <summary>What a reporter is called.</summary>
    public string Of(Reporter reporter) => Of(reporter.Entity, reporter.Text);

    /// <summary>Parties as a list for people, or <paramref name="nobody"/>.</summary>
    public string Of(IReadOnlyList<Party> parties, string nobody) => parties.Count switch
    {
        0 => nobody,
        1 => Of(parties[0]),
        _ => $"{string.Join(", ", parties.SkipLast(1).Select(Of))} and {Of(parties[^1])}",
    };

    private string Of(string entity, string text) =>
        Visible.OneLine(_entities.TryGetValue(entity, out var known) && known.Named ? known.Name : text);

    private void AddHandles(char letter, IEnumerable<string> ids)
    {
        var number = 0;
        foreach (var id in ids)
        {
            _handles.TryAdd(id, $"{letter}{++number}");
        }
    }
}
