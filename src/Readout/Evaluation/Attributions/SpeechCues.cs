namespace Readout.Evaluation.Attributions;

/// <summary>
/// Tells reported speech from beliefs, wants and support by the cue, for scores on reported speech alone: a list of verb forms,
/// "according to", and the marks that introduce a turn.
/// </summary>
internal sealed class SpeechCues(IEnumerable<string> verbForms)
{
    private static readonly string[] Marks = [":", "―", "—", "–", "-"];

    private readonly HashSet<string> _verbForms = new(verbForms.Select(form => form.ToLowerInvariant()), StringComparer.Ordinal);

    /// <summary>Reads a list: forms parted by white space.</summary>
    public static SpeechCues Parse(string text) => new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public bool IsSpeech(string text, Attribution attribution)
    {
        var cue = string.Join(' ', attribution.Cue.Select(range => text[range.Start..range.End])).ToLowerInvariant().Trim();
        return cue.Contains("according to", StringComparison.Ordinal) || Marks.Contains(cue) || Words(cue).Any(_verbForms.Contains);
    }

    private static IEnumerable<string> Words(string cue)
    {
        for (var at = 0; at < cue.Length; at++)
        {
            var start = at;
            while (at < cue.Length && (cue[at] is '\'' or (>= 'a' and <= 'z')))
            {
                at++;
            }

            if (at > start)
            {
                yield return cue[start..at];
            }
        }
    }
}
