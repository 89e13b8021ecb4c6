using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>For which state people, governments and publishers speak.</summary>
internal static class Sides
{
    /// <summary>The state whose organ a publisher is, by the atlas; null where it names none.</summary>
    public static string? OfPublisher(string? publisher) => publisher is null ? null : PublisherCountry.Of(publisher);

    /// <summary>An entity of a record.</summary>
    public static Entity? EntityOf(DocumentRecord record, string id) => record.Entities.FirstOrDefault(entity => entity.Id == id);
}
