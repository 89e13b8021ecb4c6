using Readout.Language.Tokens;

namespace Readout.Language.Tests;

public sealed class WorkspaceTests
{
    private const string Text = "OSLO — \"We don't agree,\" said Mr. Hale of the Bergen Institute, who left at 4 p.m. on Friday. Envoys from 14 states, Norway's among them, had met twice.";

    [Fact]
    public void A_word_allocates_nothing_after_the_first_time()
    {
        var (workspace, model) = (new Workspace(), Models.English);
        Read(workspace, model);
        Read(workspace, model);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(workspace, model);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_document_allocates_only_its_own_arrays()
    {
        var text = string.Join(' ', Enumerable.Repeat(Text, 200));
        var words = LanguageEngine.English.Analyze(text).TokenCount;
        LanguageEngine.English.Analyze(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        LanguageEngine.English.Analyze(text);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < words * 100L, $"{bytes} bytes for {words} words");
    }

    private static void Read(Workspace workspace, LanguageModel model)
    {
        workspace.Tokens.Clear();
        workspace.Names.Clear();
        new TokenScanner(Text, model.TokenRules, workspace.Tokens).Scan();
        new SentenceSplitter(Text, model.TokenRules, workspace.Tokens).Split(workspace.SentenceStarts);
        for (var s = 0; s < workspace.SentenceStarts.Count; s++)
        {
            workspace.Frame.Clear();
            var end = s + 1 < workspace.SentenceStarts.Count ? workspace.SentenceStarts[s + 1] : workspace.Tokens.Count;
            for (var i = workspace.SentenceStarts[s]; i < end; i++)
            {
                workspace.Frame.Add(Text.AsSpan(workspace.Tokens[i].Start, workspace.Tokens[i].End - workspace.Tokens[i].Start));
            }

            workspace.Parse(model);
            for (var i = 0; i < workspace.Frame.Count; i++)
            {
                workspace.LemmaOf(model, i);
            }
        }
    }
}
