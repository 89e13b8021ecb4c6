namespace Readout.Reading.Events;

/// <summary>Labels of the rules in lexicon/english/events.rules.</summary>
internal static class EventLabels
{
    /// <summary>A kind of act with its parties.</summary>
    public const string Act = "act";

    /// <summary>What is said of an act.</summary>
    public const string Operation = "operation";

    /// <summary>What auxiliaries say of an act.</summary>
    public const string Mood = "mood";

    /// <summary>A verb that is only aimed at unless something says that it happens.</summary>
    public const string Infinitive = "infinitive";

    /// <summary>A clause that only asks whether something happens.</summary>
    public const string Question = "question";

    /// <summary>A deed that is the reason for what is done to whoever did it.</summary>
    public const string Reason = "reason";

    /// <summary>Where an act was.</summary>
    public const string Site = "site";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Act, Operation, Mood, Infinitive, Question, Reason, Site];
}
