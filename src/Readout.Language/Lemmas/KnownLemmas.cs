using Readout.Language.Models;

namespace Readout.Language.Lemmas;

/// <summary>
/// Tells of an inflected word that no table holds which lemma is one: of "timed" the ending alone could make "tim" or "time", and only the second is
/// known. Immutable.
/// </summary>
internal sealed class KnownLemmas
{
    // What is left of an inflected word is too easily a shorter one by chance.
    private const int ShortestLemma = 3;

    private readonly Inflection[] _inflections;
    private readonly int[] _starts;
    private readonly KeyIndex _known;

    /// <param name="inflections">By tag, the most frequent of a tag first.</param>
    /// <param name="known">Keys of all known lemmas.</param>
    public KnownLemmas(Inflection[] inflections, KeyIndex known)
    {
        _inflections = inflections;
        _starts = new int[inflections.Length == 0 ? 1 : inflections[^1].Tag + 2];
        foreach (var inflection in inflections)
        {
            _starts[inflection.Tag + 1]++;
            LongestAddition = Math.Max(LongestAddition, inflection.Add.Length);
        }

        for (var tag = 1; tag < _starts.Length; tag++)
        {
            _starts[tag] += _starts[tag - 1];
        }

        _known = known;
    }

    /// <summary>The most letters that an inflection adds.</summary>
    public int LongestAddition { get; }

    public static uint Key(ReadOnlySpan<char> lowered) => Hash.Mix(2, Hash.Of(lowered), (uint)lowered.Length);

    /// <summary>The rule, or another inflection of the tag where the rule makes no known lemma and the other does.</summary>
    public LemmaRule Correct(LemmaRule rule, ReadOnlySpan<char> lowered, int tag)
    {
        var own = tag + 1 < _starts.Length ? _inflections.AsSpan(_starts[tag].._starts[tag + 1]) : [];
        if (own.Length == 0 || IsKnown(lowered, rule.Strip, rule.Add))
        {
            return rule;
        }

        foreach (var other in own)
        {
            if (lowered.EndsWith(other.Ending) && IsKnown(lowered, other.Ending.Length, other.Add))
            {
                return new(rule.Case, other.Ending.Length, other.Add);
            }
        }

        return rule;
    }

    public static KnownLemmas Read(ModelReader reader)
    {
        var tags = reader.ReadShorts();
        string[] endings = reader.ReadStrings(), additions = reader.ReadStrings();
        var inflections = new Inflection[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            inflections[i] = new(tags[i], endings[i], additions[i]);
        }

        return new(inflections, KeyIndex.Read(reader));
    }

    public void Write(ModelWriter writer)
    {
        writer.Write([.. _inflections.Select(inflection => (short)inflection.Tag)]);
        writer.Write([.. _inflections.Select(inflection => inflection.Ending)]);
        writer.Write([.. _inflections.Select(inflection => inflection.Add)]);
        _known.Write(writer);
    }

    /// <summary>The word without letters repeated for emphasis ("sooo"), where that is a known lemma; else the word itself.</summary>
    public ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> form, Span<char> room)
    {
        Span<char> lowered = stackalloc char[form.Length];
        for (var most = 2; most > 0 && HasRun(form); most--)
        {
            var length = 0;
            for (var i = 0; i < form.Length; i++)
            {
                if (!EndsRun(form, i, most))
                {
                    room[length++] = form[i];
                }
            }

            ((ReadOnlySpan<char>)room[..length]).ToLowerInvariant(lowered);
            if (_known.Find(Key(lowered[..length])) >= 0)
            {
                return room[..length];
            }
        }

        return form;
    }

    private static bool HasRun(ReadOnlySpan<char> form)
    {
        for (var i = 2; i < form.Length; i++)
        {
            if (EndsRun(form, i, 2))
            {
                return true;
            }
        }

        return false;
    }

    // True of a letter after so many of the same.
    private static bool EndsRun(ReadOnlySpan<char> form, int at, int most)
    {
        if (at < most || !char.IsLetter(form[at]))
        {
            return false;
        }

        for (var i = at - most; i < at; i++)
        {
            if (char.ToLowerInvariant(form[i]) != char.ToLowerInvariant(form[at]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsKnown(ReadOnlySpan<char> lowered, int strip, string add)
    {
        var length = Math.Max(0, lowered.Length - strip);
        Span<char> lemma = stackalloc char[length + add.Length];
        lowered[..length].CopyTo(lemma);
        add.CopyTo(lemma[length..]);
        return lemma.Length >= ShortestLemma && _known.Find(Key(lemma)) >= 0;
    }
}
