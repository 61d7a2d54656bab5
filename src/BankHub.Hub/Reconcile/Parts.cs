using BankHub.Core.Wire;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>The part of a message that a booking names, by the positions of its payments.</summary>
internal sealed record Part(Guid Outbound, int First, int Last)
{
    /// <summary>More than one.</summary>
    public static readonly Part Several = new(Guid.Empty, 0, -1);

    /// <summary>The part that each unit names; null where it names none.</summary>
    public static async Task<IReadOnlyList<Part?>> FindAsync(Work work, string connection, IReadOnlyList<Unit> units)
    {
        var names = units.SelectMany(unit => unit.Messages).Distinct().ToArray();
        var known = names.Length == 0 ? [] : (await work.QueryAsync(
            """
            select n.kind, n.value, p.outbound_id, p.first, p.last from unnest($2::text[], $3::text[]) n(kind, value)
            cross join lateral (
              select * from message_part x where x.connection = $1 and x.kind = n.kind and x.value = n.value offset 0) p
            """,
            r => (Name: new Reference(r.GetString(0), r.GetString(1)), Part: new Part(r.GetGuid(2), r.GetInt32(3), r.GetInt32(4))),
            connection, names.Select(n => n.Kind).ToArray(), names.Select(n => n.Value).ToArray())).ToDictionary(r => r.Name, r => r.Part);
        return [.. units.Select(unit => Of([.. unit.Messages.Select(known.GetValueOrDefault).OfType<Part>().Distinct()]))];
    }

    private static Part? Of(Part[] named) => named switch
    {
        [] => null,
        [var one] => one,
        _ => Several,
    };
}
