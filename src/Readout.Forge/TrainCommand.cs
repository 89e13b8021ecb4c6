using System.CommandLine;
using Readout.Forge.Network;
using Readout.Forge.Training;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Tokens;

namespace Readout.Forge;

/// <summary><c>train</c>: treebanks and token rules to a model file.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var treebanks = new Option<FileInfo[]>("--treebank") { Description = "CoNLL-U file to train on; may be repeated.", Required = true, AllowMultipleArgumentsPerToken = true };
        var rules = new Option<FileInfo>("--token-rules") { Description = "How the language is written.", Required = true };
        var lemmas = new Option<FileInfo>("--lemmas") { Description = "Lemmas and irregular forms beyond those of the treebanks." };
        var places = new Option<FileInfo[]>("--places") { Description = "Table of names of places; may be repeated, like the next two.", AllowMultipleArgumentsPerToken = true };
        var organisations = new Option<FileInfo[]>("--organisations") { Description = "Table of names of organisations.", AllowMultipleArgumentsPerToken = true };
        var people = new Option<FileInfo[]>("--people") { Description = "Table of names of people.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--output") { Description = "The model file to write.", Required = true };
        var dev = new Option<FileInfo[]>("--dev") { Description = "CoNLL-U file to score after each epoch; may be repeated.", AllowMultipleArgumentsPerToken = true };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the treebanks.", DefaultValueFactory = _ => new NetworkSizes().Epochs };
        var cells = new Option<int>("--cells") { Description = "Cells of a layer.", DefaultValueFactory = _ => new NetworkSizes().Layer };
        var layers = new Option<int>("--layers") { Description = "Layers.", DefaultValueFactory = _ => new NetworkSizes().Layers };
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on them.", DefaultValueFactory = _ => new NetworkSizes().Threads };
        var network = new Option<FileInfo>("--network") { Description = "Take the network out of this model file in place of training one; the rest is made anew." };
        var seed = new Option<ulong>("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Train a language model from treebanks. The same input gives the same bytes.") { treebanks, rules, lemmas, places, organisations, people, output, dev, epochs, cells, layers, threads, network, seed };
        command.SetAction(result => Run(
            result.GetRequiredValue(treebanks),
            Knowledge(
                result.GetRequiredValue(rules),
                result.GetValue(lemmas),
                (NameType.Place, result.GetValue(places)),
                (NameType.Organisation, result.GetValue(organisations)),
                (NameType.Person, result.GetValue(people))),
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

    private static int Run(FileInfo[] treebanks, TrainingKnowledge knowledge, FileInfo output, FileInfo[] dev, FileInfo? network, NetworkSizes sizes)
    {
        ConlluSentence[] sentences = [.. treebanks.SelectMany(file => ConlluReader.ReadFile(file.FullName))];
        var watch = new DevScores(dev);
        var model = network is null
            ? LanguageTraining.Train(sentences, knowledge, sizes, watch, Console.Error)
            : LanguageTraining.Renew(ReadModel(network), sentences, knowledge, sizes);
        using var stream = output.Create();
        model.Write(stream);
        Console.Error.WriteLine($"{output.FullName}: {stream.Length} bytes");
        return 0;
    }

    private static TrainingKnowledge Knowledge(FileInfo rules, FileInfo? lemmas, params ReadOnlySpan<(NameType Type, FileInfo[]? Files)> tables)
    {
        var tokenRules = TokenRules.Parse(File.ReadAllText(rules.FullName));
        var names = new NameList(tokenRules);
        foreach (var (type, files) in tables)
        {
            foreach (var file in files ?? [])
            {
                names.Add(File.ReadAllText(file.FullName), type);
            }
        }

        return new(tokenRules, lemmas is null ? LemmaList.Empty : LemmaList.Parse(File.ReadAllText(lemmas.FullName)), names.ToGazetteer());
    }

    private static LanguageModel ReadModel(FileInfo file)
    {
        using var stream = file.OpenRead();
        return LanguageModel.Read(stream);
    }
}
