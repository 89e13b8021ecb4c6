namespace Readout.Language.Conllu;

/// <summary>What a row of a CoNLL-U sentence stands for.</summary>
public enum ConlluRowKind
{
    /// <summary>A syntactic word, numbered from 1.</summary>
    Word,

    /// <summary>A multiword token such as "don't", written before its words with a range of numbers.</summary>
    Range,

    /// <summary>An empty node of the enhanced graph, numbered with a decimal.</summary>
    Empty,
}
