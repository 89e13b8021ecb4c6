namespace Readout.Language.Conllu;

/// <summary>Writes CoNLL-U with line feeds, whatever the machine's own line end.</summary>
public static class ConlluWriter
{
    /// <summary>Writes sentences as they are.</summary>
    public static void Write(TextWriter writer, IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentences);
        foreach (var sentence in sentences)
        {
            foreach (var comment in sentence.Comments)
            {
                WriteLine(writer, comment);
            }

            foreach (var row in sentence.Rows)
            {
                WriteLine(writer, row.ToString());
            }

            WriteLine(writer, "");
        }
    }

    /// <summary>Writes an analysed document: a <c># text</c> comment and the words of each sentence, multiword tokens with their range.</summary>
    public static void Write(TextWriter writer, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Write(writer, DocumentRows.ToSentences(document));
    }

    private static void WriteLine(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
