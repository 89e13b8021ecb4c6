using Readout.Desk.Ingest.Web;

namespace Readout.Tests.Ingest.Web;

public sealed class RobotsFileTests
{
    /// <summary>A file, a path, and whether it may be asked for; after the examples of RFC 9309, sections 2.2 and 5.</summary>
    public static TheoryData<string, string, bool> Cases => new()
    {
        { "", "/a", true },
        { "user-agent: *\ndisallow: /", "/a", false },
        { "user-agent: *\ndisallow: /", "/robots.txt", true },
        { "user-agent: *\ndisallow:", "/a", true },
        { "user-agent: *\ndisallow: /\n\nuser-agent: readout\nallow: /", "/a", true },
        { "user-agent: Readout/1.0\ndisallow: /a", "/a", false },
        { "user-agent: readoutbot\ndisallow: /", "/a", true },
        { "user-agent: other\nuser-agent: readout\ndisallow: /a", "/a", false },
        { "user-agent: readout\ndisallow: /a\nuser-agent: other\ndisallow: /b", "/b", true },
        { "user-agent: readout\ndisallow: /a\nuser-agent: other\ndisallow: /b\nuser-agent: READOUT\ndisallow: /c", "/c", false },
        { "user-agent: *\nallow: /a/page\ndisallow: /a/", "/a/page", true },
        { "user-agent: *\ndisallow: /a/\nallow: /a/page", "/a/other", false },
        { "user-agent: *\nallow: /a\ndisallow: /a", "/a", true },
        { "user-agent: *\ndisallow: *.gif$", "/x/y.gif", false },
        { "user-agent: *\ndisallow: *.gif$", "/x/y.gif?z", true },
        { "user-agent: *\ndisallow: /a*c*e", "/abcde", false },
        { "user-agent: *\ndisallow: /a*c*e$", "/abcdef", true },
        { "user-agent: *\ndisallow: /a$", "/a", false },
        { "user-agent: *\ndisallow: /a$", "/ab", true },
        { "user-agent: *\ndisallow: /a/%E3%83%84", "/a/ツ", false },
        { "user-agent: *\ndisallow: /%61", "/a", false },
        { "user-agent: * # all\r\ndisallow: /a # this\r\n", "/a", false },
        { "\uFEFFuser-agent: *\ndisallow: /a", "/a", false },
        { "sitemap: https://example.org\nuser-agent: *\nsitemap: x\ndisallow: /a", "/a", false },
        { "no rule at all\n<html>", "/a", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allows_and_forbids_as_the_RFC_says(string file, string path, bool allowed) => Assert.Equal(allowed, RobotsFile.Parse(file, "Readout").Allows(path));

    [Fact]
    public void A_rule_of_many_stars_is_no_trap() =>
        Assert.True(RobotsFile.Parse("user-agent: *\ndisallow: /" + string.Concat(Enumerable.Repeat("*a", 5000)) + "b$", "Readout").Allows("/" + new string('a', 20_000)));
}
