using System.Text.RegularExpressions;

namespace Readout.Tests.Docs;

public sealed partial class DiagnosticCodesTests
{
    [Fact]
    public void Every_code_is_documented_and_every_documented_code_exists()
    {
        var inSources = Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => QuotedCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value);
        var inPage = DocumentedCode().Matches(File.ReadAllText(Repository.Path("docs", "diagnostics.md"))).Select(match => match.Groups["code"].Value).ToList();

        Assert.NotEmpty(inPage);
        Assert.Equal(inPage.Order(StringComparer.Ordinal), inSources.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(?<code>[A-Z]{2}[0-9]{4})\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedCode();

    [GeneratedRegex(@"^\| (?<code>[A-Z]{2}[0-9]{4}) \|", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentedCode();
}
