using System.Threading.Channels;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Intake;

/// <summary>
/// Groups durable inserts across calls: while one group commits, the next one gathers. The queue is bounded; what does not fit is told so.
/// </summary>
public sealed class Inserters : IAsyncDisposable
{
    private readonly Channel<Pending> _queue;
    private readonly DurableInsert _insert;
    private readonly IntakeOptions _options;
    private readonly NewPayment[]?[] _underWay;
    private readonly Task[] _loops;

    public Inserters(Database database, IntakeOptions options)
    {
        _options = options;
        _insert = new DurableInsert(database, options.DuplicateWindow);
        _queue = Channel.CreateBounded<Pending>(options.Waiting);
        _underWay = new NewPayment[options.Inserters][];
        _loops = [.. Enumerable.Range(0, options.Inserters).Select(loop => Task.Run(() => LoopAsync(loop)))];
    }

    /// <summary>How many payments wait for their group.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <summary>
    /// Stores one payment and answers after its commit. Where the wait was too long: <see cref="Acceptance.UnderWay"/> when its key is
    /// being stored; else it never is, and <see cref="Acceptance.Busy"/>, as when the queue is full.
    /// </summary>
    public async Task<Acceptance> StoreAsync(NewPayment payment, CancellationToken cancellationToken)
    {
        var pending = new Pending(payment);
        if (!_queue.Writer.TryWrite(pending))
        {
            return new Acceptance.Busy();
        }

        try
        {
            return await pending.Answer.WaitAsync(_options.Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return !pending.TryTake() || IsUnderWay(payment) ? new Acceptance.UnderWay() : new Acceptance.Busy();
        }
        finally
        {
            // What still waits is not stored after its call was told something else. Of what is being stored only its key tells.
            pending.TryTake();
        }
    }

    /// <summary>Stores a chunk of a batch in one group of its own, beside the queue.</summary>
    public Task<IReadOnlyList<Acceptance>> StoreAsync(IReadOnlyList<NewPayment> chunk, CancellationToken cancellationToken) =>
        _insert.StoreAsync(chunk, cancellationToken);

    /// <summary>Takes no more, stores what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.WhenAll(_loops);
    }

    // Of what another node stores the database tells: whoever stores the same key waits there for its end.
    private bool IsUnderWay(NewPayment payment)
    {
        for (var loop = 0; loop < _underWay.Length; loop++)
        {
            if (Volatile.Read(ref _underWay[loop])?.Any(p => p.Key == payment.Key && p.Caller == payment.Caller) == true)
            {
                return true;
            }
        }

        return false;
    }

    private async Task LoopAsync(int loop)
    {
        var group = new List<Pending>(_options.Group);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < _options.Group && _queue.Reader.TryRead(out var pending))
            {
                if (pending.TryTake())
                {
                    group.Add(pending);
                }
            }

            // Every loop hears of what came; another one may have taken it all.
            if (group.Count > 0)
            {
                Volatile.Write(ref _underWay[loop], [.. group.Select(p => p.Payment)]);
                await StoreGroupAsync(group);
                Volatile.Write(ref _underWay[loop], null);
                group.Clear();
            }
        }
    }

    private async Task StoreGroupAsync(List<Pending> group)
    {
        try
        {
            HubMeter.Groups.Record(group.Count);
            var answers = await _insert.StoreAsync([.. group.Select(p => p.Payment)], CancellationToken.None);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Give(answers[i]);
            }
        }
        catch (PostgresException e) when (RefusesData(e) && group.Count > 1)
        {
            // One row that the database refuses must not harm its neighbours: halve until it stands alone.
            await StoreGroupAsync(group[..(group.Count / 2)]);
            await StoreGroupAsync(group[(group.Count / 2)..]);
        }
        catch (PostgresException e) when (RefusesData(e))
        {
            group.ForEach(p => p.Fail(e));
        }
        catch (Exception)
        {
            // The database is away, and perhaps the commit's outcome with it: each key tells when its caller asks again.
            group.ForEach(p => p.Give(new Acceptance.Busy()));
        }
    }

    // SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation).
    private static bool RefusesData(PostgresException e) =>
        e.SqlState.StartsWith("22", StringComparison.Ordinal) || e.SqlState.StartsWith("23", StringComparison.Ordinal);
}
