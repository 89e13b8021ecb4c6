namespace Readout.Evaluation.Events;

/// <summary>Events of like confidence and how many of them are right: where a confidence is calibrated, share and mean agree.</summary>
internal sealed class Reliability
{
    private readonly SortedDictionary<int, (int Told, int Right, double Sum)> _bins = [];

    /// <summary>Counts one event.</summary>
    public void Add(double confidence, bool isRight)
    {
        var bin = Math.Min(9, (int)(confidence * 10 + 1e-9));
        var (told, right, sum) = _bins.GetValueOrDefault(bin);
        _bins[bin] = (told + 1, right + (isRight ? 1 : 0), sum + confidence);
    }

    /// <summary>Every tenth of the scale that holds events: its lower bound, events, mean confidence, share that is right.</summary>
    public IEnumerable<(double From, int Told, double Mean, double Right)> Bins =>
        _bins.Select(static bin => (bin.Key / 10.0, bin.Value.Told, bin.Value.Sum / bin.Value.Told, (double)bin.Value.Right / bin.Value.Told));

    /// <summary>Mean distance of confidence and share that is right, weighed by events ("expected calibration error").</summary>
    public double Error
    {
        get
        {
            var all = _bins.Values.Sum(static bin => bin.Told);
            return all == 0 ? 0 : _bins.Values.Sum(static bin => Math.Abs(bin.Sum - bin.Right)) / all;
        }
    }
}
