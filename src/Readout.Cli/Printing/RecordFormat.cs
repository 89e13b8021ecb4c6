using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>A form other than a table in which a command prints the records of many documents.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Write">The bytes for the documents that hold such records, and what to say of records left out.</param>
internal sealed record RecordFormat(string Name, string Description, Func<IReadOnlyList<DocumentRecord>, (byte[] Bytes, string? Note)> Write);
