namespace Readout.Rules.Compilation;

/// <summary>
/// The 37 relations of Universal Dependencies (https://universaldependencies.org/u/dep/), to notice a misspelt one. Subtypes are left
/// to the treebanks.
/// </summary>
internal static class UniversalRelations
{
    public static readonly string[] Names =
    [
        "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj", "dep", "det",
        "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl",
        "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
    ];
}
