using NodaTime;
using Readout.Reading.Meetings;
using Readout.World.Times;

namespace Readout.Tests.Reading.Meetings;

public sealed class MeetingMergerTests
{
    [Fact]
    public void The_same_people_twice_are_one_meeting_with_two_mentions()
    {
        var draft = Assert.Single(MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), Told.At(12, Told.Varga, Told.Olsen)]));

        Assert.Equal(2, draft.Mentions.Count);
        Assert.Equal(2, draft.Participants.Count);
    }

    [Fact]
    public void A_definite_noun_joins_the_meeting_spoken_of_last()
    {
        var drafts = MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), Told.At(12, Told.Olsen, Told.Costa), Told.The(22)]);

        Assert.Equal([1, 2], drafts.Select(draft => draft.Mentions.Count));
    }

    [Fact]
    public void An_indefinite_noun_without_names_joins_nothing() =>
        Assert.Equal(2, MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), Told.At(12)]).Count);

    [Fact]
    public void Another_pair_is_another_meeting() =>
        Assert.Equal(2, MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), Told.At(12, Told.Costa, Told.Varga)]).Count);

    [Fact]
    public void Two_days_are_two_meetings() =>
        Assert.Equal(2, MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga).On("2022-05-03"), Told.At(12, Told.Olsen, Told.Varga).On("2022-05-10")]).Count);

    [Theory]
    [InlineData("2022-05", TimePrecision.Month)]
    [InlineData("2022-W18", TimePrecision.Week)]
    [InlineData("2022", TimePrecision.Year)]
    [InlineData("2022-05-10", TimePrecision.Approximate)]
    public void A_coarse_date_agrees_with_a_day_in_it(string coarse, TimePrecision precision)
    {
        var draft = Assert.Single(MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga).On("2022-05-03"), Told.At(12, Told.Olsen, Told.Varga).On(coarse, precision)]));

        Assert.Equal(TimePrecision.Day, draft.Time.Day!.Precision);
    }

    [Theory]
    [InlineData("2022-06", TimePrecision.Month)]
    [InlineData("2022-W20", TimePrecision.Week)]
    [InlineData("2021", TimePrecision.Year)]
    [InlineData("2022-08-10", TimePrecision.Approximate)]
    public void A_coarse_date_elsewhere_is_another_meeting(string coarse, TimePrecision precision) =>
        Assert.Equal(2, MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga).On("2022-05-03"), Told.At(12, Told.Olsen, Told.Varga).On(coarse, precision)]).Count);

    [Theory]
    [InlineData("phone", true, "video", true, 2)]
    [InlineData("phone", false, "video", true, 1)]
    [InlineData("video", true, "video", true, 1)]
    public void Channels_that_are_said_must_agree(string first, bool isFirstSaid, string second, bool isSecondSaid, int count)
    {
        var drafts = MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga).By(first, isFirstSaid), Told.At(12, Told.Olsen, Told.Varga).By(second, isSecondSaid)]);

        Assert.Equal(count, drafts.Count);
        Assert.Equal(second, drafts[^1].Channel);
    }

    [Fact]
    public void A_state_and_its_leader_are_one_side_and_the_leader_is_kept()
    {
        var draft = Assert.Single(MeetingMerger.Merge([Told.At(1, Told.Norway, Told.Hungary), Told.At(12, Told.Olsen, Told.Varga)]));

        Assert.Equal([Told.Olsen, Told.Varga], draft.Participants);
    }

    [Fact]
    public void A_counterpart_is_the_person_named_for_that_country()
    {
        var draft = Assert.Single(MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.HungarianCounterpart), Told.At(12, Told.Varga, Told.Olsen)]));

        Assert.Equal([Told.Olsen, Told.Varga], draft.Participants);
    }

    [Fact]
    public void Two_of_one_country_named_side_by_side_stay_two()
    {
        var minister = new Participant("person:minister", "person", "HUN", true, 3);

        Assert.Equal(3, Assert.Single(MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Hungary, minister)])).Participants.Count);
    }

    [Fact]
    public void Words_that_set_it_apart_begin_another_meeting() =>
        Assert.Equal(2, MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), Told.Make(12, "meeting", false, [Told.Olsen, Told.Varga], isOther: true)]).Count);

    [Fact]
    public void The_two_who_speak_again_are_those_who_spoke_before()
    {
        var again = Told.Make(12, "call", false, [], isOther: true);
        again.IsEcho = again.IsVague = true;

        var drafts = MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), again]);

        Assert.Equal([Told.Olsen, Told.Varga], drafts[1].Participants);
    }

    [Fact]
    public void A_call_is_not_a_visit() =>
        Assert.Equal(2, MeetingMerger.Merge([Told.Make(1, "visit", false, [Told.Olsen, Told.Varga]).By("in_person"), Told.Make(12, "call", false, [Told.Olsen, Told.Varga])]).Count);

    [Fact]
    public void A_meeting_counted_from_another_is_not_that_one()
    {
        var drafts = MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga).From(4, Period.FromWeeks(1), TimeUnit.Week), Told.The(4)]);

        Assert.Equal(2, drafts.Count);
    }

    [Fact]
    public void Those_who_met_spoken_of_together_add_evidence_and_never_begin_a_meeting()
    {
        var leaders = Told.Make(12, "group", true, [Told.Olsen, Told.Varga]);
        var others = Told.Make(13, "group", true, [Told.Olsen, Told.Costa]);

        var draft = Assert.Single(MeetingMerger.Merge([Told.At(1, Told.Olsen, Told.Varga), leaders, others]));

        Assert.Equal([1, 12], draft.Mentions.Select(mention => mention.Trigger));
    }

    [Fact]
    public void A_definite_noun_may_come_before_those_who_met() =>
        Assert.Single(MeetingMerger.Merge([Told.The(1), Told.At(12, Told.Olsen, Told.Varga)]));
}
