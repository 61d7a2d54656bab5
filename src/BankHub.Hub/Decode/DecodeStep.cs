using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Decode;

/// <summary>
/// Reads one stored message: the adapter enumerates what it says, and each chunk is applied in one transaction keyed by (message, ordinal),
/// so that a crash goes on where it ended and a replay counts nothing twice.
/// </summary>
public sealed partial class DecodeStep(
    Catalog.Catalog catalog, Database database, DecodeClaims claims, Chunks chunks, Completion completion, ILogger<DecodeStep> log) : IStep
{
    private const int ChunkSize = 500;
    private const int MaxTries = 5;

    public string Name => StepNames.Decode;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (await database.TransactAsync(w => claims.TakeAsync(w, catalog), cancellationToken) is not { } row)
        {
            return false;
        }

        try
        {
            var claim = await database.ReadAsync(w => claims.OpenAsync(w, catalog, row), cancellationToken);
            await DecodeAsync(claim, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && !SqlErrors.MayRetry(e) && e is not CommitUnknownException)
        {
            DecodingFailed(log, e, row.Connection, row.Id, row.Tries);
            var last = row.Tries >= MaxTries || e is AdapterException;
            await database.TransactAsync(w => completion.FailAsync(w, row, last, e), CancellationToken.None);
        }

        return true;
    }

    private async Task DecodeAsync(DecodeClaim claim, CancellationToken cancellationToken)
    {
        using var items = Items(claim).GetEnumerator();
        var position = 0;
        var chunk = new List<DecodedItem>(ChunkSize);
        bool more;
        do
        {
            chunk.Clear();
            more = Fill(items, chunk, claim.Row.NextOrdinal - position);
            var first = position;
            position += chunk.Count;
            if (position > claim.Row.NextOrdinal || !more)
            {
                CrashPoint.At("decode.chunk");
                var last = !more;
                await database.TransactAsync(w => chunks.ApplyAsync(w, claim, [.. chunk], first, last), cancellationToken);
                CrashPoint.At("decode.applied");
            }
        }
        while (more);
    }

    // The first chunk after a restart ends where the last commit ended, so that chunks keep their borders.
    private static bool Fill(IEnumerator<DecodedItem> items, List<DecodedItem> chunk, int applied)
    {
        var size = applied > 0 ? applied : ChunkSize;
        while (chunk.Count < size)
        {
            if (!Next(items))
            {
                return false;
            }

            chunk.Add(items.Current);
        }

        return true;
    }

    private static bool Next(IEnumerator<DecodedItem> items)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception e)
        {
            throw new AdapterException(e);
        }
    }

    private static IEnumerable<DecodedItem> Items(DecodeClaim claim) => claim.Bank.Decoder.Decode(claim.Message, claim.Context);

    [LoggerMessage(30, LogLevel.Error, "{Connection}: message {Inbound} could not be decoded, try {Try}")]
    private static partial void DecodingFailed(ILogger logger, Exception e, string connection, Guid inbound, int @try);
}

/// <summary>An adapter threw: a bug in it, which another try would only repeat.</summary>
public sealed class AdapterException(Exception cause) : Exception("The bank's adapter failed.", cause);

/// <summary>A message that this node decodes.</summary>
public sealed record DecodeClaim
{
    public required InboundRow Row { get; init; }
    public Messages.OutboundRow? Asked { get; init; }
    public required Bank Bank { get; init; }
    public required InboundMessage Message { get; init; }
    public required AdapterContext Context { get; init; }
}
