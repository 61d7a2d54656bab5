using BankHub.Channels.Files;
using BankHub.Channels.Files.Lending;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Listings;
using BankHub.Core.Ports;

namespace BankHub.Channels.Ftps;

/// <summary>A folder on an FTPS server, over a session that is ours alone until we give it back; a broken one is replaced.</summary>
internal sealed class FtpsFolder : IFolder
{
    /// <summary>Less than this is sent anew rather than resumed.</summary>
    private const int WorthResuming = 1024 * 1024;

    private const int MostResumes = 5;

    private readonly Loans<FtpsSession> _sessions;
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly ListedTimes _times;
    private Loan<FtpsSession>? _loan;

    private FtpsFolder(Loans<FtpsSession> sessions, string path, TimeProvider clock, ListedTimes times) =>
        (_sessions, _path, _clock, _times) = (sessions, path, clock, times);

    /// <param name="sessions">Of the server and user.</param>
    /// <param name="path">Whole, or below the login's own folder when it begins with <c>~/</c>.</param>
    /// <param name="clock">Says the year of what LIST shows without one.</param>
    /// <param name="times">What is known of the files of this folder where LIST tells their times.</param>
    /// <param name="cancellationToken">The end of its time.</param>
    public static async Task<IFolder> OpenAsync(
        Loans<FtpsSession> sessions, string path, TimeProvider clock, ListedTimes times, CancellationToken cancellationToken)
    {
        var folder = new FtpsFolder(sessions, path, clock, times);
        await folder.SessionAsync(cancellationToken);
        return folder;
    }

    public async Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken) =>
        await Look(await SessionAsync(cancellationToken)).AtAsync(name, cancellationToken);

    public async Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(cancellationToken);
        return await new FtpsListing(session, _clock).FolderAsync(Root(session), limit, cancellationToken);
    }

    public async Task<IReadOnlyList<FolderEntry>> ListBelowAsync(string folder, int limit, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(cancellationToken);
        return await new FtpsListing(session, _clock).FolderAsync(Full(session, folder), limit, cancellationToken);
    }

    public async Task<IReadOnlyList<RemoteFile>> SettledAsync(IReadOnlyList<RemoteFile> listed, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(cancellationToken);
        return session.Features.HasFacts
            ? listed
            : await _times.SettleAsync(listed, name => Look(session).TimeAsync(name, cancellationToken));
    }

    /// <summary>Goes on where a broken upload ended; never by APPE, to which a server that still writes the first part would add.</summary>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var upload = new FtpsUpload(bytes);
        try
        {
            await ResumedAsync(
                session => upload.RunAsync(session, Full(session, name), cancellationToken),
                async session =>
                {
                    var held = bytes.Length < WorthResuming ? null : await Look(session).StateAsync(name, cancellationToken);
                    if (held is not var (size, _) || size <= upload.From || size > bytes.Length)
                        return false;
                    upload.From = (int)size;
                    return true;
                },
                cancellationToken);
        }
        catch (FolderException e) when (e.Fault == FolderFault.NotSent && !upload.HasLeft)
        {
            throw new FolderException(e.Fault, e.Message) { IsUntouched = true };
        }
    }

    public async Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken)
    {
        const string What = "Reading a file";
        var session = await SessionAsync(cancellationToken);
        if (await Look(session).StateAsync(name, cancellationToken) is not { } before)
            throw await Look(session).AtAsync(name, cancellationToken) is null
                ? new FolderException(FolderFault.NotFound, $"{What}: no such file.")
                : new FolderException(FolderFault.Denied, $"{What}: permission denied.");
        if (before.Size > Math.Min(limit, Array.MaxLength))
            return null;
        var download = new FtpsDownload((int)before.Size);
        var seen = 0;
        var fits = await ResumedAsync(
            s => download.RunAsync(s, Full(s, name), cancellationToken),
            async s =>
            {
                var goesOn = download.Filled > seen && before.Size >= WorthResuming;
                seen = download.Filled;
                return goesOn && await Look(s).StateAsync(name, cancellationToken) == before;
            },
            cancellationToken);
        return fits && await Look(await SessionAsync(cancellationToken)).StateAsync(name, cancellationToken) == before
            ? download.Bytes
            : null;
    }

    /// <summary>
    /// RNTO overwrites where the server's file system does: vsftpd always, proftpd with AllowOverwrite (tried). So whoever publishes looks
    /// first; between that look and this rename only another send of this message could put a file there, since the name contains our
    /// message id, and the lease lets one send publish at a time. The server renames by path when RNTO comes: a temporary file that was
    /// renamed away meanwhile is missed.
    /// </summary>
    public async Task RenameAsync(string from, string to, CancellationToken cancellationToken)
    {
        const string What = "Renaming";
        var session = await BeginRenameAsync(from, cancellationToken);
        var reply = await session.AskAsync("RNTO", Full(session, to), cancellationToken);
        if (!reply.IsDone)
            throw FtpFaults.Of(reply, What);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var session = await SessionAsync(cancellationToken);
        var reply = await session.AskAsync("DELE", Full(session, name), cancellationToken);
        if (!reply.IsDone && !FtpFaults.SaysMissing(reply) && await Look(session).AtAsync(name, cancellationToken) is not null)
            throw FtpFaults.Of(reply, "Removing a file");
    }

    public ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _loan, null)?.Return();
        return ValueTask.CompletedTask;
    }

    /// <summary>Up to here nothing was renamed, whatever happens: the request that renames never left.</summary>
    private async Task<FtpsSession> BeginRenameAsync(string from, CancellationToken cancellationToken)
    {
        const string What = "Renaming did not begin";
        try
        {
            var session = await SessionAsync(cancellationToken);
            var reply = await session.AskAsync("RNFR", Full(session, from), cancellationToken);
            if (reply.Code == 350)
                return session;
            if (FtpFaults.SaysMissing(reply) || await Look(session).AtAsync(from, cancellationToken) is null)
                throw new FolderException(FolderFault.NotFound, $"{What}: no such file.");
            throw new FolderException(FolderFault.Unsupported, $"{What}: the server answers {reply.Code}.");
        }
        catch (FolderException e) when (!e.IsAnswer)
        {
            throw new FolderException(FolderFault.NotSent, $"{What}: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            throw new FolderException(FolderFault.NotSent, $"{What}: the time ran out.");
        }
    }

    private async Task<bool> ResumedAsync(
        Func<FtpsSession, Task<bool>> run, Func<FtpsSession, Task<bool>> mayGoOn, CancellationToken cancellationToken)
    {
        for (var left = MostResumes; ; left--)
        {
            try
            {
                return await run(await SessionAsync(cancellationToken));
            }
            catch (FolderException e) when (e.Fault == FolderFault.Lost && left > 0 && !cancellationToken.IsCancellationRequested)
            {
                if (!await MayGoOnAsync())
                    throw;
            }
        }

        async Task<bool> MayGoOnAsync()
        {
            try
            {
                return await mayGoOn(await SessionAsync(cancellationToken));
            }
            catch (Exception e) when (e is FolderException or OperationCanceledException)
            {
                return false;
            }
        }
    }

    private async Task<FtpsSession> SessionAsync(CancellationToken cancellationToken)
    {
        if (_loan is { Session.IsOpen: true } loan)
            return loan.Session;
        Interlocked.Exchange(ref _loan, null)?.Return();
        return (_loan = await _sessions.LendAsync(cancellationToken)).Session;
    }

    private FtpsLook Look(FtpsSession session) => new(session, Root(session), _clock);

    private string Root(FtpsSession session) => _path.StartsWith('~') ? session.Home + _path[1..] : _path;

    private string Full(FtpsSession session, string name) => $"{Root(session)}/{name}";
}
