using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>The two accounts, and who speaks for whom in them.</summary>
internal sealed class AccountPair(Account a, Account b, string? sideA, string? sideB)
{
    private readonly Dictionary<string, string> _countries = Sides.CountriesOf([(a.Record, sideA), (b.Record, sideB)]);
    private readonly HashSet<string> _participants = [.. new[] { a, b }.SelectMany(static account => account.Record.Meetings).SelectMany(static meeting => meeting.Participants).Select(static party => party.Entity)];

    public Account A { get; } = a;

    public Account B { get; } = b;

    public string? SideA { get; } = sideA;

    public string? SideB { get; } = sideB;

    /// <summary>The country a party speaks for, or null. In an account of a known side "the Prime Minister", and a minister whose country nobody tells, are its own.</summary>
    public string? CountryOf(Account account, string entity) => Sides.EntityOf(account.Record, entity) is not { } known ? null
        : _countries.GetValueOrDefault(Sides.KeyOf(known)) ?? known.Country ?? (IsOwn(account, known) ? SideOf(account) : null);

    /// <summary>The name of whoever speaks, or the words of the text.</summary>
    public string NameOf(Account account, Party party) => Sides.EntityOf(account.Record, party.Entity) switch
    {
        { Named: true } known => (Titles.NamedFor(account.Record, known, _countries) ?? known).Name,
        { } unnamed => unnamed.Name,
        null => party.Text,
    };

    /// <summary>Statements of those who met or of their states, outermost ones: what the account has them say.</summary>
    public IEnumerable<Statement> StatementsOf(Account account) =>
        account.Record.Statements.Where(statement => statement.Within is null && statement.Speaker.Count > 0 && statement.Speaker.All(party => SpeaksForASide(account, party.Entity)));

    /// <summary>True if the speakers may be the same people.</summary>
    public bool AreSame(Statement first, Statement second)
    {
        var (one, other) = (KeysOf(A, first), KeysOf(B, second));
        return one.Overlaps(other) || (IsJoint(A, first) && IsJoint(B, second));
    }

    /// <summary>What tells those who took part in a meeting apart: countries, and names of people.</summary>
    public IReadOnlySet<string> KeysOf(Account account, Meeting meeting) => Keys(account, meeting.Participants);

    /// <summary>True if those who met say it together.</summary>
    public static bool IsJoint(Account account, Statement statement) =>
        statement.Speaker.Count > 1 || (statement.Speaker.Count == 1 && Sides.EntityOf(account.Record, statement.Speaker[0].Entity) is { } only && Account.IsGroup(only));

    /// <summary>True of the name of one of the two sides' states: who met is no topic.</summary>
    public bool IsSideName(Account account, Span span) => account.Record.Entities
        .Where(entity => entity.Type is "state" or "government" && entity.Country is { } country && (country == SideA || country == SideB || _countries.ContainsValue(country)))
        .Any(entity => entity.Mentions.Any(mention => mention.By != "metonym" && mention.Start <= span.Start && mention.End >= span.End));

    /// <summary>True of a class that the name of a side is made of.</summary>
    public bool IsSideWord(Account account, Remark remark, int index) => IsSideName(account, remark.Spans[index]);

    private string? SideOf(Account account) => account == A ? SideA : SideB;

    private bool IsOwn(Account account, Entity entity) => entity.Type == "person" && !Account.IsGroup(entity) && !entity.Named && _participants.Contains(entity.Id);

    private HashSet<string> KeysOf(Account account, Statement statement) => Keys(account, statement.Speaker);

    private HashSet<string> Keys(Account account, IReadOnlyList<Party> parties)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (Sides.EntityOf(account.Record, party.Entity) is { } known)
            {
                keys.Add(Sides.KeyOf(Titles.NamedFor(account.Record, known, _countries) ?? known));
                keys.Add(CountryOf(account, known.Id) ?? Sides.KeyOf(known));
            }
        }

        return keys;
    }

    // A reader's slip that makes a speaker of people who are only spoken of stays out.
    private bool SpeaksForASide(Account account, string entity) =>
        _participants.Contains(entity)
        || (Sides.EntityOf(account.Record, entity) is { } known && (known.Type is "state" or "government" || Account.IsGroup(known) || (known.Type == "person" && (known.Role is not null || known.Named || CountryOf(account, entity) is not null))));
}
