using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Audit;

/// <summary>
/// Opens every stored message, sent and received, and holds its bytes against the hash that stands beside it.
/// </summary>
internal sealed class BodyWalk(Reading reading, ICipher cipher)
{
    // A duplicate keeps no bytes of its own; a message that was sealed always has some.
    private const string Sql = """
        select m.kind, m.id, m.sha256, b.chunk, b.data
        from (select 'outbound' as kind, id, sha256 from outbound union all
              select 'inbound', id, sha256 from inbound where state <> 'Duplicate') m
        left join body b on b.owner = m.id order by m.id, b.chunk
        """;

    private readonly Bodies _bodies = new(cipher);

    public async IAsyncEnumerable<Fault> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        (string Kind, Guid Id, byte[] Sha256)? open = null;
        var opens = true;
        await foreach (var row in reading.StreamAsync(
            Sql,
            r => (Kind: r.GetString(0), Id: r.GetGuid(1), Sha256: r.Bytes(2), Chunk: r.Number(3), Data: r.IsDBNull(4) ? [] : r.Bytes(4)),
            cancellationToken))
        {
            if (open is { } done && done.Id != row.Id)
            {
                if (Judge(done, hash, opens) is { } fault)
                {
                    yield return fault;
                }

                opens = true;
            }

            open = (row.Kind, row.Id, row.Sha256);
            opens &= row.Chunk is { } chunk && Append(hash, row.Id, chunk, row.Data);
        }

        if (open is { } last && Judge(last, hash, opens) is { } end)
        {
            yield return end;
        }
    }

    private bool Append(IncrementalHash hash, Guid owner, int chunk, byte[] data)
    {
        try
        {
            hash.AppendData(_bodies.Open(owner, chunk, data));
            return true;
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return false;
        }
    }

    private static Fault? Judge((string Kind, Guid Id, byte[] Sha256) message, IncrementalHash hash, bool opens)
    {
        var bytes = hash.GetHashAndReset();
        var what = !opens ? "its bytes are missing or do not open"
            : bytes.AsSpan().SequenceEqual(message.Sha256) ? null
            : "its bytes are not what its hash covers";
        return what is null ? null : new Fault($"{message.Kind} {message.Id}", what);
    }
}
