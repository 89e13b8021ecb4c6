using System.Diagnostics;

namespace Readout.Language;

/// <summary>A sentence: a run of tokens that share a tree. A view on its <see cref="Language.Document"/>.</summary>
[DebuggerDisplay("{ToString()}")]
public readonly struct Sentence
{
    internal Sentence(Document document, int index)
    {
        Document = document;
        Index = index;
    }

    /// <summary>The document this sentence is part of.</summary>
    public Document Document { get; }

    /// <summary>Position among the sentences of the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Index of the first token.</summary>
    public int FirstToken => Document.SentenceStarts[Index];

    /// <summary>Index after the last token.</summary>
    public int EndToken => Document.SentenceStarts[Index + 1];

    /// <summary>First UTF-16 position of the sentence's text.</summary>
    public int Start => Document[FirstToken].Start;

    /// <summary>UTF-16 position after the sentence's text.</summary>
    public int End => Document[EndToken - 1].End;

    /// <summary>Index of the token that is the root of the tree.</summary>
    public int Root
    {
        get
        {
            for (var i = FirstToken; i < EndToken; i++)
            {
                if (Document[i].Head < 0)
                {
                    return i;
                }
            }

            return FirstToken;
        }
    }

    /// <summary>The names in the sentence, in text order.</summary>
    public IReadOnlyList<NameSpan> Names
    {
        get
        {
            int first = FirstToken, end = EndToken;
            return Array.FindAll(Document.NameSpans, name => name.FirstToken >= first && name.FirstToken < end);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Document.Text[Start..End];
}
