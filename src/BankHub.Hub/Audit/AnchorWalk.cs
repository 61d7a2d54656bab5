using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BankHub.Hub.Store;

namespace BankHub.Hub.Audit;

/// <summary>
/// Walks the anchors: their own chain, the heads under each, the events that the heads name, and what was known from elsewhere.
/// </summary>
internal sealed class AnchorWalk(Reading reading, IReadOnlyDictionary<long, string> known)
{
    public async IAsyncEnumerable<Fault> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var anchors = new List<Anchor>();
        await foreach (var anchor in reading.StreamAsync($"select {Anchor.Columns} from anchor order by number", Anchor.Read,
            cancellationToken))
        {
            anchors.Add(anchor);
        }

        foreach (var fault in OfChain(anchors).Concat(OfKnown(anchors)))
        {
            yield return fault;
        }

        foreach (var anchor in anchors)
        {
            await foreach (var fault in OfHeadsAsync(anchor, cancellationToken))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<Fault> OfChain(List<Anchor> anchors)
    {
        var previous = Anchor.None;
        foreach (var anchor in anchors)
        {
            if (anchor.Number > previous.Number + 1)
            {
                yield return Of(previous.Number + 1, "it is missing");
            }
            else if (!anchor.Follows(previous))
            {
                yield return Of(anchor.Number, "it is not what its hash covers, or does not follow from the anchor before");
            }

            previous = anchor;
        }
    }

    private IEnumerable<Fault> OfKnown(List<Anchor> anchors)
    {
        foreach (var (number, hash) in known.OrderBy(k => k.Key))
        {
            var anchor = anchors.Find(a => a.Number == number);
            if (anchor is null)
            {
                yield return Of(number, "it is known from elsewhere and missing here: the history was cut off or restored");
            }
            else if (!Convert.ToHexStringLower(anchor.Hash).Equals(hash, StringComparison.OrdinalIgnoreCase))
            {
                yield return Of(number, "its hash is another than the one known from elsewhere");
            }
        }
    }

    private async IAsyncEnumerable<Fault> OfHeadsAsync(Anchor anchor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunks = new List<byte[]>();
        await foreach (var chunk in reading.StreamAsync(
            "select heads from anchor_heads where anchor = $1 order by chunk", r => r.Bytes(0), cancellationToken, anchor.Number))
        {
            digest.AppendData(chunk);
            chunks.Add(chunk);
        }

        if (!digest.GetHashAndReset().AsSpan().SequenceEqual(anchor.Digest))
        {
            yield return Of(anchor.Number, "its heads are not what its digest covers");
        }

        foreach (var chunk in chunks)
        {
            await foreach (var fault in OfEventsAsync(anchor, [.. Head.Unpack(chunk)], cancellationToken))
            {
                yield return fault;
            }
        }
    }

    private IAsyncEnumerable<Fault> OfEventsAsync(Anchor anchor, Head[] heads, CancellationToken cancellationToken) =>
        reading.StreamAsync(
            """
            select h.id, h.version, e.hash is null from unnest($1::uuid[], $2::int[], $3::bytea[]) with ordinality h(id, version, hash, n)
            left join event e on e.payment_id = h.id and e.version = h.version
            where e.hash is distinct from h.hash order by h.n
            """,
            r => Fault.OfEvent(
                r.GetGuid(0), r.GetInt32(1),
                r.GetBoolean(2) ? $"anchor {anchor.Number} covers it, and it is missing" : $"it is not what anchor {anchor.Number} covers"),
            cancellationToken,
            heads.Select(h => h.PaymentId).ToArray(), heads.Select(h => h.Version).ToArray(), heads.Select(h => h.Hash).ToArray());

    private static Fault Of(long number, string what) => new($"anchor {number}", what);
}
