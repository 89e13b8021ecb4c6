using Readout.Language;
using Readout.Reading.Attributions;
using Readout.Reading.Events;
using Readout.Reading.Meetings;
using Readout.Reading.Positions;
using Readout.Reading.Variants;
using Readout.Records;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading;

/// <summary>
/// The last stage: from a scene to the records. Attributions come first, since every other record belongs to whoever told it.
/// Immutable and thread-safe.
/// </summary>
internal sealed class ReadingStage(RuleSet rules, ReadingLexicons lexicons, Atlas atlas)
{
    // Rules of other labels (times) belong to the stage before.
    private readonly RuleSet _rules = rules.Select(
        [AttributionFinder.Label, .. MeetingFinder.Labels, .. EventLabels.All, PositionFinder.Label]);

    private readonly EventFinder _events = new(lexicons.Events, atlas);

    /// <summary>Fills a record with what the scene tells.</summary>
    /// <param name="article">The article.</param>
    /// <param name="scene">Its scene.</param>
    /// <param name="quotations">The quotations of its text.</param>
    /// <param name="source">Its text.</param>
    /// <param name="facts">What is known of the document so far.</param>
    /// <param name="diagnostics">What was found wrong so far; more is added.</param>
    /// <param name="explained">Receives, by id of a record, the match it was drawn from.</param>
    public DocumentRecord Read(
        Article article, Scene scene, IReadOnlyList<Quotation> quotations, SourceText source, DocumentFacts facts, List<Diagnostic> diagnostics, Dictionary<string, RuleMatch> explained)
    {
        var document = scene.Document;
        var matches = new List<RuleMatch>();
        foreach (var unfinished in _rules.Match(document, scene.EntityTypes, matches))
        {
            var sentence = document.GetSentence(unfinished);
            diagnostics.Add(ReadingDiagnostics.SentenceUnfinished(source.Span(sentence.Start, sentence.End)));
        }

        AddCutSentences(document, source, diagnostics);
        foreach (var time in scene.Times)
        {
            if (time.Fault is { } fault)
            {
                diagnostics.Add(ReadingDiagnostics.OfTime(fault, source.Span(time.Start, time.End)));
            }
        }

        var paragraphs = new Paragraphs(document.Text);
        var turns = TurnFinder.Find(document, paragraphs);
        var kind = new DocumentKind(lexicons.DocumentKinds, lexicons.OfficialPublishers).Of(article, paragraphs, TurnFinder.Weigh(document.Text, turns));
        var ledger = new EntityLedger(scene, source, facts.Hash);
        var certainty = new Certainty(lexicons.Modality);

        var chained = AttributionStage.Find(scene, matches, quotations, paragraphs, kind == DocumentKind.Transcript ? turns : []);
        var statements = new StatementWriter(ledger, source, facts.Hash, quotations, certainty, lexicons.Pronouns, id => IsPublisher(id, facts)).Write(chained, explained);
        new DenialLinker(document, source, lexicons).Link(statements);
        var starts = new int[document.TokenCount];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = source.CodePointAt(document[i].Start);
        }

        var context = new ReadingContext(scene, ledger, source, facts.Hash, matches, new StatementMap(starts, statements), certainty, diagnostics, explained);
        var meetings = MeetingFinder.Find(context, atlas, facts.Published);
        var events = _events.Find(context, meetings.Meetings);
        var positions = PositionFinder.Find(context);
        var variants = new VariantFinder(lexicons.Synonyms).Find(document, source, facts.Hash, statements);
        return new DocumentRecord
        {
            Document = facts with { Kind = kind },
            Statements = statements,
            Meetings = meetings.Meetings,
            Positions = positions,
            Events = events,
            Variants = variants,
            Times = [.. scene.Times.Select(time => ToRecord(time, source, meetings))],
            Entities = ledger.ToEntities(),
            Diagnostics = diagnostics,
        };
    }

    private static void AddCutSentences(Document document, SourceText source, List<Diagnostic> diagnostics)
    {
        var (count, first) = (0, -1);
        for (var i = 0; i < document.SentenceCount; i++)
        {
            var sentence = document.GetSentence(i);
            if (sentence.EndToken - sentence.FirstToken >= LanguageEngine.LongestSentence)
            {
                (count, first) = (count + 1, first < 0 ? i : first);
            }
        }

        if (first >= 0)
        {
            var sentence = document.GetSentence(first);
            diagnostics.Add(ReadingDiagnostics.SentencesCut(count, source.Span(sentence.Start, sentence.End)));
        }
    }

    private bool IsPublisher(string id, DocumentFacts facts) =>
        facts.Publisher is { } publisher && atlas.FormsOf(id).Contains(publisher, StringComparer.OrdinalIgnoreCase);

    private static TimeExpression ToRecord(World.Times.TimeMention time, SourceText source, MeetingFindings meetings)
    {
        var span = source.Span(time.Start, time.End);
        var anchor = time.Anchor is { } from ? meetings.IdsByToken.GetValueOrDefault(from.HeadToken) : null;
        return new(span.Start, span.End, span.Text, time.Type.ToString().ToUpperInvariant(), time.Value, time.Zone, anchor);
    }
}
