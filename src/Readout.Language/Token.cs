using System.Diagnostics;

namespace Readout.Language;

/// <summary>
/// One syntactic word of a <see cref="Language.Document"/>, as Universal Dependencies counts words: "don't" is two.
/// A view: it holds the document and an index, never a copy. Offsets are UTF-16 positions in
/// <see cref="Document.Text"/>, start inclusive, end exclusive.
/// </summary>
[DebuggerDisplay("{Index}: {ToString()} {Tag} {Relation}>{Head}")]
public readonly struct Token
{
    internal Token(Document document, int index)
    {
        Document = document;
        Index = index;
    }

    /// <summary>The document this token is part of.</summary>
    public Document Document { get; }

    /// <summary>Position among all tokens of the document, from 0.</summary>
    public int Index { get; }

    /// <summary>First UTF-16 position of the token's text.</summary>
    public int Start => Document.Words[Index].Start;

    /// <summary>UTF-16 position after the token's text.</summary>
    public int End => Document.Words[Index].End;

    /// <summary>The token as written, a slice of the document's text.</summary>
    public ReadOnlySpan<char> Text => Document.Text.AsSpan(Start, End - Start);

    /// <summary>Dictionary form, in lower case except for proper nouns.</summary>
    public string Lemma => Document.Words[Index].Lemma;

    /// <summary>Universal part of speech.</summary>
    public UniversalTag Tag => Document.Words[Index].Tag;

    /// <summary>Language-specific part of speech (for English the Penn Treebank's, such as <c>VBD</c>).</summary>
    public string FineTag => Document.Words[Index].FineTag;

    /// <summary>Index, in the document, of the token this one depends on; -1 for the root of a sentence.</summary>
    public int Head => Document.Words[Index].Head;

    /// <summary>Universal Dependencies relation to the head, with its subtype: <c>nsubj</c>, <c>nsubj:pass</c>, <c>root</c>.</summary>
    public string Relation => Document.Words[Index].Relation;

    /// <summary>Index of the sentence that holds this token.</summary>
    public int Sentence => Document.Words[Index].Sentence;

    /// <summary>Indices of the tokens that depend on this one, in text order.</summary>
    public ReadOnlySpan<int> Children => Document.ChildrenOf(Index);

    /// <summary>First token of the span that this token and all its descendants cover.</summary>
    public int LeftEdge => Document.Edges[Index].Left;

    /// <summary>Last token (inclusive) of the span that this token and all its descendants cover.</summary>
    public int RightEdge => Document.Edges[Index].Right;

    /// <summary>True if white space, or the start of the text, stands before the token.</summary>
    public bool IsSpaceBefore => Start == 0 || char.IsWhiteSpace(Document.Text[Start - 1]);

    /// <summary>Compares the token's text without regard to case (ordinal).</summary>
    public bool Is(string text) => Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
