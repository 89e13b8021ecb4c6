namespace Readout.Forge.Network;

/// <summary>A sentence of the treebank as rows of the tables and gold numbers.</summary>
internal sealed record EncodedSentence(int[] Forms, int[] FormCounts, int[][] Grams, int[] Shapes, int[] Tags, int[] Heads, int[] Relations)
{
    public int Count => Forms.Length;
}
