using System.Text.RegularExpressions;
using Readout.Language;
using Readout.Rules.Matching;

namespace Readout.Rules.Compilation;

/// <summary>A compiled node test. Immutable; all state is in the <see cref="MatchState"/>.</summary>
internal abstract class TokenTest
{
    /// <summary>Rough price, by which the parts of a test are ordered: cheap ones go first.</summary>
    public abstract int Cost { get; }

    public abstract bool Holds(MatchState state, int token);

    protected static int CostOf(TokenTest[] parts) => (int)Math.Min(int.MaxValue / 2, parts.Sum(p => (long)p.Cost));
}

internal enum TokenAttribute
{
    Word,
    Form,
    Lemma,
    Tag,
    FineTag,
    Relation,
    Entity,
}

/// <summary>The number of one attribute is in a set.</summary>
internal sealed class NumberTest(TokenAttribute attribute, int[] numbers) : TokenTest
{
    private readonly int[] _numbers = [.. numbers.Order()];

    public TokenAttribute Attribute => attribute;

    public ReadOnlySpan<int> Numbers => _numbers;

    public override int Cost => 1;

    public override bool Holds(MatchState state, int token)
    {
        var number = attribute switch
        {
            TokenAttribute.Word => state.Words[token],
            TokenAttribute.Lemma => state.Lemmas[token],
            TokenAttribute.FineTag => state.FineTags[token],
            _ => state.Entities[token],
        };
        return number != 0 && (_numbers.Length < 8 ? _numbers.AsSpan().Contains(number) : Array.BinarySearch(_numbers, number) >= 0);
    }
}

/// <summary>The token is written exactly so, case included.</summary>
internal sealed class FormTest(string[] forms) : TokenTest
{
    public override int Cost => 2;

    public override bool Holds(MatchState state, int token)
    {
        var text = state.Document[token].Text;
        foreach (var form in forms)
        {
            if (text.SequenceEqual(form))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class TagTest(uint tags) : TokenTest
{
    public uint Tags => tags;

    public override int Cost => 0;

    public override bool Holds(MatchState state, int token) => (tags >> (int)state.Tags[token] & 1) != 0;
}

internal sealed class RelationTest(RelationSet relations) : TokenTest
{
    public override int Cost => 1;

    public override bool Holds(MatchState state, int token) => relations.Holds(state, token);
}

/// <summary>A regular expression holds for the whole of one attribute.</summary>
internal sealed class PatternTest(TokenAttribute attribute, Regex pattern, UInt128? opening) : TokenTest
{
    private const int LongestWord = 256;

    public TokenAttribute Attribute => attribute;

    /// <summary>ASCII characters that the value may begin with, or null where any is possible. Beyond ASCII all are.</summary>
    public UInt128? Opening => opening;

    public override int Cost => 50;

    public override bool Holds(MatchState state, int token)
    {
        var document = state.Document;
        return attribute switch
        {
            TokenAttribute.Word => HoldsLower(document[token].Text),
            TokenAttribute.Lemma => HoldsLower(document[token].Lemma),
            TokenAttribute.Form => Holds(document[token].Text),
            TokenAttribute.FineTag => Holds(document[token].FineTag),
            _ => Holds(document[token].Relation),
        };
    }

    private bool HoldsLower(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestWord || !MayBegin(char.ToLowerInvariant(text[0])))
        {
            return false;
        }

        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        return pattern.IsMatch(lower);
    }

    private bool Holds(ReadOnlySpan<char> text) => text.Length > 0 && MayBegin(text[0]) && pattern.IsMatch(text);

    private bool MayBegin(char first) => opening is null || first >= 128 || (opening.Value >> first & 1) != 0;
}

internal sealed class AllTest(TokenTest[] parts) : TokenTest
{
    private readonly TokenTest[] _parts = [.. parts.OrderBy(p => p.Cost)];

    public ReadOnlySpan<TokenTest> Parts => _parts;

    public override int Cost { get; } = CostOf(parts);

    public override bool Holds(MatchState state, int token)
    {
        foreach (var part in _parts)
        {
            if (!part.Holds(state, token))
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class AnyTest(TokenTest[] parts) : TokenTest
{
    private readonly TokenTest[] _parts = [.. parts.OrderBy(p => p.Cost)];

    public ReadOnlySpan<TokenTest> Parts => _parts;

    public override int Cost { get; } = CostOf(parts);

    public override bool Holds(MatchState state, int token)
    {
        foreach (var part in _parts)
        {
            if (part.Holds(state, token))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class NotTest(TokenTest inner) : TokenTest
{
    public override int Cost { get; } = inner.Cost;

    public override bool Holds(MatchState state, int token) => !inner.Holds(state, token);
}

/// <summary>The token is in a lexicon, in a row that meets the conditions.</summary>
internal sealed class LexiconMemberTest(LexiconUse use) : TokenTest
{
    public LexiconUse Use => use;

    public override int Cost => 3;

    public override bool Holds(MatchState state, int token) => use.FindRow(state, token) >= 0;
}

/// <summary>A path from the token finds something.</summary>
internal sealed class ExistsTest(PathProgram path) : TokenTest
{
    public override int Cost => 100;

    public override bool Holds(MatchState state, int token) => state.Paths.Exists(path, token);
}
