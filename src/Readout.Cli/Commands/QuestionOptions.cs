using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary>The options by which a command asks a desk for records in place of reading inputs.</summary>
internal sealed class QuestionOptions
{
    private readonly string _kind;
    private readonly Option<string?> _desk;
    private readonly Option<string[]> _with = new("--with") { Description = "Who has a part in it: a name, the last word of one, an entity id, or a country's three letters; several times for several who all have.", HelpName = "NAME" };
    private readonly Option<string?> _speaker = Named("--speaker", "Who speaks, acts or holds the position.", "NAME");
    private readonly Option<string?> _via = Named("--via", "Through whom it is known.", "NAME");
    private readonly Option<string?> _toward = Named("--toward", "Who is told, acted on, or of whom it is demanded.", "NAME");
    private readonly Option<string?> _about = Named("--about", "Words that stand in it.", "WORDS");
    private readonly Option<string?> _outlet = Named("--outlet", "Part of the publisher's name.", "NAME");
    private readonly Option<string?> _certainty = Named("--certainty", "Only records of this certainty.", "asserted|denied|possible|future|conditional|demanded");
    private readonly Option<string?> _since = Named("--since", "First day, month or year: of the record, or where the text does not tell it of the publication.", "DATE");
    private readonly Option<string?> _until = Named("--until", "Last day, month or year.", "DATE");
    private readonly Option<bool> _once = new("--once") { Description = "From a desk: what several carriers of one story tell stands once, with the names of the carriers and of the one that had it first." };
    private readonly Option<long> _limit;

    /// <summary>Adds the options to a command that asks for records of a kind, or reads inputs where no desk is named.</summary>
    public QuestionOptions(Command command, string kind)
    {
        _kind = kind;
        _desk = DeskOption.Create("Ask this desk in place of reading inputs.", required: false);
        _limit = Most("Records to print at most, from a desk.", 1000);
        Add(command, _desk, _with, _speaker, _via, _toward, _about, _outlet, _certainty, _since, _until, _once, _limit);
    }

    /// <summary>Adds the options to a command that only asks a desk and counts records.</summary>
    /// <param name="command">The command.</param>
    /// <param name="most">Rows of each part, if the person does not tell.</param>
    public QuestionOptions(Command command, long most)
    {
        _kind = "";
        _desk = DeskOption.Create("The desk to ask.", required: true);
        _limit = Most("Rows of each part at most.", most);
        Add(command, _desk, _with, _about, _outlet, _certainty, _since, _until, _limit);
    }

    /// <summary>True if a desk was named.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_desk) is not null;

    /// <summary>Opens the desk that was named.</summary>
    public DeskStore Open(ParseResult parsed) => DeskStore.Open(parsed.GetValue(_desk)!, DeskAccess.Read);

    /// <summary>Asks and prints.</summary>
    public int Print(ParseResult parsed, string format, Terminal terminal)
    {
        using var desk = Open(parsed);
        var question = QuestionOf(parsed);
        var answer = RecordQuestions.Ask(desk, _kind, question);
        AnswerWriter.Write(format is "table" or "markdown" ? Brief(answer) : answer, format, terminal);
        if (answer.IsCut)
        {
            terminal.Say(FormattableString.Invariant($"only the first {answer.Rows.Count} are printed; --limit gives more"));
        }

        return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
    }

    /// <summary>What is asked for.</summary>
    public RecordQuestion QuestionOf(ParseResult parsed) => new()
    {
        With = parsed.GetValue(_with) ?? [],
        Speaker = parsed.GetValue(_speaker),
        Via = parsed.GetValue(_via),
        Toward = parsed.GetValue(_toward),
        About = parsed.GetValue(_about),
        Outlet = parsed.GetValue(_outlet),
        Certainty = parsed.GetValue(_certainty),
        Since = parsed.GetValue(_since),
        Until = parsed.GetValue(_until),
        IsStoryOnce = parsed.GetValue(_once),
        Limit = parsed.GetValue(_limit),
    };

    // What a person needs to go on; the other forms have every column.
    private static DeskAnswer Brief(DeskAnswer answer) => answer.Without([.. answer.Columns.Except(InTables, StringComparer.Ordinal)]);

    private static readonly string[] InTables = ["document", "date", "speaker", "via", "content", "participants", "channel", "status", "holder", "stance", "toward", "issue", "event", "actor", "recipient", "carriers", "had_first"];

    private static Option<string?> Named(string name, string description, string help) => new(name) { Description = $"From a desk: {char.ToLowerInvariant(description[0])}{description[1..]}", HelpName = help };

    private static Option<long> Most(string description, long most) => new("--limit") { Description = description, HelpName = "N", DefaultValueFactory = _ => most };

    private static void Add(Command command, params Option[] options) => Array.ForEach(options, command.Add);
}
