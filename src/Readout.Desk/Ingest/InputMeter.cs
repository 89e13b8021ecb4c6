namespace Readout.Desk.Ingest;

/// <summary>
/// Measures how many bytes of the files named by the user have been gone through, as they stand on the disk: what a compressed file holds is
/// longer than the file, whose length is all that is known beforehand. One thread.
/// </summary>
internal sealed class InputMeter
{
    private long _before;
    private long _told;
    private FileStream? _file;
    private long _length;

    /// <summary>Begins a file.</summary>
    public void Begin(FileStream file) => (_file, _length) = (file, file.Length);

    /// <summary>Ends it: all of it is gone through, also what held no document.</summary>
    public void End()
    {
        _before += _length;
        (_file, _length) = (null, 0);
    }

    /// <summary>The bytes gone through since this was asked before. An archive is read out of order; what was passed counts once.</summary>
    public long Step()
    {
        var reached = Math.Max(_told, _before + (_file is null ? 0 : _file.CanSeek ? Math.Min(_file.Position, _length) : _length));
        var step = reached - _told;
        _told = reached;
        return step;
    }
}
