using Readout.Language;
using Readout.World.Times;

namespace Readout.World;

/// <summary>
/// A document with the world in it: who and what is mentioned where, and when. The last thing the World stage makes and the only
/// thing the Reading stage looks at. Immutable.
/// </summary>
internal sealed class Scene
{
    private readonly int[] _mentionAt;
    private readonly string?[] _entityTypes;
    private readonly string?[] _countryAt;

    public Scene(Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<Referent> referents, DocumentTimes times, string?[] countryAt)
    {
        _countryAt = countryAt;
        Document = document;
        Mentions = mentions;
        Referents = referents;
        Times = times;
        _mentionAt = new int[document.TokenCount];
        _entityTypes = new string?[document.TokenCount];
        Array.Fill(_mentionAt, -1);
        for (var i = 0; i < mentions.Count; i++)
        {
            Place(i, mentions[i]);
        }
    }

    public Document Document { get; }

    /// <summary>Mentions in text order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<Referent> Referents { get; }

    public DocumentTimes Times { get; }

    /// <summary>Per token the type of the entity whose mention it heads, or null; what rules test as <c>entity</c>.</summary>
    public ReadOnlySpan<string?> EntityTypes => _entityTypes;

    /// <summary>ISO 3166-1 alpha-3 of the country that an adjective or name at <paramref name="token"/> tells, or null.</summary>
    public string? CountryAt(int token) => _countryAt[token];

    /// <summary>The mention that <paramref name="token"/> heads or is part of, or null.</summary>
    public Mention? MentionAt(int token) => token >= 0 && _mentionAt[token] >= 0 ? Mentions[_mentionAt[token]] : null;

    /// <summary>The entities that <paramref name="token"/>'s mention refers to.</summary>
    public IReadOnlyList<int> ReferentsAt(int token) => MentionAt(token)?.Referents ?? [];

    // A name owns all of its tokens, so that any of them may be the head the parser chose; a described one only its head,
    // since names stand inside descriptions ("a Kremlin official").
    private void Place(int index, Mention mention)
    {
        if (mention.Kind is MentionKind.Name or MentionKind.Title or MentionKind.Metonym)
        {
            for (var i = mention.First; i < mention.End; i++)
            {
                if (_mentionAt[i] < 0)
                {
                    _mentionAt[i] = index;
                }
            }
        }

        _mentionAt[mention.Head] = index;
        _entityTypes[mention.Head] = mention.Referents.Count > 0 ? Referents[mention.Referents[0]].Type : null;
    }
}
