using System.Globalization;
using Readout.World;
using Xunit;

namespace Readout.Tests.World.Atlas;

public class AtlasOfficeTests
{
    private static readonly Readout.World.Atlas Shipped = Readout.World.Atlas.Shipped;

    [Theory]
    [InlineData("CHN", "president", "2021-12-16", "person:xi-jinping")]
    [InlineData("CHN", "leader", "2010-06-01", "person:hu-jintao")]
    [InlineData("CHN", "prime-minister", "2021-12-16", "person:li-keqiang")]
    [InlineData("CHN", "premier", "2021-12-16", "person:li-keqiang")]
    [InlineData("USA", "foreign-minister", "2022-03-01", "person:antony-blinken")]
    [InlineData("USA", "secretary-of-state", "2022-03-01", "person:antony-blinken")]
    [InlineData("DEU", "chancellor", "2015-02-12", "person:angela-merkel")]
    [InlineData("DEU", "leader", "2015-02-12", "person:angela-merkel")]
    [InlineData("RUS", "president", "2010-04-08", "person:dmitry-medvedev")]
    [InlineData("igo:NATO", "secretary-general", "2022-03-01", "person:jens-stoltenberg")]
    [InlineData("PRK", "leader", "2018-06-12", "person:kim-jong-un")]
    [InlineData("ISR", "leader", "2014-07-20", "person:benjamin-netanyahu")]
    [InlineData("EGY", "president", "2012-11-21", "person:mohamed-morsi")]
    [InlineData("IND", "foreign-secretary", "2016-01-01", "person:s-jaishankar")]
    [InlineData("IND", "foreign-minister", "2020-01-01", "person:s-jaishankar")]
    [InlineData("UKR", "president", "2014-04-01", "")]
    [InlineData("RUS", "president", "1850-01-01", "")]
    public void Names_who_held_an_office_on_a_day(string place, string office, string date, string person) =>
        Assert.Equal(person, string.Join(' ', Shipped.HoldersOf(place, office, Day(date)).Select(holding => holding.PersonId)));

    [Theory]
    [InlineData("person:xi-jinping", "2021-12-16", "president", "2013-03-14", null)]
    [InlineData("person:xi-jinping", "2012-12-01", "vice president", "2008-03-15", "2013-03-14")]
    [InlineData("person:antony-blinken", "2021-12-16", "secretary of state", "2021-01-26", "2025-01-20")]
    [InlineData("person:vladimir-putin", "2009-01-01", "prime minister", "2008-05-08", "2012-05-07")]
    public void Gives_the_role_of_a_person_on_a_day(string person, string date, string title, string since, string? until)
    {
        var role = Shipped.RoleAt(person, Day(date));
        Assert.NotNull(role);
        Assert.Equal((title, since, until), (role.Title, role.Since, role.Until));
    }

    [Theory]
    [InlineData("person:angela-merkel", "2022-01-01")]
    [InlineData("person:angela-merkel", "2001-01-01")]
    [InlineData("person:nobody", "2022-01-01")]
    public void Gives_no_role_outside_of_a_term(string person, string date) => Assert.Null(Shipped.RoleAt(person, Day(date)));

    [Theory]
    [InlineData("Putin said", "person:vladimir-putin Surname")]
    [InlineData("Vladimir Vladimirovich Putin said", "person:vladimir-putin Name")]
    [InlineData("Zelenskiy said", "person:volodymyr-zelenskyy Surname")]
    [InlineData("Gerhard Schroder said", "person:gerhard-schroder Name")]
    [InlineData("Bush said", "person:george-w-bush Surname")]
    [InlineData("Clinton said", "person:bill-clinton Surname, person:hillary-clinton Surname")]
    [InlineData("KIM JONG UN VISITS FACTORY", "person:kim-jong-un Name")]
    [InlineData("XI MEETS PUTIN", "person:xi-jinping Surname")]
    public void Knows_people_by_their_names(string text, string readings)
    {
        Assert.True(Shipped.TryMatch(TokenisedText.Of(text), 0, out var match));
        Assert.Equal(readings, string.Join(", ", match.Candidates.Select(candidate => $"{candidate.Entry.Id} {candidate.Kind}")));
    }

    [Theory]
    [InlineData("XI was a Roman numeral")]
    [InlineData("May brought rain")]
    public void Does_not_take_words_for_people(string text) => Assert.False(Shipped.TryMatch(TokenisedText.Of(text), 0, out _));

    [Theory]
    [InlineData("2010-01-01", "president")]
    [InlineData("2012-06-01", "president")]
    [InlineData("2012-06-02", null)]
    [InlineData("2009-12-31", null)]
    public void Knows_a_term_without_an_end_until_the_day_on_which_it_was_seen(string date, string? title)
    {
        var atlas = Shipped.With(
            new AtlasFile("people", "mine.people.tsv", "id\tname\tsource\nperson:ana-ruiz\tAna Ruiz\tinvented\n"),
            new AtlasFile("holdings", "mine.holdings.tsv", "person\toffice\ttitle\tcountry\tsince\tseen\tsource\nperson:ana-ruiz\tpresident\tpresident\tGBR\t2010-01-01\t2012-06-01\tinvented\n"));
        var role = atlas.RoleAt("person:ana-ruiz", Day(date));
        Assert.Equal(title, role?.Title);
        Assert.Null(role?.Until);
        Assert.Empty(AtlasCheck.Run(atlas));
    }

    [Theory]
    [InlineData("\t2009-06-01", "mine.holdings.tsv:2", "seen held on 2009-06-01")]
    [InlineData("2011-01-01\t2012-06-01", "mine.holdings.tsv:2", "expected nothing")]
    public void Tells_of_a_day_seen_that_cannot_be(string untilAndSeen, string place, string message)
    {
        var atlas = Shipped.With(
            new AtlasFile("people", "mine.people.tsv", "id\tname\tsource\nperson:ana-ruiz\tAna Ruiz\tinvented\n"),
            new AtlasFile("holdings", "mine.holdings.tsv", $"person\toffice\ttitle\tcountry\tsince\tuntil\tseen\tsource\nperson:ana-ruiz\tpresident\tpresident\tGBR\t2010-01-01\t{untilAndSeen}\tinvented\n"));
        var problem = Assert.Single(AtlasCheck.Run(atlas));
        Assert.Equal((place, true), ($"{problem.File}:{problem.Line}", problem.Message.Contains(message, StringComparison.Ordinal)));
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
