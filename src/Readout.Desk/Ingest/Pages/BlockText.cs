using System.Text;
using AngleSharp.Dom;

namespace Readout.Desk.Ingest.Pages;

/// <summary>
/// The text of elements as it reads on a page: blocks apart by an empty line, line breaks kept, other runs of white space one
/// space. Which elements are blocks is said by the HTML Standard's style sheet (section 15.3).
/// </summary>
internal sealed class BlockText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "audio", "button", "canvas", "datalist", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video",
    };

    private readonly StringBuilder _text = new();
    private string _pending = "";

    /// <summary>The text below <paramref name="root"/>.</summary>
    public static string Of(INode root)
    {
        var blocks = new BlockText();
        // Step by step and not by recursion: a page may nest as deep as it likes.
        for (INode? node = root; node is not null;)
        {
            if (blocks.Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && !ReferenceEquals(node, root) && node.NextSibling is null)
            {
                blocks.Leave(node);
                node = node.Parent;
            }

            if (node is null || ReferenceEquals(node, root))
            {
                break;
            }

            blocks.Leave(node);
            node = node.NextSibling;
        }

        return blocks._text.ToString();
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Add(text.Data);
            return false;
        }

        if (node is not IElement element)
        {
            return node is IDocument or IDocumentFragment;
        }

        if (Hidden.Contains(element.LocalName) || element.HasAttribute("hidden"))
        {
            return false;
        }

        Break(element.LocalName);
        return true;
    }

    private void Leave(INode node)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName))
        {
            Want("\n\n");
        }
    }

    private void Break(string name)
    {
        if (Blocks.Contains(name))
        {
            Want("\n\n");
        }
        else if (name == "br")
        {
            Want(_pending.StartsWith('\n') ? "\n\n" : "\n");
        }
        else if (name is "td" or "th")
        {
            Want(" ");
        }
    }

    private void Want(string separator)
    {
        if (separator.Length > _pending.Length || (separator == "\n" && _pending == " "))
        {
            _pending = separator;
        }
    }

    private void Add(string data)
    {
        var rest = data.AsSpan();
        while (true)
        {
            var start = rest.IndexOfAnyExcept(" \t\r\n\f");
            if (start != 0)
            {
                if (!rest.IsEmpty)
                {
                    Want(" ");
                }
            }

            if (start < 0)
            {
                return;
            }

            rest = rest[start..];
            var length = rest.IndexOfAny(" \t\r\n\f");
            var word = length < 0 ? rest : rest[..length];
            if (_text.Length > 0)
            {
                _text.Append(_pending);
            }

            _pending = "";
            _text.Append(word);
            rest = rest[word.Length..];
            if (rest.IsEmpty)
            {
                return;
            }
        }
    }
}
