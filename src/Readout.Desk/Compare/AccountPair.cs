using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>The two accounts, and who speaks for whom in them.</summary>
internal sealed class AccountPair
{
    /// <summary>What stands for both sides where one of them would be named.</summary>
    public const string Together = "both sides together";

    private readonly Voices _voicesA;
    private readonly Voices _voicesB;
    private readonly List<Span> _peopleOfA;
    private readonly List<Span> _peopleOfB;

    public AccountPair(Account a, Account b, string? sideA, string? sideB)
    {
        (A, B, SideA, SideB) = (a, b, sideA, sideB);
        var people = new People([(a, sideA), (b, sideB)]);
        (_voicesA, _voicesB) = (new(a, sideA, people), new(b, sideB, people));
        (_peopleOfA, _peopleOfB) = (PeopleIn(a), PeopleIn(b));
        Countries = new[] { sideA, sideB }.Concat(people.InBoth.Select(static person => person.Country)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public Account A { get; }

    public Account B { get; }

    public string? SideA { get; }

    public string? SideB { get; }

    /// <summary>The states that met: the sides, and those of the people whom both accounts name.</summary>
    public IReadOnlySet<string> Countries { get; }

    /// <summary>The country a party speaks for, or null where the words leave it open.</summary>
    public string? CountryOf(Account account, Party party) => CountryOf(account, new(party.Start, party.End, party.Text), party.Entity);

    /// <summary>The country of whoever is named or meant by some words, or null.</summary>
    public string? CountryOf(Account account, Span span, string? entity) => VoicesOf(account).CountryOf(span, entity is null ? null : Sides.EntityOf(account.Record, entity));

    /// <summary>The name of whoever speaks, or the words of the text.</summary>
    public string NameOf(Account account, Party party) =>
        VoicesOf(account).PersonOf(new(party.Start, party.End, party.Text), Sides.EntityOf(account.Record, party.Entity))?.Name
        ?? (Sides.EntityOf(account.Record, party.Entity) is { } entity && Voices.IsPronoun(party.Text) ? entity.Name : party.Text);

    /// <summary>Statements of those who met or of their states, outermost ones: what the account has them say. Those of whom it is open for whom they speak are left out.</summary>
    public IEnumerable<Statement> StatementsOf(Account account) =>
        account.Record.Statements.Where(statement => statement.Within is null && statement.Speaker.Count > 0 && (IsJoint(account, statement) || (SideOf(account, statement) is { } side && Countries.Contains(side))));

    /// <summary>The one country for which all speakers of a statement speak, or null.</summary>
    public string? SideOf(Account account, Statement statement) =>
        IsJoint(account, statement) ? null : statement.Speaker.Select(party => CountryOf(account, party)).Distinct().ToList() is [var only] ? only : null;

    /// <summary>True if the speakers may be the same people.</summary>
    public bool AreSame(Statement first, Statement second) =>
        IsJoint(A, first) ? IsJoint(B, second) : SideOf(A, first) is { } side && side == SideOf(B, second);

    /// <summary>What tells those who took part in a meeting apart: countries, and names of people.</summary>
    public IReadOnlySet<string> KeysOf(Account account, Meeting meeting) =>
        meeting.Participants.SelectMany(party => new[] { CountryOf(account, party), NameOf(account, party) }).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>True if those who met say it together.</summary>
    public bool IsJoint(Account account, Statement statement) =>
        statement.Speaker.Any(party => IsGroup(account, new(party.Start, party.End, party.Text)))
        || statement.Speaker.Select(party => CountryOf(account, party)).OfType<string>().Distinct().Count() > 1;

    /// <summary>True of "both sides", "the leaders".</summary>
    public bool IsGroup(Account account, Span span) => VoicesOf(account).IsGroup(span);

    /// <summary>The state whose people or government are the subject of a sentence, or <see cref="Together"/>; null of others and where it is open.</summary>
    public string? SubjectOf(Account account, Passage passage)
    {
        if (passage.Subject is not { } subject)
        {
            return null;
        }

        if (IsGroup(account, subject) || subject.Text.Equals("They", StringComparison.OrdinalIgnoreCase))
        {
            return Together;
        }

        var entity = account.Record.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Start >= subject.Start && mention.End == subject.End))
            ?? account.Record.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Start <= subject.Start && mention.End >= subject.End));
        return entity?.Type is null or "person" or "state" or "government" or "other" && CountryOf(account, subject, entity?.Id) is { } country && Countries.Contains(country) ? country : null;
    }

    /// <summary>True of words for somebody who speaks or takes part, or for a title.</summary>
    public bool IsOfPeople(Account account, Span span) => (account == A ? _peopleOfA : _peopleOfB).Exists(mention => mention.Start < span.End && mention.End > span.Start);

    /// <summary>True of the name of one of the two sides' states: who met is no topic.</summary>
    public bool IsSideName(Account account, Span span) => account.IsOfState(span, Countries);

    /// <summary>True of a class that the name of a side is made of.</summary>
    public bool IsSideWord(Account account, Remark remark, int index) => IsSideName(account, remark.Spans[index]);

    // Whoever speaks, and who met, wherever they are mentioned; what took part by a slip of the reader ("Secretary") only where it is known for whom it speaks.
    private List<Span> PeopleIn(Account account)
    {
        var record = account.Record;
        var ids = record.Statements.SelectMany(static statement => statement.Speaker).Concat(record.Meetings.Where(static meeting => meeting is { Status: "held", Statement: null }).SelectMany(static meeting => meeting.Participants))
            .Where(party => CountryOf(account, party) is not null).Select(static party => party.Entity).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. record.Entities.Where(entity => entity.Type is "person" or "other" && (entity.Named || entity.Role is not null) && ids.Contains(entity.Id)).SelectMany(static entity => entity.Mentions).Select(static mention => new Span(mention.Start, mention.End, mention.Text)),
            .. record.Entities.Where(static entity => entity is { Type: "person", Named: true }).SelectMany(static entity => entity.Mentions).Where(static mention => mention.By is "name" or "title")
                .SelectMany(mention => account.TitlesBeside(mention.Start, mention.End)).Select(static title => title.Span),
        ];
    }

    private Voices VoicesOf(Account account) => account == A ? _voicesA : _voicesB;
}
