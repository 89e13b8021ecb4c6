namespace Readout.World;

/// <summary>
/// Which pronoun a person of a given name most likely goes by (lexicon/english/given-names-*.txt). A likelihood only: what a text says of the person
/// counts more, and names that both have are not listed.
/// </summary>
internal sealed class GivenNames
{
    private readonly Dictionary<string, string> _pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private GivenNames()
    {
        Load("he");
        Load("she");
        _lookup = _pronouns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The shipped lists.</summary>
    public static GivenNames English { get; } = new();

    /// <summary><c>he</c>, <c>she</c>, or null for a name that is not listed.</summary>
    /// <param name="name">A given name in its usual case.</param>
    public string? PronounOf(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var pronoun) ? pronoun : null;

    private void Load(string pronoun)
    {
        var resource = $"english/given-names-{pronoun}.txt";
        using var stream = typeof(GivenNames).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the assembly lacks {resource}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                _pronouns[line] = pronoun;
            }
        }
    }
}
