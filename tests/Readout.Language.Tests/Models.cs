namespace Readout.Language.Tests;

/// <summary>The parts of the model that ships.</summary>
internal static class Models
{
    private static readonly Lazy<LanguageModel> LazyEnglish = new(() =>
    {
        using var stream = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")!;
        return LanguageModel.Read(stream);
    });

    public static LanguageModel English => LazyEnglish.Value;
}
