using System.Collections.Concurrent;
using System.Diagnostics;
using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>Opens a session and greets the server.</summary>
internal delegate Task<(SftpSession Session, SftpLimits Limits)> ConnectSession(CancellationToken cancellationToken);

/// <summary>The open sessions of one user on one server, lent to one piece of work at a time: connecting costs 250 ms.</summary>
internal sealed class SessionPool(ConnectSession connect, int most, Pace? pace = null) : IDisposable
{
    /// <summary>The time in which a session must say that it lives; a half-open line must not cost a send its whole deadline.</summary>
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(3);

    /// <summary>So young is the last answer of a session that it is not asked again whether it lives: that costs a round trip.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentStack<PooledSession> _idle = new();
    private readonly SemaphoreSlim _places = new(most);
    private volatile bool _closed;

    public async Task<PooledSession> LendAsync(CancellationToken cancellationToken)
    {
        if (pace is not null)
            await pace.WaitAsync(cancellationToken);
        await _places.WaitAsync(cancellationToken);
        try
        {
            while (_idle.TryPop(out var session))
            {
                if (await IsAliveAsync(session, cancellationToken))
                    return session;
                session.Session.Dispose();
            }

            var (fresh, limits) = await connect(cancellationToken);
            return new PooledSession(this, fresh, limits);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    public void Return(PooledSession session)
    {
        session.Returned = Stopwatch.GetTimestamp();
        if (session.Session.IsOpen && !_closed)
            _idle.Push(session);
        else
            session.Session.Dispose();
        if (_closed)
            Dispose();
        _places.Release();
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out var session))
            session.Session.Dispose();
    }

    private static async Task<bool> IsAliveAsync(PooledSession session, CancellationToken cancellationToken)
    {
        if (!session.Session.IsOpen)
            return false;
        if (Stopwatch.GetElapsedTime(session.Returned) < Fresh)
            return true;
        try
        {
            using var deadline = Deadline.Of(Answer, cancellationToken);
            await session.Session.AskAsync(PacketType.RealPath, p => p.Text("."), deadline.Token);
            return true;
        }
        catch (FolderException)
        {
            return false;
        }
    }
}
