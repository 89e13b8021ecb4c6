using Readout.Language;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>
/// Puts an act and the operations and moods around it together, from the inside out: "refused to lift the ban" is a ban, ended, refused.
/// One per document; not thread-safe.
/// </summary>
internal sealed class EventComposer
{
    private const int DepthLimit = 8;
    private const string Asked = "ask";

    private readonly EntityLedger _ledger;
    private readonly ActTable _acts;
    private readonly TopicTable _topics;
    private readonly Dictionary<int, RuleMatch> _operationByContent = [];
    private readonly Dictionary<int, RuleMatch> _moodByContent = [];
    private readonly HashSet<int> _infinitives = [];
    private readonly HashSet<int> _questions = [];

    public EventComposer(EntityLedger ledger, ActTable acts, TopicTable topics, IReadOnlyList<RuleMatch> matches)
    {
        _ledger = ledger;
        _acts = acts;
        _topics = topics;
        foreach (var match in matches)
        {
            switch (match.Rule.Label)
            {
                case EventLabels.Operation:
                    Index(match, _operationByContent);
                    break;
                case EventLabels.Mood:
                    Index(match, _moodByContent);
                    break;
                case EventLabels.Infinitive:
                    _infinitives.Add(match.Trigger);
                    break;
                case EventLabels.Question:
                    _questions.Add(match.Trigger);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The event of an act, or null if what is said of it makes it none.</summary>
    public Happening? OfAct(RuleMatch match)
    {
        if (match.ValueOf("act") is not { } name || _acts.Find(name) is not { } act)
        {
            return null;
        }

        var happening = new Happening
        {
            Source = match,
            Act = act,
            Actors = PartyHeads.OfActor(_ledger, match["actor"], match.Trigger),
            Recipients = PartyHeads.Of(_ledger, match["recipient"]),
            Predicate = match.Trigger,
            Trigger = match.Trigger,
        };
        ReadTopics(happening, match);
        if (match.Find("frame") is { } frame)
        {
            // The act is done by saying so: what holds of the verb that says it holds of the act.
            happening.Predicate = frame.Head;
            return happening;
        }

        return Climb(happening) && IsTold(happening) ? happening : null;
    }

    /// <summary>The event of an operation on something unknown ("demanded an explanation from Chile").</summary>
    public Happening? OfOperation(RuleMatch match)
    {
        if (match.ValueOf("operator") is not { } name || _acts.OperationOf(name) is not { MakesEvent: true, NeedsKnown: false })
        {
            return null;
        }

        var happening = new Happening
        {
            Source = match,
            Operation = name,
            Actors = PartyHeads.OfActor(_ledger, match["actor"], match.Trigger),
            Recipients = PartyHeads.Of(_ledger, match["recipient"]),
            Predicate = match.Trigger,
            Trigger = match.Trigger,
            IsMoodRead = match.Rule.Label == EventLabels.Mood,
            IsDemanded = IsDemand(match),
        };
        AddPartners(happening, match);
        return Climb(happening) && IsTold(happening) ? happening : null;
    }

    // Neither only aimed at nor only asked about.
    private bool IsTold(Happening happening) =>
        (happening.IsMoodRead || !IsAmong(_infinitives, happening.Predicate)) && !IsAmong(_questions, happening.Predicate);

    // A verb coordinated with a marked one shares its mark: "the hope that they will defy the junta and throw their support to him".
    private bool IsAmong(HashSet<int> marked, int predicate)
    {
        var document = _ledger.Scene.Document;
        for (var token = document[predicate]; ; token = document[token.Head])
        {
            if (marked.Contains(token.Index))
            {
                return true;
            }

            if (token.Relation != "conj" || document[token.Head].FineTag != token.FineTag || HasSubject(document, token))
            {
                return false;
            }
        }
    }

    private static bool HasSubject(Document document, Token token)
    {
        foreach (var index in token.Children)
        {
            if (document[index].Relation is "nsubj" or "nsubj:pass")
            {
                return true;
            }
        }

        return false;
    }

    private static void Index(RuleMatch match, Dictionary<int, RuleMatch> byContent)
    {
        foreach (var content in match["content"])
        {
            byContent.TryAdd(content.Head, match);
        }
    }

    private void ReadTopics(Happening happening, RuleMatch match)
    {
        var (first, end) = NounPhrase.Of(_ledger.Scene.Document, match.Trigger);
        happening.Act = _topics.Read(_ledger.Scene.Document, first, end, happening.Act!, _acts, happening.Contexts);
        foreach (var matter in match["matter"])
        {
            (first, end) = NounPhrase.Of(_ledger.Scene.Document, matter.Head);
            happening.Act = _topics.Read(_ledger.Scene.Document, first, end, happening.Act, _acts, happening.Contexts);
        }
    }

    // From the act outwards: at each word first its auxiliaries, then what it is the content of.
    private bool Climb(Happening happening)
    {
        var token = happening.Trigger;
        for (var depth = 0; depth < DepthLimit; depth++)
        {
            if (!happening.IsMoodRead && _moodByContent.TryGetValue(token, out var mood) && !Join(happening, mood))
            {
                return false;
            }

            if (!_operationByContent.TryGetValue(token, out var operation) || operation.Trigger == token)
            {
                return true;
            }

            happening.Operations.Add(operation.Trigger);
            if (!Join(happening, operation))
            {
                return false;
            }

            token = operation.Trigger;
            happening.IsMoodRead = false;
            happening.Predicate = token;
        }

        return true;
    }

    private bool Join(Happening happening, RuleMatch link)
    {
        var operation = _acts.OperationOf(link.ValueOf("operator") ?? throw new InvalidOperationException($"Rule '{link.Rule.Name}' sets no operator."));
        happening.IsLinked = true;
        happening.IsMoodRead = link.Rule.Label == EventLabels.Mood;
        happening.IsDemanded |= IsDemand(link);
        TakeParties(happening, link, operation);
        if (operation.MakesEvent)
        {
            happening.Operation = happening.Operation is { } inner ? _acts.Combine(operation.Name, inner) : operation.Name;
            happening.Trigger = link.Trigger;
        }
        else if (happening.Operation is null && happening.Act is { } act)
        {
            happening.Act = _acts.Change(operation, act);
            return happening.Act is not null;
        }

        return true;
    }

    private static bool IsDemand(RuleMatch match) => match.Rule.Label == EventLabels.Mood && match.ValueOf("operator") == Asked;

    private void TakeParties(Happening happening, RuleMatch link, Operation operation)
    {
        var actors = PartyHeads.OfActor(_ledger, link["actor"], link.Trigger);
        var recipients = PartyHeads.Of(_ledger, link["recipient"]);
        var before = happening.Actors.Except(actors).ToList();
        if (operation.Other == "self")
        {
            happening.Recipients = actors;
            return;
        }

        if (operation.Other == "asked")
        {
            happening.IsAskedUnknown = recipients.Count == 0 && before.Count == 0 && happening.Act is not null;
            happening.Recipients = recipients.Count > 0 ? recipients : before.Count > 0 ? before : happening.Recipients;
        }
        else if (operation.Other == "asker" && IsAnswered(happening) && (before.Count > 0 || happening.Operation is not null))
        {
            // Where nobody is named who asked, those are not answered whom the asked act would be done to.
            happening.Recipients = before;
        }
        else if (happening.Recipients.Count == 0)
        {
            // What the operation tells of the other party is a guess for acts that are not known.
            happening.Recipients = operation.Other.Length > 0 ? before : happening.Act is null ? recipients : [];
        }

        if (actors.Count > 0 || (operation.Other.Length > 0 && !happening.IsMoodRead))
        {
            happening.Actors = actors;
        }

        // A threat or a refusal is addressed to whoever is told it or could prevent it ("unless the rebels leave"), where the act itself has nobody.
        if (happening.Recipients.TrueForAll(head => _ledger.Scene.Document[head].Tag == UniversalTag.PRON) && PartyHeads.Of(_ledger, link["told"]) is { Count: > 0 } told)
        {
            happening.Recipients = told;
        }

        AddPartners(happening, link);
    }

    private bool IsAnswered(Happening happening) =>
        happening.Operation is { } operation ? _acts.OperationOf(operation).IsAnswered : happening.Act is { IsAnswered: true };

    // "agreed with Chile to …": both agree.
    private void AddPartners(Happening happening, RuleMatch match)
    {
        var partners = PartyHeads.Of(_ledger, match["partner"]);
        if (partners.Count > 0)
        {
            happening.Actors = [.. happening.Actors.Union(partners).Order()];
            happening.Recipients = [];
        }
    }
}
