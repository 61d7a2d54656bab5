using System.Collections.Concurrent;

namespace BankHub.Channels.Files.Lending;

/// <summary>
/// The open sessions of one user on one server, lent to one piece of work at a time: connecting costs many round trips. No more than
/// the bank allows are ever open, and those that nobody needs are kept alive for a while and then closed.
/// </summary>
internal sealed class Loans<T> : IDisposable
    where T : class, IDisposable
{
    /// <summary>The time in which a session must say that it lives; a half-open line must not cost a send its whole deadline.</summary>
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(45);

    private readonly LoanTerms<T> _terms;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<(T Session, long Since)> _idle = new();
    private readonly SemaphoreSlim _places;
    private readonly ITimer _beat;
    private volatile bool _closed;

    public Loans(LoanTerms<T> terms, TimeProvider clock)
    {
        (_terms, _clock) = (terms, clock);
        _places = new SemaphoreSlim(terms.Most);
        _beat = clock.CreateTimer(_ => _ = KeepAliveAsync(), null, Beat, Beat);
    }

    public async Task<Loan<T>> LendAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            while (_idle.TryDequeue(out var idle))
            {
                if (await IsAliveAsync(idle.Session, cancellationToken))
                    return new Loan<T>(this, idle.Session);
                idle.Session.Dispose();
            }

            return new Loan<T>(this, await _terms.Connect(cancellationToken));
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    public void Return(Loan<T> loan)
    {
        Keep(loan.Session, _clock.GetTimestamp());
        _places.Release();
    }

    public void Dispose()
    {
        _closed = true;
        _beat.Dispose();
        while (_idle.TryDequeue(out var idle))
            idle.Session.Dispose();
    }

    private void Keep(T session, long since)
    {
        if (_terms.IsOpen(session) && !_closed)
            _idle.Enqueue((session, since));
        else
            session.Dispose();
        if (_closed)
            Dispose();
    }

    /// <summary>Asks each idle session whether it lives; while it is asked it has a place, so that there never are too many.</summary>
    private async Task KeepAliveAsync()
    {
        for (var left = _idle.Count; left > 0 && !_closed && await _places.WaitAsync(TimeSpan.Zero); left--)
        {
            if (_idle.TryDequeue(out var idle))
            {
                if (_clock.GetElapsedTime(idle.Since) < _terms.MaxIdle && await IsAliveAsync(idle.Session, CancellationToken.None))
                    Keep(idle.Session, idle.Since);
                else
                    idle.Session.Dispose();
            }

            _places.Release();
        }
    }

    private async Task<bool> IsAliveAsync(T session, CancellationToken cancellationToken)
    {
        if (!_terms.IsOpen(session))
            return false;
        try
        {
            using var deadline = Deadline.Of(Answer, cancellationToken);
            await _terms.Ask(session, deadline.Token);
            return _terms.IsOpen(session);
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            return false;
        }
    }
}
