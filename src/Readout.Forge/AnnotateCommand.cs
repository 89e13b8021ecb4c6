using System.CommandLine;
using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Forge;

/// <summary><c>annotate</c>: a treebank's words with the analysis of a model that is not yet the shipped one.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "The model file.", Required = true };
        var input = new Argument<FileInfo>("file") { Description = "CoNLL-U file, or plain text by any other ending." };
        var command = new Command("annotate", "Replace a treebank's analysis by a model's own and print it.") { model, input };
        command.SetAction(result => Run(result.GetRequiredValue(model), result.GetRequiredValue(input)));
        return command;
    }

    private static int Run(FileInfo model, FileInfo input)
    {
        using var stream = model.OpenRead();
        var engine = LanguageEngine.Load(stream);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (input.Extension == ".conllu")
        {
            ConlluWriter.Write(output, ConlluReader.ReadFile(input.FullName).Select(engine.Annotate));
        }
        else
        {
            ConlluWriter.Write(output, engine.Analyze(File.ReadAllText(input.FullName)));
        }

        return 0;
    }
}
