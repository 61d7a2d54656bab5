using BankHub.Core.Wire;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Messages;

/// <summary>The states of an outbound message.</summary>
public static class OutboundState
{
    public const string Sealed = "Sealed";
    public const string Sending = "Sending";

    /// <summary>The bank answered and its answer is stored, not yet decoded.</summary>
    public const string Answered = "Answered";

    public const string Sent = "Sent";
    public const string InDoubt = "InDoubt";
    public const string Parked = "Parked";
    public const string Voided = "Voided";
}

/// <summary>A sealed message as it is stored, without its bytes.</summary>
public sealed record OutboundRow
{
    public required Guid Id { get; init; }
    public required string Connection { get; init; }
    public required string Endpoint { get; init; }
    public string? Product { get; init; }
    public required string MessageId { get; init; }

    /// <summary>Which of the messages that were sealed together, under one message id; from 0.</summary>
    public required int Part { get; init; }

    public required Effect Effect { get; init; }
    public required string Kind { get; init; }
    public required string Target { get; init; }
    public string? AdapterState { get; init; }
    public required Guid RootId { get; init; }
    public string? Step { get; init; }
    public Guid? PaymentId { get; init; }
    public int? Attempt { get; init; }
    public required string State { get; init; }
    public required byte[] Sha256 { get; init; }
    public required int Members { get; init; }
    public required decimal Total { get; init; }
    public required long Sequence { get; init; }
    public required DateOnly BusinessDate { get; init; }
    public required DateOnly ValueDate { get; init; }
    public DateTimeOffset? NotAfter { get; init; }
    public required int Sends { get; init; }
    public required int Refusals { get; init; }
    public DateTimeOffset? FirstSentAt { get; init; }
    public required long Fence { get; init; }

    /// <summary>When this very send was claimed; known to its sender alone.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>As what its last send left, where protection made other bytes of the sealed ones.</summary>
    public LeftAs? LeftAs { get; init; }

    /// <summary>What names this message alone: those that were sealed together share their message id.</summary>
    public string Name => Part == 0 ? MessageId : $"{MessageId}P{Part}";

    public bool IsRoot => Id == RootId;

    public bool IsFile => Kind == "file";

    /// <summary>The columns of "outbound o" that <see cref="Read"/> reads, <see cref="Count"/> of them.</summary>
    internal const string Columns = """
        o.id, o.connection, o.endpoint, o.product, o.message_id, o.effect, o.kind, o.target, o.adapter_state, o.root_id, o.payment_id,
        o.attempt, o.state, o.sha256, o.members, o.total, o.sequence, o.business_date, o.value_date, o.not_after, o.sends, o.refusals,
        o.first_sent_at, o.fence, o.created_at, o.step,
        o.left_sha256, o.left_size, o.left_name, o.part
        """;

    internal const int Count = 30;

    /// <summary>Reads the rows that the rest of the statement (from "where" on) selects from "outbound o".</summary>
    public static Task<List<OutboundRow>> SelectAsync(Work work, string where, params object?[] arguments) =>
        work.QueryAsync($"select {Columns} from outbound o {where}", Read, arguments);

    /// <summary>The same, beside other queries.</summary>
    internal static Query<OutboundRow> Select(string where, params object?[] arguments) =>
        new($"select {Columns} from outbound o {where}", Read, arguments);

    /// <summary>The message with these bytes, under the name under which it leaves.</summary>
    public OutboundMessage Message(ReadOnlyMemory<byte> body)
    {
        var message = Messages.Target.Read(Target, Endpoint, Effect, AdapterState, body);
        return message is FileDrop drop && LeftAs?.FileName is { } name ? drop with { FileName = name } : message;
    }

    internal static OutboundRow Read(NpgsqlDataReader r) => new()
    {
        Id = r.GetGuid(0),
        Connection = r.GetString(1),
        Endpoint = r.GetString(2),
        Product = r.Text(3),
        MessageId = r.GetString(4),
        Effect = Enum.Parse<Effect>(r.GetString(5)),
        Kind = r.GetString(6),
        Target = r.GetString(7),
        AdapterState = r.Text(8),
        RootId = r.GetGuid(9),
        PaymentId = r.Id(10),
        Attempt = r.Number(11),
        State = r.GetString(12),
        Sha256 = r.Bytes(13),
        Members = r.GetInt32(14),
        Total = r.GetDecimal(15),
        Sequence = r.GetInt64(16),
        BusinessDate = r.Date(17),
        ValueDate = r.Date(18),
        NotAfter = r.MaybeTime(19),
        Sends = r.GetInt32(20),
        Refusals = r.GetInt32(21),
        FirstSentAt = r.MaybeTime(22),
        Fence = r.GetInt64(23),
        CreatedAt = r.Time(24),
        Step = r.Text(25),
        LeftAs = r.MaybeBytes(26) is { } hash ? new LeftAs(hash, r.GetInt64(27), r.Text(28)) : null,
        Part = r.GetInt32(29),
    };
}

/// <summary>The bytes that leave where protection made others of the sealed ones.</summary>
/// <param name="Sha256">Their hash.</param>
/// <param name="Size">How many they are.</param>
/// <param name="FileName">The file's final name; null for a request.</param>
public sealed record LeftAs(byte[] Sha256, long Size, string? FileName);
