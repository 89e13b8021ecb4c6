using Readout.Desk.Store;
using Readout.Web.Documents;
using Readout.Web.Wording;

namespace Readout.Web.Desks;

/// <summary>What entities of a desk are called; asked once each.</summary>
internal sealed class DeskNames(DeskStore desk)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The name in the newest document that has one; the id where the desk knows none.</summary>
    public string Of(string entity)
    {
        if (!_known.TryGetValue(entity, out var name))
        {
            name = desk.Ask("SELECT name FROM entities WHERE id = $1 ORDER BY doc DESC LIMIT 1", entity).Rows is [[string found]] ? Visible.OneLine(found) : entity;
            _known[entity] = name;
        }

        return name;
    }

    /// <summary>Parties out of a list of ids parted by spaces, as the views have them.</summary>
    public IReadOnlyList<NamedParty> List(object? ids) =>
        ids is string text ? [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new NamedParty(Of(id), id))] : [];
}
