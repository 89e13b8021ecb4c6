namespace Readout.World;

public sealed partial class Atlas
{
    /// <summary>The offices a person held, in table order; empty where none is known.</summary>
    public IReadOnlyList<OfficeHolding> HoldingsOf(string personId)
    {
        ArgumentNullException.ThrowIfNull(personId);
        return _holdingsOfPerson.GetValueOrDefault(personId) ?? [];
    }
}
