using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Decode;

/// <summary>
/// Reads the stored messages of one bank: the adapter enumerates what they say, and it is applied in transactions keyed by (message,
/// ordinal), so that a crash goes on where it ended and a replay counts nothing twice. Short messages share a transaction; one that breaks
/// it is applied alone, so that it harms no other.
/// </summary>
public sealed partial class DecodeStep(
    Bank bank, Lot lot, Database database, ReceivedFloors floors, DecodeClaims claims, Openings openings, Chunks chunks,
    Completion completion, ILogger<DecodeStep> log) : IStep
{
    private const int MaxTries = 5;

    /// <summary>Over a quarter of an hour: a database is slow for a while, a statement for ever.</summary>
    private const int MaxStalls = 10;

    public string Name => StepNames.Decode;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var from = await floors.NowAsync(cancellationToken);
        var taken = await database.StatementAsync(w => claims.TakeAsync(w, bank, lot, from), cancellationToken);
        if (taken.Count == 0)
        {
            return false;
        }

        using var span = HubMeter.Span(Name, bank.Connection.Id)?.SetTag("inbound.ids", taken.Select(t => t.Row.Id.ToString()).ToArray());
        try
        {
            await ReadAllAsync(taken, cancellationToken);
        }
        catch (Exception e) when (SqlErrors.IsOfDatabase(e))
        {
            await database.TransactAsync(w => GiveBackAsync(w, taken, e), CancellationToken.None);
            throw;
        }

        return true;
    }

    private async Task GiveBackAsync(Work work, IReadOnlyList<TakenInbound> taken, Exception e)
    {
        if (await claims.GiveBackAsync(work, taken, SqlErrors.IsTimeOut(e)) >= MaxStalls)
        {
            await completion.FailAsync(work, taken[0].Row, forGood: true, e);
        }
    }

    private async Task ReadAllAsync(IReadOnlyList<TakenInbound> taken, CancellationToken cancellationToken)
    {
        var asked = await database.ReadAsync(w => DecodeClaims.AskedAsync(w, taken), cancellationToken);
        var together = new List<DecodedChunk>();
        foreach (var one in taken)
        {
            // A try that left no trace but its number ended with its process.
            await (one.Row.Tries > MaxTries
                ? database.TransactAsync(w => completion.FailAsync(w, one.Row, forGood: true, null), cancellationToken)
                : TryAsync(one.Row, () => ReadAsync(one, asked, together, cancellationToken)));
        }

        await ApplyAsync(together, cancellationToken);
    }

    /// <summary>Reads one message: what is short enough waits for its neighbours, the rest is applied chunk by chunk.</summary>
    private async Task ReadAsync(TakenInbound taken, AskedMessages asked, List<DecodedChunk> together, CancellationToken cancellationToken)
    {
        var stored = await database.ReadAsync(w => claims.OpenAsync(w, bank, taken, asked), cancellationToken);
        if (await openings.OpenAsync(stored, cancellationToken) is not { } claim)
        {
            return;
        }

        using var chunksOfIt = DecodedChunk.Of(claim).GetEnumerator();
        while (chunksOfIt.MoveNext())
        {
            var chunk = chunksOfIt.Current;
            if (chunk is { First: 0, Last: true })
            {
                together.Add(chunk);
            }
            else
            {
                await ApplyAsync(chunk, cancellationToken);
            }
        }
    }

    private async Task ApplyAsync(IReadOnlyList<DecodedChunk> together, CancellationToken cancellationToken)
    {
        try
        {
            if (together.Count > 1)
            {
                CrashPoint.At("decode.chunk");
                await database.TransactAsync(w => chunks.ApplyAsync(w, bank, together), cancellationToken);
                CrashPoint.At("decode.applied");
                return;
            }
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            // Applied alone below: only the one that breaks stays behind.
            NotTogether(log, e, bank.Connection.Id, together.Count);
        }

        foreach (var chunk in together)
        {
            await TryAsync(chunk.Claim.Row, () => ApplyAsync(chunk, cancellationToken));
        }
    }

    private async Task ApplyAsync(DecodedChunk chunk, CancellationToken cancellationToken)
    {
        CrashPoint.At("decode.chunk");
        await database.TransactAsync(w => chunks.ApplyAsync(w, bank, [chunk]), cancellationToken);
        CrashPoint.At("decode.applied");
    }

    private async Task TryAsync(InboundRow row, Func<Task> body)
    {
        try
        {
            await body();
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            DecodingFailed(log, e, row.Connection, row.Id, row.Tries);
            var last = row.Tries >= MaxTries || e is AdapterException or UnopenedException { MayPass: false };
            await database.TransactAsync(w => completion.FailAsync(w, row, last, e), CancellationToken.None);
        }
    }

    /// <summary>Whether the message is at fault, not the database or a shutdown.</summary>
    private static bool IsItsOwn(Exception e) => e is not OperationCanceledException && !SqlErrors.IsOfDatabase(e);

    [LoggerMessage(30, LogLevel.Error, "{Connection}: message {Inbound} could not be decoded, try {Try}")]
    private static partial void DecodingFailed(ILogger logger, Exception e, string connection, Guid inbound, int @try);

    [LoggerMessage(31, LogLevel.Warning, "{Connection}: {Count} messages could not be applied together and are applied one by one")]
    private static partial void NotTogether(ILogger logger, Exception e, string connection, int count);
}

/// <summary>An adapter threw: a bug in it, which another try would only repeat.</summary>
public sealed class AdapterException(Exception cause) : Exception("The bank's adapter failed.", cause);
