using System.IO.Pipelines;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>
/// Takes a batch in, chunk by chunk while it is still coming: one chunk commits while the next is examined. Each line has its own key, so
/// that a cut upload is simply sent again. A line that is wrong is a result, not a failure of the batch.
/// </summary>
public sealed class BatchIntake(
    Database database, PaymentIntake intake, Inserters inserters, HubTime time, IIdSource ids, BatchLimits limits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _underWay = [];

    /// <summary>The batch's id once every line has its result; null when this node takes no more batches for now.</summary>
    public async Task<BatchReceipt?> AcceptAsync(string caller, PipeReader input, CancellationToken cancellationToken)
    {
        if (!Begin(caller))
        {
            return null;
        }

        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(limits.Longest);
            return await TakeAsync(caller, input, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BatchTooSlowException();
        }
        finally
        {
            End(caller);
        }
    }

    private async Task<BatchReceipt> TakeAsync(string caller, PipeReader input, CancellationToken cancellationToken)
    {
        var id = ids.NewId();
        await BatchRows.OpenAsync(database, id, caller, cancellationToken);
        var lines = await ReadAsync(id, caller, input, cancellationToken);
        await BatchRows.CloseAsync(database, id, lines, cancellationToken);
        return new BatchReceipt(id, lines);
    }

    // Nobody takes all places.
    private bool Begin(string caller)
    {
        lock (_lock)
        {
            var own = _underWay.GetValueOrDefault(caller);
            if (own >= limits.AtOnceOfOne || _underWay.Values.Sum() >= limits.AtOnce)
            {
                return false;
            }

            _underWay[caller] = own + 1;
            return true;
        }
    }

    private void End(string caller)
    {
        lock (_lock)
        {
            if (--_underWay[caller] == 0)
            {
                _underWay.Remove(caller);
            }
        }
    }

    private async Task<int> ReadAsync(Guid batch, string caller, PipeReader input, CancellationToken cancellationToken)
    {
        var number = 0;
        var chunk = new List<(int Number, byte[]? Bytes)>(limits.Chunk);
        var storing = Task.CompletedTask;
        try
        {
            await foreach (var line in Ndjson.LinesAsync(input, limits.LineBytes, limits.TotalBytes, cancellationToken))
            {
                chunk.Add((++number, line));
                if (number > limits.Lines)
                {
                    throw new BatchTooLargeException();
                }

                if (chunk.Count == limits.Chunk)
                {
                    storing = await NextAsync(chunk, storing);
                    chunk = new(limits.Chunk);
                }
            }

            await await NextAsync(chunk, storing);
        }
        finally
        {
            await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return number;

        async Task<Task> NextAsync(List<(int, byte[]?)> lines, Task before)
        {
            var now = await time.NowAsync(cancellationToken);
            var examined = await Task.Run(
                () => lines.AsParallel().AsOrdered().Select(l => Examine(batch, caller, l, now)).ToList(), cancellationToken);
            await before;
            return StoreAsync(batch, caller, examined, cancellationToken);
        }
    }

    private LineResult Examine(Guid batch, string caller, (int Number, byte[]? Bytes) line, DateTimeOffset now)
    {
        var read = line.Bytes is null ? BatchLine.Oversized(line.Number) : BatchLine.Read(line.Number, line.Bytes);
        if (read.Findings.Count > 0)
        {
            return new LineResult(read, null, read.Findings);
        }

        var (payment, findings) = intake.Prepare(caller, read.Key, read.Payment, batch, read.Number, now);
        return new LineResult(read, payment, [.. findings.Select(f => f with { Path = $"$.payment{f.Path.AsSpan(1)}" })]);
    }

    private async Task StoreAsync(Guid batch, string caller, List<LineResult> lines, CancellationToken cancellationToken)
    {
        var payments = lines.Where(l => l.New is not null).Select(l => l.New!).ToList();
        var answers = payments.Count == 0 ? [] : await inserters.StoreAsync(payments, cancellationToken);
        var next = 0;
        foreach (var line in lines)
        {
            // A line that would be refused today may be one that was accepted before: its key keeps the first answer.
            line.Answer = line.New is not null ? answers[next++]
                : line.Line.Payment.IsEmpty || IdempotencyKey.Check(line.Line.Key) is not null ? new Acceptance.Refused(line.Findings)
                : await intake.FirstAnswerAsync(caller, line.Line.Key, line.Line.Payment, cancellationToken)
                    ?? new Acceptance.Refused(line.Findings);
        }

        await BatchRows.AddAsync(database, batch, lines, cancellationToken);
    }
}

/// <summary>A batch that was taken whole.</summary>
public sealed record BatchReceipt(Guid Id, int Lines);

/// <summary>A line on its way to its result.</summary>
internal sealed record LineResult(BatchLine Line, NewPayment? New, IReadOnlyList<Finding> Findings)
{
    public Acceptance? Answer { get; set; }
}
