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

    /// <summary>So young is the last answer of a session that it is not asked again whether it lives: that costs a round trip.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(45);

    private readonly LoanTerms<T> _terms;
    private readonly Places _places;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly LinkedList<Idle> _idle = [];
    private readonly ITimer _beat;
    private volatile bool _closed;

    public Loans(LoanTerms<T> terms, Places places, TimeProvider clock)
    {
        (_terms, _places, _clock) = (terms, places, clock);
        places.Join(() => Take(newest: false) is { } idle && Close(idle.Session));
        _beat = clock.CreateTimer(_ => _ = KeepAliveAsync(), null, Beat, Beat);
    }

    public async Task<Loan<T>> LendAsync(CancellationToken cancellationToken)
    {
        await _places.TakeAsync(cancellationToken);
        try
        {
            while (Take(newest: true) is { } idle)
            {
                if (_terms.IsOpen(idle.Session)
                    && (_clock.GetElapsedTime(idle.Answered) < Fresh || await AnswersAsync(idle.Session, cancellationToken)))
                    return new Loan<T>(this, idle.Session);
                Close(idle.Session);
            }

            return new Loan<T>(this, await OpenAsync(cancellationToken));
        }
        catch
        {
            _places.Free();
            throw;
        }
    }

    public void Return(Loan<T> loan)
    {
        var now = _clock.GetTimestamp();
        Keep(new Idle(loan.Session, now, now));
        _places.Free();
    }

    public void Dispose()
    {
        _closed = true;
        _beat.Dispose();
        while (Take(newest: true) is { } idle)
            Close(idle.Session);
    }

    private async Task<T> OpenAsync(CancellationToken cancellationToken)
    {
        _places.Opening();
        try
        {
            return await _terms.Connect(cancellationToken);
        }
        catch
        {
            _places.Closed();
            throw;
        }
    }

    private void Keep(Idle idle)
    {
        if (_terms.IsOpen(idle.Session) && !_closed)
        {
            lock (_lock)
                _idle.AddLast(idle);
        }
        else
        {
            Close(idle.Session);
        }

        if (_closed)
            Dispose();
    }

    private Idle? Take(bool newest)
    {
        lock (_lock)
        {
            var node = newest ? _idle.Last : _idle.First;
            if (node is not null)
                _idle.Remove(node);
            return node?.Value;
        }
    }

    private bool Close(T session)
    {
        session.Dispose();
        _places.Closed();
        return true;
    }

    /// <summary>Asks each idle session whether it lives; while it is asked it has a place, so that there never are too many.</summary>
    private async Task KeepAliveAsync()
    {
        for (var left = Count(); left > 0 && !_closed && await _places.TryTakeAsync(); left--)
        {
            if (Take(newest: false) is { } idle)
            {
                if (_clock.GetElapsedTime(idle.Used) < _terms.MaxIdle && await AnswersAsync(idle.Session, CancellationToken.None))
                    Keep(idle with { Answered = _clock.GetTimestamp() });
                else
                    Close(idle.Session);
            }

            _places.Free();
        }
    }

    private int Count()
    {
        lock (_lock)
            return _idle.Count;
    }

    private async Task<bool> AnswersAsync(T session, CancellationToken cancellationToken)
    {
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

    /// <param name="Session">Nobody's now.</param>
    /// <param name="Used">When it was given back.</param>
    /// <param name="Answered">When it last gave a sign of life.</param>
    private sealed record Idle(T Session, long Used, long Answered);
}
