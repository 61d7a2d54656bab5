using BankHub.Hub.Decode;
using BankHub.Hub.Notify;
using BankHub.Hub.Statements;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.AtRest;

/// <summary>A column whose values are sealed under master keys, and what binds each value to its row.</summary>
/// <param name="Name">What progress calls it.</param>
/// <param name="Table">Its table.</param>
/// <param name="Column">The column.</param>
/// <param name="Keys">The columns of an index by which its rows are walked, and their types.</param>
/// <param name="Associated">From a row of those columns, what a value was sealed with.</param>
internal sealed record SealedColumn(
    string Name, string Table, string Column, (string Name, string Type)[] Keys, Func<NpgsqlDataReader, byte[]> Associated)
{
    /// <summary>Only rows that meet this have values.</summary>
    public string Where { get; init; } = "true";

    /// <summary>What else is set when a value is written anew.</summary>
    public string AlsoSet { get; init; } = "";

    /// <summary>Every one: what is missing here would become unreadable with its key. A test reads the schema.</summary>
    public static IReadOnlyList<SealedColumn> All { get; } =
    [
        new("webhook-secrets", "caller", "webhook_secret", [("id", "text")], r => WebhookSecret.Associated(r.GetString(0))),
        new("payments", "event", "body", [("payment_id", "uuid"), ("version", "int"), ("at", "timestamptz")],
            r => r.GetGuid(0).ToByteArray())
        {
            Where = "version = 1",
            AlsoSet = ", body_hash = coalesce(x.body_hash, sha256(x.body))",
        },
        new("messages", "body", "data", [("owner", "uuid"), ("chunk", "int"), ("at", "timestamptz")],
            r => Bodies.Associated(r.GetGuid(0), r.GetInt32(1))),
        new("kept-evidence", "orphan", "evidence", [("key", "text")], r => Orphans.Associated(r.GetString(0))),
        new("cases", "payment_case", "detail", [("id", "uuid")], r => r.GetGuid(0).ToByteArray()),
        new("statements", "statement", "document", [("id", "uuid")], r => r.GetGuid(0).ToByteArray()),
        new("statement-entries", "statement_entry", "document", [("connection", "text"), ("identity", "text")],
            r => StoredEntries.Associated(r.GetString(0), r.GetString(1))),
        new("notices", "notification", "body", [("payment_id", "uuid"), ("version", "int")], r => r.GetGuid(0).ToByteArray()),
    ];

    private string Names => string.Join(", ", Keys.Select(k => $"x.{k.Name}"));

    /// <summary>Key columns as text, key id and size of the values after a place ($1, null for the start), $2 of them.</summary>
    public string PageSql(bool fromStart) => $"""
        select array[{string.Join(", ", Keys.Select(k => $"x.{k.Name}::text"))}], {KeyId}, octet_length(x.{Column})
        from {Table} x
        where x.{Column} is not null and {Where}{(fromStart ? "" : $" and ({Names}) > ({From("$1::text[]")})")}
        order by {Names} limit $2
        """;

    /// <summary>Key columns and value of the rows of these keys (from $1 on), locked; who is at work on one keeps it.</summary>
    public string TakeSql => $"""
        select {Names}, x.{Column} from {Table} x join unnest({Arrays(1)}) k({Aliases}) on {On}
        where x.{Column} is not null for update of x skip locked
        """;

    /// <summary>Writes the new values ($1) of these keys (from $2 on).</summary>
    public string PutSql => $"""
        update {Table} x set {Column} = k.value{AlsoSet} from unnest($1::bytea[], {Arrays(2)}) k(value, {Aliases}) where {On}
        """;

    /// <summary>How many values there are under each key; reads them all.</summary>
    public string CountSql => $"select {KeyId}, count(*) from {Table} x where x.{Column} is not null group by 1";

    // Version (1 byte), then the key's id, big-endian.
    private string KeyId => $"('x' || encode(substring(x.{Column} from 2 for 4), 'hex'))::bit(32)::bigint";

    private string Aliases => string.Join(", ", Keys.Select((_, i) => $"k{i}"));

    private string On => string.Join(" and ", Keys.Select((k, i) => $"x.{k.Name} = k.k{i}::{k.Type}"));

    private string Arrays(int first) => string.Join(", ", Keys.Select((_, i) => $"${first + i}::text[]"));

    private string From(string place) => string.Join(", ", Keys.Select((k, i) => $"({place})[{i + 1}]::{k.Type}"));
}
