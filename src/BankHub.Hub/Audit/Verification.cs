using System.Runtime.CompilerServices;
using BankHub.Core.Ports;
using Npgsql;

namespace BankHub.Hub.Audit;

/// <summary>
/// Verifies the whole store as of one moment, in a stream: event chains, anchors and, with the key ring, that payments, statements and
/// their entries say what their sealed documents say and messages are the bytes that were sealed. A key ring that opens nothing is the
/// first fault, and leaves sealed content closed.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="cipher">The key ring's; null to leave sealed content closed.</param>
/// <param name="known">Anchors known from elsewhere (the log, the metrics): number and hash.</param>
public sealed class Verification(NpgsqlDataSource source, ICipher? cipher, IReadOnlyDictionary<long, string> known)
{
    /// <summary>Every fault, in the order in which it is found.</summary>
    public async IAsyncEnumerable<Fault> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reading = await Reading.BeginAsync(source, cancellationToken);
        var closed = cipher is null ? null : await new KeyTrial(reading, cipher).FaultAsync(cancellationToken);
        if (closed is not null)
        {
            yield return closed;
        }

        List<IAsyncEnumerable<Fault>> walks =
            [new ChainWalk(reading).FaultsAsync(cancellationToken), new AnchorWalk(reading, known).FaultsAsync(cancellationToken)];
        if (cipher is not null && closed is null)
        {
            walks.Add(new DocumentWalk(reading, cipher).FaultsAsync(cancellationToken));
            walks.Add(new BodyWalk(reading, cipher).FaultsAsync(cancellationToken));
            walks.Add(new StatementWalk(reading, cipher).FaultsAsync(cancellationToken));
            walks.Add(new EntryWalk(reading, cipher).FaultsAsync(cancellationToken));
        }

        foreach (var walk in walks)
        {
            await foreach (var fault in walk)
            {
                yield return fault;
            }
        }
    }
}
