using System.Globalization;
using System.Text;

namespace Readout.Desk.Ingest.Web;

/// <summary>
/// What a site allows to programs (RFC 9309, https://www.rfc-editor.org/rfc/rfc9309): the rules of all groups that name the program,
/// else of those for all; the longest rule that matches decides, and of two as long the one that allows.
/// </summary>
internal sealed class RobotsFile
{
    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsFile()
    {
    }

    /// <summary>A site without rules.</summary>
    public static RobotsFile AllowsAll { get; } = new();

    /// <summary>A site whose rules cannot be had.</summary>
    public static RobotsFile AllowsNothing { get; } = Parse("user-agent: *\ndisallow: /", "");

    /// <summary>How long the site asks to wait between requests, in seconds; not of the RFC and widely written. Null where it does not ask.</summary>
    public double? DelaySeconds { get; private set; }

    /// <summary>Reads the rules for a program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">The program's product token, in any case.</param>
    public static RobotsFile Parse(string text, string product)
    {
        var (own, all) = (new RobotsFile(), new RobotsFile());
        var (isNamed, isOwn, isAll, isInRules) = (false, false, false, false);
        foreach (var line in text.Split('\r', '\n'))
        {
            var (key, value) = Split(line);
            if (key == "user-agent")
            {
                // Agents in a row share the rules behind them.
                (isOwn, isAll) = isInRules ? (false, false) : (isOwn, isAll);
                isInRules = false;
                isAll |= value == "*";
                isOwn |= product.Length > 0 && Token(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isNamed |= isOwn;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                isInRules = true;
                (isOwn ? own : null)?.Add(key, value);
                (isAll ? all : null)?.Add(key, value);
            }
        }

        return isNamed ? own : all;
    }

    /// <summary>True where the program may ask for a path with its query.</summary>
    public bool Allows(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt")
        {
            return true;
        }

        var path = Normal(pathAndQuery);
        var (longest, allows) = (-1, true);
        foreach (var (pattern, isAllowed) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && isAllowed)) && Matches(pattern, path))
            {
                (longest, allows) = (pattern.Length, isAllowed);
            }
        }

        return allows;
    }

    private static (string Key, string Value) Split(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var rule = comment < 0 ? line : line[..comment];
        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (rule[..colon].Trim('\uFEFF', ' ', '\t').ToLowerInvariant(), rule[(colon + 1)..].Trim());
    }

    private static string Token(string value) => string.Concat(value.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '-' or '_'));

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            DelaySeconds ??= double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        else if (value.Length > 0)
        {
            // An empty rule matches nothing.
            _rules.Add((Normal(value), key == "allow"));
        }
    }

    // "*" stands for anything, "$" at the end for the end. Greedy from the left is enough: a later "*" can take what an earlier left.
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isWhole || parts.Length > 1 || at == path.Length;
    }

    // Octets outside ASCII are percent-encoded, and what need not be encoded is not (RFC 9309, section 2.2.2).
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                normal.Append(IsUnreserved((char)octet) ? ((char)octet).ToString() : string.Create(CultureInfo.InvariantCulture, $"%{octet:X2}"));
                i += 2;
            }
            else if (path[i] < 128)
            {
                normal.Append(path[i]);
            }
            else
            {
                var length = i + 1 < path.Length && char.IsSurrogatePair(path[i], path[i + 1]) ? 2 : 1;
                normal.Append(char.IsSurrogate(path[i]) && length == 1 ? "%EF%BF%BD" : Uri.EscapeDataString(path.Substring(i, length)));
                i += length - 1;
            }
        }

        return normal.ToString();
    }

    private static bool IsUnreserved(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';
}
