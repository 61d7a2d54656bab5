namespace BankHub.Channels.Files;

/// <summary>As much of a file as has come: a line that breaks costs what was on it, not what is here.</summary>
internal sealed class PartialRead
{
    private (long Size, uint? Modified, int Chunk) _of;
    private bool[] _has = [];

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Begins, or goes on when it is the same file in the same state, cut in the same way.</summary>
    public void Begin(long size, uint? modified, int chunk)
    {
        if (_of == (size, modified, chunk) && modified is not null && Bytes.Length == size)
            return;
        _of = (size, modified, chunk);
        Bytes = new byte[size];
        _has = new bool[(size + chunk - 1) / chunk];
    }

    public bool Has(int offset) => _has[offset / _of.Chunk];

    public void Came(int offset) => _has[offset / _of.Chunk] = true;
}
