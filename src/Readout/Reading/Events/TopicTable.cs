using Readout.Language;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Events;

/// <summary>Tells from the words about an act which special case of it and which contexts hold (lexicon/english/event-topics.tsv). Immutable.</summary>
internal sealed class TopicTable
{
    private readonly Dictionary<string, List<(string Context, string Refinement)>> _byLemma = new(StringComparer.OrdinalIgnoreCase);

    public TopicTable(WordTable topics)
    {
        foreach (var row in topics.Rows)
        {
            if (!_byLemma.TryGetValue(row.Lemma, out var entries))
            {
                _byLemma.Add(row.Lemma, entries = []);
            }

            entries.Add((row["context"], row["refines"]));
        }
    }

    /// <summary>Adds the contexts of the words of a stretch, and refines the act by the first of them that does.</summary>
    public Act Read(Document document, int first, int end, Act act, ActTable acts, List<string> contexts)
    {
        for (var i = first; i < end; i++)
        {
            if (!_byLemma.TryGetValue(document[i].Lemma, out var entries))
            {
                continue;
            }

            foreach (var (context, refinement) in entries)
            {
                if (refinement.Length > 0)
                {
                    act = acts.Refine(act, refinement);
                }

                if (context.Length > 0 && !contexts.Contains(context))
                {
                    contexts.Add(context);
                }
            }
        }

        return act;
    }
}
