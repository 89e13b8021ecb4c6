using System.Text;
using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Tests.Cli;

/// <summary>CoNLL-U, damaged: refused with its line, or parsed into as many words as it has.</summary>
public sealed class ConlluFuzzTests
{
    private const string Whole = "# text = The ministers met in Geneva.\n1\tThe\tthe\tDET\tDT\tDefinite=Def\t2\tdet\t_\t_\n2-3\tministersmet\t_\t_\t_\t_\t_\t_\t_\t_\n2\tministers\tminister\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n3\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n3.1\tthen\tthen\tADV\tRB\t_\t_\t_\t_\t_\n4\tin\tin\tADP\tIN\t_\t5\tcase\t_\t_\n5\tGeneva\tGeneva\tPROPN\tNNP\t_\t3\tobl\t_\tSpaceAfter=No\n6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n# text = Yes!\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No\n2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";

    [Fact]
    public void Damaged_treebanks_are_refused_with_a_line_or_parsed() => Fuzz.Run(200, random =>
    {
        var text = Fuzz.Damage(Whole, random);
        try
        {
            var sentences = ConlluReader.Read(new StringReader(text));
            var written = new StringBuilder();
            ConlluWriter.Write(new StringWriter(written), sentences.Select(LanguageEngine.English.Annotate));
            Assert.Equal(sentences.Count, ConlluReader.Read(new StringReader(written.ToString())).Count);
        }
        catch (ConlluException error)
        {
            Assert.InRange(error.Line, 1, text.Split('\n').Length + 1);
            Assert.NotEmpty(error.Reason);
        }
    });
}
