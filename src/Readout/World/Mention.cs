using System.Diagnostics;

namespace Readout.World;

/// <summary>One place of the text that refers to one or, in the plural, several entities.</summary>
/// <param name="Head">Token that heads the phrase.</param>
/// <param name="First">First token of the naming phrase.</param>
/// <param name="End">Token after the phrase.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Referents">Indices in <see cref="Scene.Referents"/>; empty where nothing could be established.</param>
[DebuggerDisplay("{Kind} [{First}, {End}) -> {string.Join(',', Referents)}")]
internal sealed record Mention(int Head, int First, int End, MentionKind Kind, IReadOnlyList<int> Referents);
