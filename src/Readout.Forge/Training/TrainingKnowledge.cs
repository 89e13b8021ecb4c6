using Readout.Language.Names;
using Readout.Language.Tokens;

namespace Readout.Forge.Training;

/// <summary>What a language brings beside its treebanks.</summary>
/// <param name="TokenRules">How it is written.</param>
/// <param name="Lemmas">Lemmas and irregular forms.</param>
/// <param name="Names">Names that are known.</param>
internal sealed record TrainingKnowledge(TokenRules TokenRules, LemmaList Lemmas, Gazetteer Names);
