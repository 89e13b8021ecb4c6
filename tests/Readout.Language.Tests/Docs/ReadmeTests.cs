using System.Runtime.CompilerServices;
using Readout.Language.Conllu;

namespace Readout.Language.Tests.Docs;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_package_is_the_one_compiled_here()
    {
        var example = Between(Resource.Text("README.md"), "```csharp\n", "```\n").Split('\n').Where(line => line.Length > 0 && !line.StartsWith("using", StringComparison.Ordinal));
        var source = string.Join('\n', File.ReadLines(Here()).Select(line => line.Trim()));
        Assert.All(example, line => Assert.Contains(line.Trim().Replace("Console.Out", "output", StringComparison.Ordinal), source.Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_prints_sentences_names_and_conllu()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Example(output);
        Assert.StartsWith("The envoy's offer wasn't accepted by Norway. -> accept VERB VBN\nTalks go on. -> go VERB VBP\nNorway Place\n# sent_id = 1\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4\toffer\toffer\tNOUN\tNN\t_\t7\tnsubj:pass\t", output.ToString(), StringComparison.Ordinal);
    }

    private static void Example(StringWriter output)
    {
        var document = LanguageEngine.English.Analyze("The envoy's offer wasn't accepted by Norway. Talks go on.");
        for (var i = 0; i < document.SentenceCount; i++)
        {
            var root = document[document.GetSentence(i).Root];
            output.WriteLine($"{document.GetSentence(i)} -> {root.Lemma} {root.Tag} {root.FineTag}");
        }

        foreach (var name in document.Names)
        {
            output.WriteLine($"{document[name.FirstToken]} {name.Type}");
        }

        ConlluWriter.Write(output, document);
    }

    private static string Between(string text, string start, string end)
    {
        var first = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[first..text.IndexOf(end, first, StringComparison.Ordinal)];
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
