namespace Readout.Language;

/// <summary>What a proper name names.</summary>
public enum NameType : byte
{
    /// <summary>A human being, real or of fiction.</summary>
    Person,

    /// <summary>A country, a town, a region, a building, a river.</summary>
    Place,

    /// <summary>A company, an authority, a party, a team.</summary>
    Organisation,
}
