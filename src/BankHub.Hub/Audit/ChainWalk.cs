using System.Runtime.CompilerServices;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Audit;

/// <summary>Walks every payment's chain of events in order and holds its end against the payment's row.</summary>
internal sealed class ChainWalk(Reading reading)
{
    private const string Sql = """
        select coalesce(e.payment_id, p.id), e.version, e.at, e.state, e.actor, e.cause, e.detail, e.body, e.hash,
          p.version, p.chain, p.state, e.body_hash
        from event e full join payment p on p.id = e.payment_id
        order by 1, e.version, e.at
        """;

    public async IAsyncEnumerable<Fault> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chain = new Chain(Guid.Empty, 0, null, null);
        await foreach (var link in reading.StreamAsync(Sql, Link.Read, cancellationToken))
        {
            if (link.PaymentId != chain.PaymentId)
            {
                if (chain.End() is { } cut)
                {
                    yield return cut;
                }

                chain = new Chain(link.PaymentId, link.RowVersion, link.RowChain, link.RowState);
            }

            if (chain.Next(link) is { } fault)
            {
                yield return fault;
            }
        }

        if (chain.End() is { } last)
        {
            yield return last;
        }
    }
}

/// <summary>An event beside its payment's row; either may be missing.</summary>
internal sealed record Link(Guid PaymentId, EventRow? Event, byte[] Hash, int? RowVersion, byte[]? RowChain, string? RowState)
{
    public static Link Read(NpgsqlDataReader r)
    {
        var id = r.GetGuid(0);
        var e = r.IsDBNull(1)
            ? null
            : new EventRow(
                id, r.GetInt32(1), r.Time(2), r.GetString(3), r.GetString(4), r.GetString(5), r.Text(6),
                r.IsDBNull(7) ? null : r.Bytes(7)) { FirstBodyHash = r.MaybeBytes(12) };
        var row = r.Number(9);
        return new Link(id, e, e is null ? [] : r.Bytes(8), row, row is null ? null : r.Bytes(10), r.Text(11));
    }
}
