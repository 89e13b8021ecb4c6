using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>Finds who did what to whom, in PLOVER's terms. Immutable and thread-safe.</summary>
internal sealed class EventFinder(EventLexicons lexicons, Atlas atlas)
{
    // Who refuses something denies nothing that is said on the way.
    private const string Denies = "denies";
    private const string Visit = "visit";
    private const string State = "state";
    private const string Threat = "threaten";
    private const int MaterialCooperation = 2;
    private const int VerbalConflict = 3;
    private const int MaterialConflict = 4;

    /// <summary>The events of a document, in text order; its meetings are events too.</summary>
    public List<Event> Find(ReadingContext context, IReadOnlyList<Meeting> meetings)
    {
        var sites = new EventSites(context, atlas);
        var composer = new EventComposer(context.Ledger, lexicons.Acts, lexicons.Topics, context.Matches);
        var written = new List<(Happening Happening, Event Event)>();
        WriteActs(context, composer, sites, written);
        WriteOperations(context, composer, sites, written);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var events = written.ConvertAll(static one => one.Event).FindAll(found => known.Add(SameOf(found)));
        events.AddRange(MeetingEvents.Find(context, lexicons, meetings, [.. events]));
        events.Sort(static (a, b) => a.Trigger.Start != b.Trigger.Start ? a.Trigger.Start.CompareTo(b.Trigger.Start) : string.CompareOrdinal(a.Id, b.Id));
        return events;
    }

    private void WriteActs(ReadingContext context, EventComposer composer, EventSites sites, List<(Happening Happening, Event Event)> written)
    {
        var operations = new HashSet<int>();
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == EventLabels.Act && composer.OfAct(match) is { } happening && Write(context, WithShared(context, WithDoer(context, happening, written), written), sites) is { } found)
            {
                written.Add((happening, found));
                operations.UnionWith(happening.Operations);
            }
        }

        // A verb that has been read as an operation on an act ("rejected the request") is no act of its own.
        written.RemoveAll(one => operations.Contains(one.Happening.Source.Trigger));
    }

    private void WriteOperations(ReadingContext context, EventComposer composer, EventSites sites, List<(Happening Happening, Event Event)> written)
    {
        var read = written.SelectMany(static one => TokensOf(one.Happening)).ToHashSet();
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label is EventLabels.Operation or EventLabels.Mood
                && !read.Contains(match.Trigger)
                && composer.OfOperation(match) is { } happening && (happening.Recipients.Count > 0 || happening.Actors.Count > 1)
                && Write(context, happening, sites) is { } found)
            {
                written.Add((happening, found));
                read.UnionWith(TokensOf(happening));
            }
        }
    }

    private static IEnumerable<int> TokensOf(Happening happening) => [happening.Trigger, happening.Source.Trigger, .. happening.Operations];

    // "imposed sanctions on Peru over its crackdown": who is punished or blamed did it.
    private Happening WithDoer(ReadingContext context, Happening happening, List<(Happening Happening, Event Event)> written)
    {
        if (happening.Actors is not [var doer] || context.Document[doer] is not { Tag: UniversalTag.PRON, Relation: "nmod:poss" } || !context.Ledger.Knows(doer)
            || context.Matches.FirstOrDefault(match => match.Trigger == happening.Source.Trigger && match.Rule.Label == EventLabels.Reason)?.Find("main") is not { } main)
        {
            return happening;
        }

        var deed = written.Find(one => one.Happening.Predicate == main.Head && lexicons.Scale.QuadOf(new(one.Event.Type, null, null)) >= VerbalConflict).Happening;
        if (deed is { Recipients.Count: > 0 } && deed.Actors.SelectMany(context.Ledger.ReferentsAt).Intersect(context.Ledger.ReferentsAt(doer)).Any())
        {
            happening.Actors = [.. deed.Recipients];
        }

        return happening;
    }

    // "recalled its envoy from Chile and threatened to suspend the accord": whom the first is done to is meant by the second.
    private Happening WithShared(ReadingContext context, Happening happening, List<(Happening Happening, Event Event)> written)
    {
        var predicate = context.Document[happening.Predicate];
        if (happening.Recipients.Count > 0 || predicate.Relation != "conj" || predicate.Tag != UniversalTag.VERB || happening.Operation != Threat)
        {
            return happening;
        }

        var first = written.Find(one => one.Happening.Predicate == predicate.Head && lexicons.Scale.QuadOf(new(one.Event.Type, null, null)) >= VerbalConflict).Happening;
        if (first is not null && first.Actors.SequenceEqual(happening.Actors))
        {
            happening.Recipients = [.. first.Recipients];
        }

        return happening;
    }

    private Event? Write(ReadingContext context, Happening happening, EventSites sites)
    {
        var code = happening.Operation is { } operation ? lexicons.Acts.Apply(operation, happening.Act) : happening.Act!.Code;
        if (code is null || IsBareOf(happening) || happening.Actors.Count == 0 || (happening.Source.ValueOf("thing") is not null && (!happening.IsLinked || happening.Recipients.Count == 0)))
        {
            return null;
        }

        if (happening.Actors.Concat(happening.Recipients).Any(head => HasNo(context.Document, head)))
        {
            // What nobody does, or does to nobody, is not done.
            return null;
        }

        // An act that the tree has coordinated with those who act is none of them: "killings of voters by officers and attacks on the police".
        var actors = happening.Actors.ToList();
        actors.RemoveAll(head => head != happening.Source.Trigger && context.Document[head].Relation == "conj" && context.Matches.Any(match => match.Trigger == head && match.Rule.Label == EventLabels.Act));
        var recipients = happening.Recipients.Except(happening.Actors).ToList();
        recipients.RemoveAll(head => recipients.Count > 1 && IsStray(context, happening, code.Value, head));

        if (happening.IsAskedUnknown && code.Value.Type == "REQUEST" && lexicons.Scale.QuadOf(happening.Act!.Code) >= VerbalConflict)
        {
            // "called for a ban on parrots": those whom the ban would hit are not asked.
            recipients = [];
        }

        actors = Doubles.Without(context.Document, actors);
        recipients = Doubles.Without(context.Document, recipients);
        var isReciprocal = happening.Act is { IsReciprocal: true } && code.Value.Type is "CONSULT" or "AGREE" or "SUPPORT" or "COOPERATE";
        if (isReciprocal)
        {
            actors = [.. actors.Union(recipients).Order()];
            recipients = [];
        }

        if (HasWeakActor(context, happening, actors) || IsOwn(context, code.Value, actors, recipients) || (code.Value.Mode == Visit && Travel.IsAtHome(context.Ledger, actors, recipients)))
        {
            return null;
        }

        var parties = context.Ledger.PartiesAt(actors);
        var others = context.Ledger.PartiesAt(recipients).Where(party => !parties.Exists(actor => actor.Entity == party.Entity)).ToList();
        if (others.Count == 0 && (recipients.Count > 0 || (happening.Act is null && parties.Count < 2)))
        {
            return null;
        }

        if (others.Count == 0 && parties.Count == 1 && actors.TrueForAll(head => IsVague(context.Ledger, head)))
        {
            return null;
        }

        // Several who act upon nobody are a pair only where they act on each other.
        var isPair = others.Count > 0 || ((isReciprocal || code.Value.Type == "COOPERATE" || happening.Act is null or { IsReciprocal: true }) && (parties.Count > 1 || (IsPlural(context.Document, actors) && (happening.IsLinked || context.Document[happening.Source.Trigger].Tag == UniversalTag.VERB))));
        return (isPair || !NeedsPair(happening, code.Value))
            && HasStanding(context, happening, code.Value, others.Count > 0 || parties.Count > 1 && isPair, new(actors, recipients))
            && !IsUnreal(context, happening, code.Value, parties.Count + others.Count > 1)
            && !IsForetold(context, happening, code.Value, parties)
            && !IsDemandOfOwn(happening, context.Ledger, parties, others)
            ? ToEvent(context, happening, code.Value, new(parties, others), sites)
            : null;
    }

    private bool HasStanding(ReadingContext context, Happening happening, EventCode code, bool isPair, Heads heads)
    {
        List<string> KindsOf(List<int> at) =>
            [.. at.SelectMany(head => context.Ledger.ReferentsAt(head).Select(referent => lexicons.Standing.KindOf(context.Ledger[referent], context.Document[head])))];
        var (actors, recipients) = (KindsOf(heads.Actors), KindsOf(heads.Recipients));
        var objection = lexicons.Standing.Objection(happening.Act is null && code.Type != "REQUEST" ? Standing.Unknown : happening.Operation is null ? happening.Act?.Name : null, code, isPair, actors, recipients);
        if (objection is null && happening is { Act: { } planned, Operation: not null } && code.Type is "THREATEN" or "AGREE")
        {
            // Who threatens or promises an act must be one who could do it.
            objection = lexicons.Standing.Objection(planned.Name, planned.Code, isPair: true, actors, recipients);
        }

        if (objection is null)
        {
            return true;
        }

        var trigger = TriggerPhrase.Of(context.Document, happening);
        context.Diagnostics.Add(EventDiagnostics.Withheld(context.Source.Span(trigger.Start, trigger.End), code.Type, objection));
        return false;
    }

    // What somebody should do and what one has not agreed to has not happened in any way.
    private bool IsUnreal(ReadingContext context, Happening happening, EventCode code, bool hasOther) => CertaintyOf(context, happening) switch
    {
        Certainty.Demanded => true,
        Certainty.Denied => code.Type is "AGREE" or "CONSULT" || !hasOther,

        // An act under a condition has not been done, nor has a readiness to one; what is asked or threatened under one has.
        Certainty.Conditional => code.Type == "AGREE" || (happening.Operation is null && code.Type is not ("THREATEN" or "REQUEST")),
        _ => false,
    };

    // What others say one will do is neither promised nor threatened; that parties will meet is told by anybody.
    private static bool IsForetold(ReadingContext context, Happening happening, EventCode code, List<Party> actors) =>
        code.Type is "AGREE" or "THREATEN" or "REJECT" && happening is { IsMoodRead: true, Act.Code.Type: not "CONSULT" } && Foretelling.IsOfOthers(context, happening.Predicate, actors);

    // What one says one's own country must do is asked of nobody, nor is it known to be where it is not known whose people they are.
    private static bool IsDemandOfOwn(Happening happening, EntityLedger ledger, List<Party> actors, List<Party> asked) =>
        happening is { IsDemanded: true } && asked.Count > 0 && asked.TrueForAll(party => ledger.Find(party.Entity).Type == State)
        && actors.TrueForAll(actor => ledger.Find(actor.Entity) is var one && (one.Country is null || asked.Exists(party => ledger.Find(party.Entity).Country == one.Country)));

    // What the tree has coordinated with a party and is none: a thing ("support for Peru and opposition to the ban"), or the subject of what
    // comes next ("is investigating the police and the ministry is considering").
    private bool IsStray(ReadingContext context, Happening happening, EventCode code, int head)
    {
        var token = context.Document[head];
        return token.Relation == "conj"
            && ((IsOfNextClause(token) && context.Document[happening.Predicate].Relation != "acl:relcl")
                || (lexicons.Scale.QuadOf(code) != MaterialConflict && token.Tag is not (UniversalTag.PROPN or UniversalTag.PRON)
                    && context.Ledger.ReferentsAt(head).All(referent => lexicons.Standing.IsThing(context.Ledger[referent], token))));
    }

    // The last of those coordinated is the subject of what comes next, and with it those between: "killing five people, activists and a doctor said".
    private static bool IsOfNextClause(Token token)
    {
        foreach (var index in token.Document[token.Head].Children)
        {
            var sibling = token.Document[index];
            if (sibling.Relation == "conj" && sibling.Index >= token.Index && IsBeforeVerb(sibling))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeforeVerb(Token token) =>
        token.Index + 1 < token.Document.TokenCount && token.Document[token.Index + 1] is { FineTag: "VBZ" or "VBP" or "VBD" or "MD" } next && next.Sentence == token.Sentence;

    // Acts that are none unless something is said of them, and nothing is.
    private static bool IsBareOf(Happening happening) =>
        happening.Act switch
        {
            { Needs: "operation" } => happening.Operation is null,
            { Needs: "link" } => !happening.IsLinked,
            _ => false,
        };

    // A noun alone names an act between parties only where it has both; talks, trade and aid take two.
    private bool NeedsPair(Happening happening, EventCode code) =>
        code.Type == "CONSULT" || happening.Act is { Needs: "pair" } || lexicons.Scale.NeedsRecipient(code) || (!happening.IsLinked && happening.Source.ValueOf("bare") is not null);

    // A clause that hangs on a noun tells what kind of people are meant ("delegates who back the plan"); only of somebody
    // known it tells what that one did.
    private static bool HasWeakActor(ReadingContext context, Happening happening, List<int> actors)
    {
        var predicate = context.Document[happening.Predicate];
        return predicate.Relation is "acl" or "acl:relcl" && actors.Contains(predicate.Head)
            && !context.Ledger.ReferentsAt(predicate.Head).Any(referent => context.Ledger[referent] is { Named: true } or { Country: not null } or { Role: not null });
    }

    // Whoever does good to what is his own does nothing to another ("pledged to strengthen its army").
    private bool IsOwn(ReadingContext context, EventCode code, List<int> actors, List<int> recipients) =>
        lexicons.Scale.QuadOf(code) <= MaterialCooperation && recipients.Count > 0 && recipients.TrueForAll(head => IsOwnedBy(context, head, actors));

    private static bool IsOwnedBy(ReadingContext context, int head, List<int> owners)
    {
        foreach (var index in context.Document[head].Children)
        {
            var child = context.Document[index];
            if (child.Relation == "nmod:poss" && child.Tag == UniversalTag.PRON && context.Ledger.Knows(index)
                && context.Ledger.ReferentsAt(index).Intersect(owners.SelectMany(context.Ledger.ReferentsAt)).Any())
            {
                return true;
            }
        }

        return false;
    }

    // A capital letter alone makes nobody an actor ("Clouds threatened the parade").
    private static bool IsVague(EntityLedger ledger, int head) => ledger.ReferentsAt(head).All(referent => ledger[referent] is { Type: "other", Named: true });

    private static bool IsPlural(Document document, List<int> actors) => actors is [var only] && document[only].FineTag is "NNS" or "NNPS";

    private Event ToEvent(ReadingContext context, Happening happening, EventCode code, Sides sides, EventSites sites)
    {
        var document = context.Document;
        var trigger = TriggerPhrase.Of(document, happening);
        var span = context.Source.Span(trigger.Start, trigger.End);
        var time = context.Scene.Times.TimeOf(happening.Trigger);
        var contexts = happening.Contexts;
        if (happening.Act?.Context is { } implied && !contexts.Contains(implied))
        {
            contexts.Add(implied);
        }

        contexts.Sort(StringComparer.Ordinal);
        var id = RecordId.Of("event", context.Hash, span.Start, span.End, [code.Type, .. sides.Actors.Select(static a => a.Entity), .. sides.Recipients.Select(static r => r.Entity)]);
        context.Explained[id] = happening.Source;
        return new Event
        {
            Id = id,
            Type = code.Type,
            Mode = code.Mode,
            Context = contexts,
            Actor = sides.Actors,
            Recipient = sides.Recipients,
            Place = sites.Of(happening, [.. sides.Actors, .. sides.Recipients]),
            Trigger = span,
            Certainty = CertaintyOf(context, happening),
            Score = lexicons.Scale.ScoreOf(code),
            QuadCode = lexicons.Scale.QuadOf(code),
            Cameo = code.Cameo,
            Date = time?.Date,
            Precision = time?.Precision?.ToString().ToLowerInvariant(),
            DateFrom = time is { Date: not null } ? time.Origin?.ToString().ToLowerInvariant() : null,
            Statement = context.Statements.At(happening.Predicate)?.Id,
            Rule = happening.Source.Rule.Name,
            Confidence = lexicons.Trust.Of(happening.Source.Rule.Name, sides.Recipients.Count == 0 && sides.Actors.Count < 2),
        };
    }

    // What an auxiliary says is in the operation already. What the speaker denies is denied.
    private static string CertaintyOf(ReadingContext context, Happening happening)
    {
        if (HasNo(context.Document, happening.Source.Trigger))
        {
            return Certainty.Denied;
        }

        if (happening.IsMoodRead)
        {
            return happening.Operation == "plan" ? Certainty.Future : Certainty.Asserted;
        }

        var certainty = context.Certainty.Of(context.Document, happening.Predicate, negatable: true);
        if (certainty == Certainty.Denied && context.Certainty.Of(context.Document, happening.Predicate, negatable: false) == Certainty.Conditional)
        {
            // "if Peru does not withdraw"
            return Certainty.Conditional;
        }

        if (certainty == Certainty.Asserted && context.Certainty.OfTeller(context.Document, happening.Predicate) is var told and not Certainty.Asserted)
        {
            return told;
        }

        return certainty == Certainty.Asserted && context.Statements.At(happening.Predicate) is { Certainty: Certainty.Denied, Attitude: Denies } ? Certainty.Denied : certainty;
    }

    // "held no talks"
    private static bool HasNo(Document document, int noun)
    {
        foreach (var index in document[noun].Children)
        {
            if (document[index].Relation == "det" && (document[index].Is("no") || document[index].Is("neither")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What two tellings of one event share: type, date, source and parties.</summary>
    private static string SameOf(Event told) => string.Join(
        '\n', [told.Type, told.Date, told.Statement, .. told.Actor.Select(static p => p.Entity), "", .. told.Recipient.Select(static p => p.Entity)]);

    private sealed record Heads(List<int> Actors, List<int> Recipients);

    private sealed record Sides(List<Party> Actors, List<Party> Recipients);
}
