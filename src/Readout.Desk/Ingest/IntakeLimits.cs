namespace Readout.Desk.Ingest;

/// <summary>How much of an input is taken before it counts as hostile or broken. Sizes are bytes.</summary>
internal sealed record IntakeLimits
{
    /// <summary>The limits of every run.</summary>
    public static IntakeLimits Usual { get; } = new();

    /// <summary>One document, whatever holds it: a text, a line, a record, a member of an archive.</summary>
    public long Document { get; init; } = 64 << 20;

    /// <summary>A web page; its tree takes some thirty times as much memory.</summary>
    public long Page { get; init; } = 8 << 20;

    /// <summary>Elements of a page from which on the article is not looked for among them.</summary>
    public int PageElements { get; init; } = 10_000;

    /// <summary>Tags of a page, beginnings and ends, that are parsed; of some that are never closed each costs as much as all before it.</summary>
    public int PageTags { get; init; } = 25_000;

    /// <summary>How deep elements of a page are kept within one another.</summary>
    public int PageDepth { get; init; } = 256;

    /// <summary>What is copied to a temporary file, since archives are read from their end.</summary>
    public long Spool { get; init; } = 4L << 30;

    /// <summary>Containers within one another: a gzip file in an archive in an archive.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>Members of an archive.</summary>
    public int Members { get; init; } = 1_000_000;

    /// <summary>Pages of a PDF.</summary>
    public int PdfPages { get; init; } = 2_000;

    /// <summary>How many times larger than its compressed form content may be, once it is larger than <see cref="Document"/>.</summary>
    public int Expansion { get; init; } = 200;
}
