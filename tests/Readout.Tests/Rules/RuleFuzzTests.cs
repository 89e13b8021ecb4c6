using Readout.Language;
using Readout.Rules;

namespace Readout.Tests.Rules;

/// <summary>The shipped rules and lexicons, damaged: the compiler says what is wrong and where, or gives rules that end; never an exception.</summary>
public sealed class RuleFuzzTests
{
    private const int Rounds = 60;

    private static readonly Document Text = LanguageEngine.English.Analyze(
        "A Chilean minister told Reuters on Tuesday that the pass would open in March, and denied that the talks had failed. \"We will not wait,\" she said after meeting her Bolivian counterpart in La Paz.");

    // Files that name what others hold are compiled with them, which takes longer.
    private static readonly HashSet<string> StandAlone =
        [.. RuleLibrary.EnglishSources.Where(source => RuleSet.TryCompile([source], RuleLibrary.ReadShipped).Rules is not null).Select(source => source.Path)];

    public static TheoryData<string> Files => [.. RuleLibrary.EnglishSources.Select(source => source.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_rules_are_refused_with_places_or_match(string path) =>
        Fuzz.Run(Rounds, random => Compile(path, Fuzz.Damage(RuleLibrary.ReadShipped(path)!, random), RuleLibrary.ReadShipped));

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_lexicons_are_refused_with_places_or_match(string path)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        Compile(path, RuleLibrary.ReadShipped(path)!, Note);
        if (asked.Count == 0)
        {
            return;
        }

        string[] tables = [.. asked.Order(StringComparer.Ordinal)];
        Fuzz.Run(Rounds, random =>
        {
            var table = tables[random.Next(tables.Length)];
            var damaged = Fuzz.Damage(RuleLibrary.ReadShipped(table)!, random);
            Compile(path, RuleLibrary.ReadShipped(path)!, asked => asked == table ? damaged : RuleLibrary.ReadShipped(asked));
        });

        string? Note(string table)
        {
            asked.Add(table);
            return RuleLibrary.ReadShipped(table);
        }
    }

    private static void Compile(string path, string rules, Func<string, string?> readLexicon)
    {
        RuleSource[] sources = [.. RuleLibrary.EnglishSources.Where(source => source.Path != path && !StandAlone.Contains(path)), new(path, rules)];
        var compilation = RuleSet.TryCompile(sources, readLexicon);
        Assert.Equal(compilation.Rules is null, compilation.Errors.Count > 0);
        Assert.All(compilation.Errors, error =>
        {
            var text = error.File == path ? rules : RuleLibrary.ReadShipped(error.File) is null ? "" : readLexicon(error.File) ?? RuleLibrary.ReadShipped(error.File)!;
            var lines = text.Split('\n');
            Assert.InRange(error.Line, 1, lines.Length);
            Assert.InRange(error.Column, 1, lines[error.Line - 1].Length + 1);
            Assert.NotEmpty(error.Message);
        });
        if (compilation.Rules is { } compiled)
        {
            var matches = new List<RuleMatch>();
            compiled.Match(Text, [], matches);
            Assert.All(matches, match => Assert.All(match.Rule.CaptureNames.SelectMany(name => match[name].ToArray()), capture => _ = capture.GetText(Text)));
        }
    }
}
