using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Decode;

/// <summary>A stored message from a bank, without its bytes.</summary>
public sealed record InboundRow(
    Guid Id, string Connection, string Endpoint, string Kind, string? Name, string? Meta, Guid? ReplyTo, int NextOrdinal, int Tries,
    bool Replay, DateTimeOffset At)
{
    internal const string Columns =
        "i.id, i.connection, i.endpoint, i.kind, i.name, i.meta, i.reply_to, i.next_ordinal, i.tries, i.replay, i.at";

    /// <summary>How many columns that is.</summary>
    internal const int Count = 11;

    /// <summary>When the question was sent that a reply answers; null where nobody wrote it down.</summary>
    public DateTimeOffset? AskedAt => (string?)JsonNode.Parse(Meta ?? "{}")!["asked"] is { } asked
        ? DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The message as the adapter sees it.</summary>
    /// <param name="body">The stored bytes.</param>
    /// <param name="asked">What a reply answers.</param>
    public InboundMessage Message(ReadOnlyMemory<byte> body, SentMessage? asked)
    {
        var meta = JsonNode.Parse(Meta ?? "{}")!;
        return Kind switch
        {
            "file" => new FilePickup(Endpoint, Name ?? "", body),
            "reply" => new ReplyMessage(Endpoint, (int)meta["status"]!, Target.Headers(meta["headers"]), body, asked!),
            _ => new Callback(
                Endpoint, (string)meta["method"]!, (string)meta["path"]!, (string?)meta["query"] ?? "", Target.Headers(meta["headers"]),
                body),
        };
    }

    internal static InboundRow Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.Text(5), r.Id(6), r.GetInt32(7), r.GetInt32(8),
        r.GetBoolean(9), r.Time(10));
}
