using System.CommandLine;
using Readout.Forge.Training;
using Readout.Language.Conllu;

namespace Readout.Forge;

/// <summary><c>train</c>: treebanks and token rules to a model file.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var treebanks = new Option<FileInfo[]>("--treebank") { Description = "CoNLL-U file to train on; may be repeated.", Required = true, AllowMultipleArgumentsPerToken = true };
        var rules = new Option<FileInfo>("--token-rules") { Description = "How the language is written.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The model file to write.", Required = true };
        var seed = new Option<ulong>("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Train a language model from treebanks. The same input gives the same bytes.") { treebanks, rules, output, seed };
        command.SetAction(result => Run(
            result.GetRequiredValue(treebanks),
            result.GetRequiredValue(rules),
            result.GetRequiredValue(output),
            result.GetRequiredValue(seed)));
        return command;
    }

    private static int Run(FileInfo[] treebanks, FileInfo rules, FileInfo output, ulong seed)
    {
        ConlluSentence[] sentences = [.. treebanks.SelectMany(file => ConlluReader.ReadFile(file.FullName))];
        var model = LanguageTraining.Train(sentences, File.ReadAllText(rules.FullName), new() { Seed = seed }, Console.Error);
        using var stream = output.Create();
        model.Write(stream);
        Console.Error.WriteLine($"{output.FullName}: {stream.Length} bytes");
        return 0;
    }
}
