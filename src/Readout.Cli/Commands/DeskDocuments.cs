using Readout.Desk.Ingest;
using Readout.Desk.Store;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary>Documents of a desk that a person names, in place of inputs.</summary>
internal static class DeskDocuments
{
    /// <summary>The document that a name finds: its key, the id it was given, its address, or the beginning of the hash of its text.</summary>
    /// <exception cref="DeskException">There is none.</exception>
    public static DeskDocument Find(DeskStore desk, string name) => desk.Find(name) is [var key, ..] && desk.Read(key) is { } document
        ? document
        : throw new DeskException($"{desk.Place}: no document '{name}'; expected a key (the column document of every answer), an id, an address, or 8 or more digits of the hash of its text");

    /// <summary>A document as it was read, without the trees.</summary>
    public static InputReading AsRead(DeskDocument document) => new(IntakeOf(document), document.Record, null);

    /// <summary>A document read again, so that the trees are there.</summary>
    public static InputReading ReadAgain(DeskDocument document, Reader reader) => InputReading.Of(reader, IntakeOf(document));

    private static Intake IntakeOf(DeskDocument document)
    {
        var facts = document.Record.Document;
        var article = new Article
        {
            Text = facts.Text,
            // The hash stands for an id where none was given.
            Id = facts.Id == facts.Hash ? null : facts.Id,
            Title = facts.Title,
            Publisher = facts.Publisher,
            Url = facts.Url,
            Published = facts.Published,
            Language = facts.Language,
        };
        return new Intake { Source = document.Source, Article = article };
    }
}
