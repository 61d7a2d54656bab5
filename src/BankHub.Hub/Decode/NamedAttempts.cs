using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Which attempts a bank's word names, each by one of its names or by several; the end-to-end id names nothing alone.</summary>
internal static class NamedAttempts
{
    public static Task<List<(Guid Payment, int No)>> OfAsync(Work work, string connection, Evidence said)
    {
        var names = said.References.Where(n => n.Kind != ReferenceKind.EndToEnd).ToArray();
        return work.QueryAsync(
            """
            select distinct r.payment_id, r.attempt from unnest($2::text[], $3::text[]) n(kind, value)
            cross join lateral (
              select * from reference x where x.connection = $1 and x.kind = n.kind and x.value = n.value offset 0) r
            where r.payment_id is not null order by 1, 2
            """,
            r => (r.GetGuid(0), r.GetInt32(1)), connection, names.Select(n => n.Kind).ToArray(), names.Select(n => n.Value).ToArray());
    }
}
