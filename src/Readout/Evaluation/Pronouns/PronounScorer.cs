using Readout.Records;

namespace Readout.Evaluation.Pronouns;

/// <summary>
/// Counts for how many pronouns the record knows whom they mean. A pronoun counts where the text names or describes its entity before it. It is right where a name or description
/// of the record's entity stands in a mention of the pronoun's group, in the smallest marked mention around it.
/// </summary>
internal sealed class PronounScorer
{
    private static readonly string[] He = ["he", "him", "his"];
    private static readonly string[] She = ["she", "her", "hers"];

    // Words that tell nobody's name: a group of these alone leaves nothing to find.
    private static readonly HashSet<string> Pronouns = new(
        ["he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "i", "me", "my", "you", "your", "we", "us", "our", "who", "whom", "whose", "that", "which"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Pronouns by whether the record is right of them, wrong, or silent: those of men, and those of women.</summary>
    public PronounCounts OfMen { get; private set; }

    public PronounCounts OfWomen { get; private set; }

    public void Add(PronounGold gold, DocumentRecord record)
    {
        var source = new SourceText(gold.Article.Text);
        var resolved = record.Entities
            .SelectMany(static entity => entity.Mentions.Where(static mention => mention.By == "pronoun").Select(mention => (mention.Start, entity)))
            .ToLookup(static pair => pair.Start, static pair => pair.entity);
        foreach (var group in gold.Mentions.GroupBy(static mention => mention.Group))
        {
            var described = group.Where(mention => !Pronouns.Contains(TextOf(gold, mention))).Select(static mention => mention.Start).DefaultIfEmpty(int.MaxValue).Min();
            foreach (var mention in group.Where(mention => mention.Start > described))
            {
                var entities = resolved[source.CodePointAt(mention.Start)];
                bool? isRight = entities.Any() ? entities.Any(entity => IsOf(gold, source, entity, group.Key)) : null;
                if (He.Contains(TextOf(gold, mention), StringComparer.OrdinalIgnoreCase))
                {
                    OfMen = OfMen.With(isRight);
                }
                else if (She.Contains(TextOf(gold, mention), StringComparer.OrdinalIgnoreCase))
                {
                    OfWomen = OfWomen.With(isRight);
                }
            }
        }
    }

    private static string TextOf(PronounGold gold, GoldMention mention) => gold.Article.Text[mention.Start..mention.End];

    private static bool IsOf(PronounGold gold, SourceText source, Entity entity, string group) => entity.Mentions.Any(mention =>
    {
        if (mention.By == "pronoun")
        {
            return false;
        }

        var (start, end) = (source.Utf16At(mention.Start), source.Utf16At(mention.End));
        var around = gold.Mentions.Where(marked => marked.Covers(start, end)).OrderBy(static marked => marked.Length).FirstOrDefault();
        var within = gold.Mentions.Where(marked => start <= marked.Start && marked.End <= end).OrderByDescending(static marked => marked.Length).FirstOrDefault();
        return (around.Group ?? within.Group) == group;
    });
}
