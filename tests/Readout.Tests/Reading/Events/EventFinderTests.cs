using Readout.Records;

namespace Readout.Tests.Reading.Events;

/// <summary>Events by the frame of the words that tell them, each as <c>TYPE.mode actors > recipients certainty</c>.</summary>
public sealed class EventFinderTests
{
    public static TheoryData<string, string> Told => new()
    {
        // active and passive
        { "Police arrested two opposition leaders.", "COERCE.arrest Police > two opposition leaders asserted" },
        { "Two opposition leaders were arrested by the police.", "COERCE.arrest the police > Two opposition leaders asserted" },
        // light verbs and nouns
        { "Brazil imposed sanctions on Peru.", "COERCE.restrict Brazil > Peru asserted" },
        { "Brazil lifted the sanctions on Peru.", "RETREAT Brazil > Peru asserted" },
        { "Brazil called for sanctions against Peru.", "ACCUSE.disapprove Brazil > Peru asserted" },
        { "Chile launched an attack on Bolivia.", "ASSAULT Chile > Bolivia asserted" },
        { "Canada gave military aid to Kenya.", "AID Canada > Kenya asserted" },
        // all parties of a meeting act
        { "The Russian president met the Turkish president.", "CONSULT The Russian president, the Turkish president > asserted" },
        { "India held talks with China.", "CONSULT India, China > asserted" },
        // control and raising
        { "Chile agreed to release three Peruvian sailors.", "CONCEDE Chile > three Peruvian sailors asserted" },
        { "Chile refused to release three Peruvian sailors.", "REJECT.yield Chile > three Peruvian sailors asserted" },
        { "Chile threatened to attack Peru.", "THREATEN.violence Chile > Peru asserted" },
        { "Chile urged Peru to release the sailors.", "REQUEST.yield Chile > Peru asserted" },
        { "Chile began to withdraw its troops from Peru.", "RETREAT.withdraw Chile > Peru asserted" },
        // auxiliaries
        { "Chile will release three Peruvian sailors.", "AGREE Chile > three Peruvian sailors future" },
        { "Chile will not release the three Peruvian sailors.", "REJECT.yield Chile > the three Peruvian sailors asserted" },
        // answers go to whoever asked
        { "Brazil rejected Peru's request for aid.", "REJECT Brazil > Peru asserted" },
        // words reach whoever did the thing
        { "Japan condemned North Korea's missile test.", "ACCUSE.disapprove Japan > North Korea asserted" },
        // not done
        { "The Chilean army did not attack Bolivia.", "ASSAULT The Chilean army > Bolivia denied" },
        { "The Chilean army may attack Bolivia.", "ASSAULT The Chilean army > Bolivia possible" },
    };

    public static TheoryData<string> NotTold => new()
    {
        "The minister said the harvest was good.",
        "The ministry released the figures for May.",
        "Chile withdrew money from the bank.",
        "The opposition attacked the budget.",
        "The junta wants to arrest the editor.",
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Reads_who_did_what_to_whom(string text, string expected) => Assert.Contains(expected, Read(text).Select(Show));

    [Theory]
    [MemberData(nameof(NotTold))]
    public void Finds_no_act_where_none_is_told(string text) => Assert.Empty(Read(text).Select(Show));

    [Fact]
    public void Reads_topic_words_as_context_and_special_case()
    {
        var found = Assert.Single(Read("Canada suspended military aid to Kenya."));
        Assert.Equal("1622", found.Cameo);
        Assert.Contains("military", found.Context);
    }

    [Fact]
    public void Says_where_it_was_and_when()
    {
        var found = Assert.Single(Read("On Tuesday, the police arrested two editors in Lima."));
        Assert.Equal(("Lima", "2023-05-16"), (found.Place?.Text, found.Date));
    }

    [Fact]
    public void Tells_an_event_inside_a_statement_with_the_statement()
    {
        var record = Reader.English.Read(new Article { Text = "Peru bombed the port, the Chilean minister said." });
        var found = Assert.Single(record.Events, e => e.Type == "ASSAULT");
        Assert.Contains(record.Statements, statement => statement.Id == found.Statement);
    }

    private static IReadOnlyList<Event> Read(string text) => Reader.English.Read(new Article { Text = text, Published = "2023-05-18" }).Events;

    private static string Show(Event found)
    {
        var recipients = string.Join(", ", found.Recipient.Select(party => party.Text));
        return $"{found.Type}{(found.Mode is null ? "" : "." + found.Mode)} {string.Join(", ", found.Actor.Select(party => party.Text))} > {recipients}{(recipients.Length > 0 ? " " : "")}{found.Certainty}";
    }
}
