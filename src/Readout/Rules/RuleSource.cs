namespace Readout.Rules;

/// <summary>The text of one rule file or lexicon table. The library reads no files itself: whoever has the text passes it.</summary>
/// <param name="Path">Name shown in messages and in <see cref="Rule.File"/>; lexicons are looked up beside it. Separator <c>/</c>.</param>
/// <param name="Text">The text.</param>
public sealed record RuleSource(string Path, string Text);
