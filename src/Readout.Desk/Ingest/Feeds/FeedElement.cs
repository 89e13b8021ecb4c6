using System.Xml;
using System.Xml.Linq;

namespace Readout.Desk.Ingest.Feeds;

/// <summary>
/// Reads one element of a feed and stops at its end tag, so that what is wrong behind it does not cost it. The library's own way
/// takes time with the square of how deep elements lie in one another; here that has a limit.
/// </summary>
internal static class FeedElement
{
    /// <summary>Reads the element on which the reader stands.</summary>
    /// <exception cref="XmlException">It is not well-formed or too deep.</exception>
    public static XElement Read(XmlReader reader, int depth)
    {
        var root = Begin(reader);
        XElement? parent = reader.IsEmptyElement ? null : root;
        while (parent is not null && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > depth)
                    {
                        var place = reader as IXmlLineInfo;
                        throw new XmlException("elements lie too deep in one another", null, place?.LineNumber ?? 0, place?.LinePosition ?? 0);
                    }

                    var child = Begin(reader);
                    parent.Add(child);
                    parent = reader.IsEmptyElement ? parent : child;
                    break;
                case XmlNodeType.EndElement:
                    parent = ReferenceEquals(parent, root) ? null : parent.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    parent.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }

    private static XElement Begin(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var isThere = reader.MoveToFirstAttribute(); isThere; isThere = reader.MoveToNextAttribute())
        {
            var name = reader.Prefix.Length == 0 && reader.LocalName == "xmlns" ? "xmlns" : XName.Get(reader.LocalName, reader.NamespaceURI);
            element.Add(new XAttribute(name, reader.Value));
        }

        reader.MoveToElement();
        return element;
    }
}
