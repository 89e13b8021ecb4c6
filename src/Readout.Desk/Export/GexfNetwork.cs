using System.Globalization;
using System.Text;
using System.Xml;
using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>
/// Who acts on whom, as a network for Gephi (GEXF 1.3, https://gexf.net/): named entities, and for each directed pair the asserted events, their number, mean PLOVER score and
/// counts by quad code. The order of documents does not matter.
/// </summary>
public sealed class GexfNetwork
{
    private const string Namespace = "http://gexf.net/1.3";
    private readonly SortedDictionary<string, Entity> _nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Source, string Target), List<Event>> _edges = new(Comparer<(string Source, string Target)>.Create(static (a, b) =>
        string.CompareOrdinal(a.Source, b.Source) is not 0 and var order ? order : string.CompareOrdinal(a.Target, b.Target)));

    /// <summary>Adds the events of a document.</summary>
    public void Add(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var named = record.Entities.Where(static entity => entity.Named).ToDictionary(static entity => entity.Id, StringComparer.Ordinal);
        foreach (var told in record.Events.Where(static told => told.Certainty == "asserted"))
        {
            var actors = told.Actor.Select(static party => party.Entity).Where(named.ContainsKey).Distinct().ToList();
            var targets = told.Recipient.Count > 0 ? told.Recipient.Select(static party => party.Entity).Where(named.ContainsKey).Distinct().ToList() : actors;
            foreach (var (source, target) in actors.SelectMany(source => targets.Where(target => target != source).Select(target => (source, target))))
            {
                _nodes.TryAdd(source, named[source]);
                _nodes.TryAdd(target, named[target]);
                if (!_edges.TryGetValue((source, target), out var events))
                {
                    _edges[(source, target)] = events = [];
                }

                events.Add(told);
            }
        }
    }

    /// <summary>Writes the network as UTF-8.</summary>
    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", "directed");
        Attributes(xml, "node", ("type", "string"), ("country", "string"));
        Attributes(xml, "edge", ("mean_score", "double"), ("verbal_cooperation", "integer"), ("material_cooperation", "integer"), ("verbal_conflict", "integer"), ("material_conflict", "integer"));
        xml.WriteStartElement("nodes");
        foreach (var (id, entity) in _nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("label", entity.Name);
            Values(xml, entity.Type, entity.Country ?? "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        foreach (var ((source, target), events) in _edges)
        {
            Edge(xml, source, target, events);
        }

        xml.WriteEndDocument();
    }

    private static void Edge(XmlWriter xml, string source, string target, List<Event> events)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", $"{source} {target}");
        xml.WriteAttributeString("source", source);
        xml.WriteAttributeString("target", target);
        xml.WriteAttributeString("weight", Number(events.Count));
        var thousandths = events.Sum(static told => (long)Math.Round(told.Score * 1000));
        Values(xml, Number(thousandths / 1000.0 / events.Count), Quad(events, 1), Quad(events, 2), Quad(events, 3), Quad(events, 4));
        xml.WriteEndElement();
    }

    private static string Quad(List<Event> events, int code) => Number(events.Count(told => told.QuadCode == code));

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static void Attributes(XmlWriter xml, string of, params (string Name, string Type)[] attributes)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        foreach (var (name, type) in attributes)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", Number(Array.IndexOf(attributes, (name, type))));
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, params string[] values)
    {
        xml.WriteStartElement("attvalues");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length > 0)
            {
                xml.WriteStartElement("attvalue");
                xml.WriteAttributeString("for", Number(i));
                xml.WriteAttributeString("value", values[i]);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
