using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Audit;

/// <summary>
/// Tries the key ring on some of what is sealed, old and new, before all is judged by it: a ring that opens none of it is not this hub's,
/// and would make every record look changed.
/// </summary>
internal sealed class KeyTrial(Reading reading, ICipher cipher)
{
    private const string OfPayments = """
        (select payment_id, body from event where version = 1 and body is not null order by payment_id limit 10)
        union all
        (select payment_id, body from event where version = 1 and body is not null order by payment_id desc limit 10)
        """;

    private const string OfMessages = "select owner, chunk, data from body limit 10";

    private readonly Documents _documents = new(cipher);
    private readonly Bodies _bodies = new(cipher);

    /// <summary>What is wrong with the key ring, or null.</summary>
    public async Task<Fault?> FaultAsync(CancellationToken cancellationToken)
    {
        var (tried, why) = (0, "");
        await foreach (var open in TriesAsync(cancellationToken))
        {
            try
            {
                open();
                return null;
            }
            catch (CryptographicException closed)
            {
                (tried, why) = (tried + 1, closed.Message);
            }
        }

        return tried == 0 ? null : new(
            Fault.KeyRing, $"is another hub's or lacks its keys: of {tried} sealed records, old and new, it opens none ({why})");
    }

    private async IAsyncEnumerable<Action> TriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (payment, body) in reading.StreamAsync(OfPayments, r => (r.GetGuid(0), r.Bytes(1)), cancellationToken))
        {
            yield return () => _documents.OpenJson(payment, body);
        }

        await foreach (var (owner, chunk, data) in reading.StreamAsync(
            OfMessages, r => (r.GetGuid(0), r.GetInt32(1), r.Bytes(2)), cancellationToken))
        {
            yield return () => _bodies.Open(owner, chunk, data);
        }
    }
}
