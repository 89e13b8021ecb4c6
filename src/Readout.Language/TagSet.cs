namespace Readout.Language;

/// <summary>The tags (universal and fine together, as in "VERB VBD") and the relations a model knows, each by its number. Immutable.</summary>
internal sealed class TagSet
{
    public TagSet(string[] names, string[] relations)
    {
        Names = names;
        Relations = relations;
        Universal = [.. names.Select(name => Enum.Parse<UniversalTag>(name.AsSpan(0, name.AsSpan().IndexOf(' '))))];
        Fine = [.. names.Select(name => string.Intern(name[(name.AsSpan().IndexOf(' ') + 1)..]))];
        Root = Array.IndexOf(relations, "root");
    }

    public string[] Names { get; }

    public string[] Relations { get; }

    public UniversalTag[] Universal { get; }

    public string[] Fine { get; }

    /// <summary>Number of the relation of a sentence's root.</summary>
    public int Root { get; }

    /// <summary>Which of the names are among the wanted ones: true at their numbers.</summary>
    public static bool[] Mark(string[] names, params ReadOnlySpan<string> wanted)
    {
        var marks = new bool[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            marks[i] = wanted.Contains(names[i]);
        }

        return marks;
    }

    public static string Join(string universal, string fine) => universal + " " + fine;
}
