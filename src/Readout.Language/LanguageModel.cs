using Readout.Language.Lemmas;
using Readout.Language.Models;
using Readout.Language.Parsing;
using Readout.Language.Tagging;
using Readout.Language.Tokens;

namespace Readout.Language;

/// <summary>All that was learnt of one language. Immutable.</summary>
internal sealed class LanguageModel
{
    private readonly LinearModel _tagger;
    private readonly LinearModel _parser;
    private readonly LinearModel _namer;

    public LanguageModel(TokenRules tokenRules, TagSet tags, LinearModel tagger, LinearModel parser, LinearModel namer, Lemmatizer lemmatizer)
    {
        TokenRules = tokenRules;
        Tags = tags;
        _tagger = tagger;
        _parser = parser;
        _namer = namer;
        Lemmatizer = lemmatizer;
        Tagger = new(tagger);
        Parser = new(parser);
        RelationNamer = new(namer, tags.Root);
    }

    public TokenRules TokenRules { get; }

    public TagSet Tags { get; }

    public Tagger Tagger { get; }

    public DependencyParser Parser { get; }

    public RelationNamer RelationNamer { get; }

    public Lemmatizer Lemmatizer { get; }

    public static LanguageModel Read(Stream stream)
    {
        using var reader = new ModelReader(stream);
        return new(
            TokenRules.Parse(reader.ReadString()),
            new(reader.ReadStrings(), reader.ReadStrings()),
            LinearModel.Read(reader),
            LinearModel.Read(reader),
            LinearModel.Read(reader),
            Lemmatizer.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var writer = new ModelWriter(stream);
        writer.Write(TokenRules.Source);
        writer.Write(Tags.Names);
        writer.Write(Tags.Relations);
        _tagger.Write(writer);
        _parser.Write(writer);
        _namer.Write(writer);
        Lemmatizer.WriteTo(writer);
    }
}
