using Readout.Language;

namespace Readout.Reading.Meetings;

/// <summary>"Marek Berg, the defence minister of Peru, …": the state in an aside of office stands for nobody; whom the aside describes stands before it.</summary>
internal sealed class OfficeAside(ReadingContext context)
{
    // "The deputy prime minister and national security adviser": longer runs are no titles.
    private const int LongestTitle = 8;

    private readonly PersonNames _people = new(context);

    private Document Document => context.Document;

    /// <summary>The head of the name that an aside ending in a state describes, or null.</summary>
    /// <param name="state">The first token of the state's name.</param>
    public int? PersonBefore(int state)
    {
        var of = state > 1 && Document[state - 1].Is("the") ? state - 2 : state - 1;
        if (of <= 0 || !Document[of].Is("of"))
        {
            return null;
        }

        if (_people.EndingAt(of - 1) is { } person)
        {
            return person.Head;
        }

        var last = of - 1;
        while (last > 0 && of - last <= LongestTitle && Document[last].Sentence == Document[of].Sentence
            && Document[last].Tag is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.DET)
        {
            last--;
        }

        return last > 0 && last < of - 1 && Document[last].Is(",") && Document[last].Sentence == Document[of].Sentence && _people.EndingAt(last - 1) is { } described ? described.Head : null;
    }
}
