using System.Globalization;

namespace Readout.World.Times;

/// <summary>
/// What a rule of the time grammar saw: its label (the form of the expression), the words of its captures and the values it set.
/// The composer knows clues, not rules, so it is tested without any. A value that is not of its kind (rules of users may set any) counts
/// as not set.
/// </summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Form">Its label.</param>
/// <param name="FirstToken">First token matched.</param>
/// <param name="EndToken">Index after the last token matched.</param>
internal sealed record TimeClue(string Rule, string Form, int FirstToken, int EndToken)
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int End)> _ranges = new(StringComparer.Ordinal);

    /// <summary>Notes a capture with its words, parted by single spaces.</summary>
    public TimeClue WithWords(string capture, string words, int first = -1, int end = -1)
    {
        _words[capture] = words;
        _ranges[capture] = (first, end);
        return this;
    }

    public TimeClue WithValue(string key, string value)
    {
        _values[key] = value;
        return this;
    }

    public string? Words(string capture) => _words.GetValueOrDefault(capture);

    public string? Value(string key) => _values.GetValueOrDefault(key);

    public (int First, int End)? Range(string capture) => _ranges.TryGetValue(capture, out var range) ? range : null;

    public int? Number(string key) =>
        int.TryParse(Value(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public double? Share(string key) =>
        double.TryParse(Value(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;

    public TimeUnit? Unit(string key) =>
        Enum.TryParse<TimeUnit>(Value(key), ignoreCase: true, out var unit) && Enum.IsDefined(unit) ? unit : null;
}
