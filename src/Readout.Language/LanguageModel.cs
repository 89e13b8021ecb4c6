using Readout.Language.Lemmas;
using Readout.Language.Models;
using Readout.Language.Names;
using Readout.Language.Network;
using Readout.Language.Tokens;
using Readout.Language.Trees;

namespace Readout.Language;

/// <summary>All that was learnt of one language. Immutable.</summary>
internal sealed record LanguageModel(TokenRules TokenRules, TagSet Tags, SentenceNetwork Network, Lemmatizer Lemmatizer, NameTagger Names)
{
    /// <summary>What mends the finished tree.</summary>
    public HiddenVerbs HiddenVerbs { get; } = new(Tags);

    public StrandedVerbs StrandedVerbs { get; } = new(Tags);

    public CrossedObjects CrossedObjects { get; } = new(Tags);

    public TightNames TightNames { get; } = new(Tags);

    public BareAdjectives BareAdjectives { get; } = new(Tags);

    public IndirectObjects IndirectObjects { get; } = new(Tags);

    /// <summary>The network made ready for reading.</summary>
    public SentenceReader Reader { get; } = new(Network);

    public static LanguageModel Read(Stream stream)
    {
        using var reader = new ModelReader(stream);
        return new(
            TokenRules.Parse(reader.ReadString()),
            new(reader.ReadStrings(), reader.ReadStrings()),
            SentenceNetwork.Read(reader),
            Lemmatizer.Read(reader),
            NameTagger.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var writer = new ModelWriter(stream);
        writer.Write(TokenRules.Source);
        writer.Write(Tags.Names);
        writer.Write(Tags.Relations);
        Network.Write(writer);
        Lemmatizer.WriteTo(writer);
        Names.Write(writer);
    }
}
