using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary>The options by which a command asks a desk for records in place of reading inputs.</summary>
internal sealed class QuestionOptions
{
    private readonly string _kind;
    private readonly Option<string?> _desk = DeskOption.Create("Ask this desk in place of reading inputs.", required: false);
    private readonly Option<string[]> _with = new("--with") { Description = "Who has a part in it: a name, the last word of one, an entity id, or a country's three letters; several times for several who all have.", HelpName = "NAME" };
    private readonly Option<string?> _speaker = Named("--speaker", "Who speaks, acts or holds the position.", "NAME");
    private readonly Option<string?> _via = Named("--via", "Through whom it is known.", "NAME");
    private readonly Option<string?> _toward = Named("--toward", "Who is told, acted on, or of whom it is demanded.", "NAME");
    private readonly Option<string?> _about = Named("--about", "Words that stand in it.", "WORDS");
    private readonly Option<string?> _outlet = Named("--outlet", "Part of the publisher's name.", "NAME");
    private readonly Option<string?> _certainty = Named("--certainty", "Only records of this certainty.", "asserted|denied|possible|future|conditional|demanded");
    private readonly Option<string?> _since = Named("--since", "First day, month or year: of the record, or where the text does not tell it of the publication.", "DATE");
    private readonly Option<string?> _until = Named("--until", "Last day, month or year.", "DATE");
    private readonly Option<long> _limit = new("--limit") { Description = "Records to print at most, from a desk.", HelpName = "N", DefaultValueFactory = _ => 1000 };

    /// <summary>Adds the options to a command.</summary>
    public QuestionOptions(Command command, string kind)
    {
        _kind = kind;
        Option[] options = [_desk, _with, _speaker, _via, _toward, _about, _outlet, _certainty, _since, _until, _limit];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>True if a desk was named.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_desk) is not null;

    /// <summary>Asks and prints.</summary>
    public int Print(ParseResult parsed, string format, Terminal terminal)
    {
        using var desk = DeskStore.Open(parsed.GetValue(_desk)!, DeskAccess.Read);
        var question = new RecordQuestion
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
            Limit = parsed.GetValue(_limit),
        };
        var answer = RecordQuestions.Ask(desk, _kind, question);
        AnswerWriter.Write(format == "table" ? Brief(answer) : answer, format, terminal);
        if (answer.IsCut)
        {
            terminal.Say(FormattableString.Invariant($"only the first {answer.Rows.Count} are printed; --limit gives more"));
        }

        return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
    }

    // What a person needs to go on; the other forms have every column.
    private static DeskAnswer Brief(DeskAnswer answer)
    {
        int[] kept = [.. Enumerable.Range(0, answer.Columns.Count).Where(i => InTables.Contains(answer.Columns[i]))];
        return answer with { Columns = [.. kept.Select(i => answer.Columns[i])], Rows = [.. answer.Rows.Select(row => (IReadOnlyList<object?>)[.. kept.Select(i => row[i])])] };
    }

    private static readonly string[] InTables = ["document", "date", "speaker", "via", "content", "participants", "channel", "status", "holder", "stance", "toward", "issue", "event", "actor", "recipient"];

    private static Option<string?> Named(string name, string description, string help) => new(name) { Description = $"From a desk: {char.ToLowerInvariant(description[0])}{description[1..]}", HelpName = help };
}
