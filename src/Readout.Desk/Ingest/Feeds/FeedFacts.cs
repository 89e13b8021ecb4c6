using System.Xml;
using Readout.Desk.Ingest.Pages;

namespace Readout.Desk.Ingest.Feeds;

/// <summary>What a feed says of itself before its entries: its name and the prefixes of its namespaces.</summary>
internal sealed class FeedFacts
{
    private bool _isRoot = true;
    private bool _wantsTitle;
    private int _depth;

    /// <summary>The feed's title, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>The prefixes that the root binds.</summary>
    public XmlNamespaceManager Namespaces { get; } = new(new NameTable());

    /// <summary>Looks at a node that is no entry.</summary>
    public void Notice(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            _depth = reader.Depth;
            // Of the feed or its channel, and not of an image or a text field.
            _wantsTitle = Title is null && reader.LocalName == "title" && _depth <= 2;
            Bind(reader);
        }
        else if (_wantsTitle && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            Title = _wantsTitle ? PageFacts.Filled(reader.Value) : Title;
            _wantsTitle = false;
        }
    }

    private void Bind(XmlReader reader)
    {
        if (!_isRoot)
        {
            return;
        }

        _isRoot = false;
        for (var isThere = reader.MoveToFirstAttribute(); isThere; isThere = reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" && reader.Value.Length > 0 && reader.LocalName != "xml")
            {
                Namespaces.AddNamespace(reader.LocalName, reader.Value);
            }
            else if (reader.Prefix.Length == 0 && reader.LocalName == "xmlns")
            {
                Namespaces.AddNamespace("", reader.Value);
            }
        }

        reader.MoveToElement();
    }
}
