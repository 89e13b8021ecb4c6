using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Ranges;

namespace Readout.Queue.Workers;

/// <summary>Some pieces on their way through a worker, and what became of each.</summary>
internal sealed class PieceRun(IReadOnlyList<WorkPiece> pieces, RangeReader ranges, CancellationToken stop)
{
    private readonly ConditionalWeakTable<Intake, WorkPiece> _pieces = [];
    private readonly ConcurrentDictionary<long, string> _failures = new();
    private readonly HashSet<long> _ended = [];

    /// <summary>Pieces of which every document is kept, refused or left aside.</summary>
    public IEnumerable<WorkPiece> Finished => pieces.Where(piece => _ended.Contains(piece.Number) && !_failures.ContainsKey(piece.Number));

    /// <summary>Pieces of which something could not be read, with the reason.</summary>
    public IEnumerable<(WorkPiece Piece, string Reason)> Failed => pieces.Where(piece => _failures.ContainsKey(piece.Number)).Select(piece => (piece, _failures[piece.Number]));

    /// <summary>Pieces that were not come to before the worker was stopped.</summary>
    public IEnumerable<WorkPiece> Unfinished => pieces.Where(piece => !_ended.Contains(piece.Number) && !_failures.ContainsKey(piece.Number));

    /// <summary>The documents of all pieces, each when it is asked for.</summary>
    public IEnumerable<Intake> Intakes()
    {
        foreach (var piece in pieces.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            using var intakes = ranges.Take(piece.Range).GetEnumerator();
            while (TryNext(piece, intakes))
            {
                if (stop.IsCancellationRequested)
                {
                    yield break;
                }

                if (RangeReader.IsPassing(intakes.Current))
                {
                    _failures.TryAdd(piece.Number, Describe(intakes.Current.Source, intakes.Current.Diagnostics[^1].Code, intakes.Current.Diagnostics[^1].Message));
                    continue;
                }

                _pieces.Add(intakes.Current, piece);
                yield return intakes.Current;
            }

            _ended.Add(piece.Number);
        }
    }

    /// <summary>The reader has failed on a document; called on several threads.</summary>
    public void Fail(Intake intake, Exception error)
    {
        if (_pieces.TryGetValue(intake, out var piece))
        {
            _failures.TryAdd(piece.Number, Describe(intake.Source, error.GetType().Name, error.Message));
        }
    }

    // Whatever is thrown here is a bug that one document has found; the others are not to wait for it to be mended.
    private bool TryNext(WorkPiece piece, IEnumerator<Intake> intakes)
    {
        try
        {
            return intakes.MoveNext();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _failures.TryAdd(piece.Number, Describe(piece.Range.Source, error.GetType().Name, error.Message));
            return false;
        }
    }

    private static string Describe(string source, string kind, string message) => $"{source}: {kind}: {message}";
}
