using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>Cuts words out of the texts of documents. The last texts are at hand, so whoever goes by document fetches each once.</summary>
internal sealed class TextCuts(Session session)
{
    private const int TextsAtHand = 256;

    private readonly Dictionary<long, SourceText> _texts = [];
    private readonly Queue<long> _oldest = new();

    /// <summary>The words of a document between two places, in code points.</summary>
    public string Cut(long doc, long start, long end)
    {
        if (!_texts.TryGetValue(doc, out var text))
        {
            _texts[doc] = text = new(session.Text("SELECT b.text FROM document d JOIN body b ON b.n = d.body WHERE d.n = $1", doc)!);
            _oldest.Enqueue(doc);
            if (_oldest.Count > TextsAtHand)
            {
                _texts.Remove(_oldest.Dequeue());
            }
        }

        return text.Text[text.Utf16At((int)start)..text.Utf16At((int)end)];
    }
}
