using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Where the messages of banks begin that wait for decoding, by connection, kind and lane.</summary>
public sealed class ReceivedFloors(Database database, TimeProvider clock, Catalog.Catalog catalog) : QueueFloors(
    database, clock, Commit,
    $"""
    select b.connection || '/' || k.kind || '/' || k.whole, (
      select min(i.at) from inbound i
      where i.connection = b.connection and i.kind = k.kind and i.state = 'Received' and i.at >= coalesce(f.floor, '-infinity')
        and {DecodeClaims.IsWhole} = k.whole)
    from unnest($3::text[]) b(connection) cross join (
      values ('file', true), ('reply', true), ('callback', true), ('reply', false), ('callback', false)) k(kind, whole)
    left join unnest($1::text[], $2::timestamptz[]) f(key, floor) on f.key = b.connection || '/' || k.kind || '/' || k.whole
    """,
    catalog.Connections.Select(b => b.Connection.Id).ToArray())
{
    public static string Key(string connection, string kind, bool whole) => $"{connection}/{kind}/{(whole ? "true" : "false")}";
}
