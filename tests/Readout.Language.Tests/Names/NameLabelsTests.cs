using System.Globalization;
using Readout.Language.Names;
using Readout.Language.Tokens;

namespace Readout.Language.Tests.Names;

public sealed class NameLabelsTests
{
    [Fact]
    public void Names_that_follow_each_other_stay_apart()
    {
        int person = NameLabels.First(NameType.Person), further = NameLabels.Further(NameType.Person), place = NameLabels.First(NameType.Place);
        var names = new List<NameSpan>();
        NameLabels.Collect([person, further, place, NameLabels.Outside, person], 10, names);
        Assert.Equal([new(10, 12, NameType.Person), new(12, 13, NameType.Place), new(14, 15, NameType.Person)], names);
    }

    [Fact]
    public void A_name_does_not_change_its_type()
    {
        Assert.False(NameLabels.MayFollow(NameLabels.Further(NameType.Place), NameLabels.First(NameType.Person)));
        Assert.False(NameLabels.MayFollow(NameLabels.Further(NameType.Place), NameLabels.Outside));
        Assert.True(NameLabels.MayFollow(NameLabels.Further(NameType.Place), NameLabels.First(NameType.Place)));
    }

    [Fact]
    public void A_surname_alone_is_the_person_named_in_full()
    {
        const string text = "Cape. Ana Cape. Oslo.";
        var names = new List<NameSpan> { new(0, 1, NameType.Place), new(2, 4, NameType.Person), new(5, 6, NameType.Place) };
        new SurnameBook().Unify(text, [.. "0-4 4-5 6-9 10-14 14-15 16-20".Split(' ').Select(Span)], names);
        Assert.Equal([NameType.Person, NameType.Person, NameType.Place], names.Select(name => name.Type));

        static TokenSpan Span(string range) => new(int.Parse(range.Split('-')[0], CultureInfo.InvariantCulture), int.Parse(range.Split('-')[1], CultureInfo.InvariantCulture), TokenTraits.None);
    }

    [Fact]
    public void The_engine_finds_names_of_three_types()
    {
        var document = LanguageEngine.English.Analyze("On Monday Ana Ruiz flew to London, where the University of Bergen runs a school.");
        Assert.Equal(["Ana Ruiz Person", "London Place", "University of Bergen Organisation"], document.Names.Select(name => $"{document.Text[document[name.FirstToken].Start..document[name.EndToken - 1].End]} {name.Type}"));
        Assert.Equal(document.Names, document.GetSentence(0).Names);
    }
}
