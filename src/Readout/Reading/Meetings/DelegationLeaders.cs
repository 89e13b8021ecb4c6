namespace Readout.Reading.Meetings;

/// <summary>Who leads a delegation that the text says nothing else of: of "a delegation led by Minister Ruiz" it is the minister who meets.</summary>
internal sealed class DelegationLeaders
{
    private readonly Dictionary<int, int> _leaders = [];

    public DelegationLeaders(ReadingContext context)
    {
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == MeetingFinder.LeaderLabel && match.Find("leader") is { } leader)
            {
                _leaders.TryAdd(match.Trigger, leader.Head);
            }
        }
    }

    /// <summary>The head of the leader's phrase, or the head itself where it is no delegation or its leader is not told.</summary>
    /// <param name="head">Head of a phrase.</param>
    public int Of(int head) => _leaders.GetValueOrDefault(head, head);
}
