using System.Runtime.InteropServices;
using Readout.Language.Tokens;

namespace Readout.Language.Names;

/// <summary>
/// Gives a name of one word the type of a person whose longer name in the same text ends with it: news names people in full once. Kept for the next text; belongs
/// to one thread.
/// </summary>
internal sealed class SurnameBook
{
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SurnameBook() => _lookup = _surnames.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Unify(string text, List<TokenSpan> tokens, List<NameSpan> names)
    {
        _surnames.Clear();
        foreach (var name in names)
        {
            if (name.Type == NameType.Person && name.EndToken - name.FirstToken > 1)
            {
                _lookup.Add(WordAt(name.EndToken - 1));
            }
        }

        if (_surnames.Count == 0)
        {
            return;
        }

        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            if (name.EndToken - name.FirstToken == 1 && _lookup.Contains(WordAt(name.FirstToken)))
            {
                name = name with { Type = NameType.Person };
            }
        }

        ReadOnlySpan<char> WordAt(int token) => text.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start);
    }
}
