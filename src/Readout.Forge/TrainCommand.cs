using System.CommandLine;
using Readout.Forge.Network;
using Readout.Forge.Training;
using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Forge;

/// <summary><c>train</c>: treebanks and token rules to a model file.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var treebanks = new Option<FileInfo[]>("--treebank") { Description = "CoNLL-U file to train on; may be repeated.", Required = true, AllowMultipleArgumentsPerToken = true };
        var rules = new Option<FileInfo>("--token-rules") { Description = "How the language is written.", Required = true };
        var lemmas = new Option<FileInfo>("--lemmas") { Description = "Lemmas and irregular forms beyond those of the treebanks." };
        var output = new Option<FileInfo>("--output") { Description = "The model file to write.", Required = true };
        var dev = new Option<FileInfo[]>("--dev") { Description = "CoNLL-U file to score after each epoch; may be repeated.", AllowMultipleArgumentsPerToken = true };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the treebanks.", DefaultValueFactory = _ => new NetworkSizes().Epochs };
        var cells = new Option<int>("--cells") { Description = "Cells of a layer.", DefaultValueFactory = _ => new NetworkSizes().Layer };
        var layers = new Option<int>("--layers") { Description = "Layers.", DefaultValueFactory = _ => new NetworkSizes().Layers };
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on them.", DefaultValueFactory = _ => new NetworkSizes().Threads };
        var network = new Option<FileInfo>("--network") { Description = "Take the network out of this model file in place of training one; the rest is made anew." };
        var seed = new Option<ulong>("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Train a language model from treebanks. The same input gives the same bytes.") { treebanks, rules, lemmas, output, dev, epochs, cells, layers, threads, network, seed };
        command.SetAction(result => Run(
            result.GetRequiredValue(treebanks),
            result.GetRequiredValue(rules),
            result.GetValue(lemmas),
            result.GetRequiredValue(output),
            result.GetValue(dev) ?? [],
            result.GetValue(network),
            new()
            {
                Seed = result.GetRequiredValue(seed),
                Epochs = result.GetRequiredValue(epochs),
                Layer = result.GetRequiredValue(cells),
                Layers = result.GetRequiredValue(layers),
                Threads = result.GetRequiredValue(threads),
            }));
        return command;
    }

    private static int Run(FileInfo[] treebanks, FileInfo rules, FileInfo? lemmas, FileInfo output, FileInfo[] dev, FileInfo? network, NetworkSizes sizes)
    {
        ConlluSentence[] sentences = [.. treebanks.SelectMany(file => ConlluReader.ReadFile(file.FullName))];
        var watch = new DevScores(dev);
        var tokenRules = File.ReadAllText(rules.FullName);
        var list = lemmas is null ? LemmaList.Empty : LemmaList.Parse(File.ReadAllText(lemmas.FullName));
        var model = network is null
            ? LanguageTraining.Train(sentences, tokenRules, list, sizes, watch, Console.Error)
            : LanguageTraining.Renew(ReadModel(network), sentences, tokenRules, list, sizes);
        using var stream = output.Create();
        model.Write(stream);
        Console.Error.WriteLine($"{output.FullName}: {stream.Length} bytes");
        return 0;
    }

    private static LanguageModel ReadModel(FileInfo file)
    {
        using var stream = file.OpenRead();
        return LanguageModel.Read(stream);
    }
}
