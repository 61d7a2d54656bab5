using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Listings;
using BankHub.Channels.Ftps.Tls;

namespace BankHub.Channels.Ftps;

/// <summary>Lists a folder, up to a limit of entries: by MLSD where the server has it, else by LIST.</summary>
internal sealed class FtpsListing(FtpsSession session, TimeProvider clock)
{
    private const string What = "Listing the folder";
    private const int MaxLine = 4096;

    private readonly List<FolderEntry> _entries = [];
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private bool _isFull;
    private bool _isKnown;
    private string? _odd;

    /// <summary>
    /// A folder that is not there has no entries for some servers (vsftpd answers LIST with 226 and nothing): it is entered first, which
    /// changes nothing, since every path of ours is whole.
    /// </summary>
    public async Task<IReadOnlyList<FolderEntry>> FolderAsync(string folder, int limit, CancellationToken cancellationToken)
    {
        if (!session.Features.HasFacts)
            (await session.AskAsync("CWD", folder, cancellationToken)).Expect(What, 250, 200);
        var entries = await RunAsync(folder, limit, cancellationToken);
        return _isKnown || _odd is null
            ? entries
            : throw new FolderException(FolderFault.Unsupported, $"{What}: the server lists it in a form that is not known.");
    }

    /// <summary>What LIST says of a path: one line for a file, the entries of a folder.</summary>
    public async Task<IReadOnlyList<FolderEntry>> RunAsync(string path, int limit, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await new Transfer(session, What).RunAsync(
                session.Features.HasFacts ? "MLSD" : "LIST", path, 0, line => ReadAsync(line, limit, cancellationToken), cancellationToken);

            // vsftpd: "226 Transfer done (but failed to open directory)."
            if (_entries.Count == 0 && reply.Lines[^1].Contains("failed to open", StringComparison.Ordinal))
                throw new FolderException(FolderFault.Denied, $"{What}: the server may not read it.");
        }
        catch (FolderException) when (_isFull)
        {
            // The rest was not asked for.
        }

        return _entries;
    }

    private async Task<bool> ReadAsync(SecuredLine line, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var skipping = false;
        for (var length = 0; ;)
        {
            var got = await line.Stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (got == 0)
            {
                Take(buffer.AsSpan(0, length), skipping);
                return !line.WasCut;
            }

            var rest = Lines(buffer.AsSpan(0, length + got), ref skipping, limit);
            if (_isFull)
                return false;
            if (rest.Length > MaxLine)
            {
                Take(rest[..MaxLine], skipping);
                skipping = true;
                rest = [];
            }

            length = rest.Length;
            rest.CopyTo(buffer);
        }
    }

    private Span<byte> Lines(Span<byte> bytes, ref bool skipping, int limit)
    {
        for (int end; !_isFull && (end = bytes.IndexOf((byte)'\n')) >= 0; bytes = bytes[(end + 1)..])
        {
            Take(bytes[..end], skipping);
            skipping = false;
            _isFull = _entries.Count >= limit;
        }

        return bytes;
    }

    /// <summary>What is no entry is shown as one that is no file: a name with a line end in it must not hide its neighbours.</summary>
    private void Take(ReadOnlySpan<byte> bytes, bool skipping)
    {
        bytes = bytes.TrimEnd((byte)'\r');
        if (bytes.IsEmpty || skipping)
            return;
        var text = Encoding.UTF8.GetString(bytes);
        if (ListedLine.IsHeading(text))
            return;
        var entry = session.Features.HasFacts ? FactLine.Read(text) : ListedLine.Read(text, _now);
        _isKnown |= entry is not null;
        _odd ??= entry is null ? text : null;
        _entries.Add(entry ?? new FolderEntry(text, IsFile: false, 0, DateTimeOffset.UnixEpoch));
    }
}
