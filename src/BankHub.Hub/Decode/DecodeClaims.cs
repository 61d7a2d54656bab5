using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Takes the oldest messages of a bank that wait for decoding, and opens them for its adapter.</summary>
public sealed class DecodeClaims(Node node, IIdSource ids, Bodies bodies)
{
    /// <summary>
    /// Up to this size answers and callbacks are read together. What is longer, every file, and whatever was begun before and may be what
    /// ended a process, is read alone.
    /// </summary>
    private const long Short = 64 * 1024;

    /// <summary>Whether a row "i" is read alone.</summary>
    public static readonly string IsWhole = $"(i.kind = 'file' or i.size > {Short} or i.tries > 0)";

    // Another adapter numbers its items differently: it begins anew, and what is applied already counts once by its content.
    private static readonly string Take = $"""
        with due as materialized (
          select x.id from unnest($7::text[], $8::timestamptz[], $9::bool[]) k(kind, floor, patient) cross join lateral (
            select i.id, i.at from inbound i
            where i.state = 'Received' and i.connection = $1 and i.kind = k.kind and i.at >= k.floor
              and {IsWhole} = $2 and (k.patient is null or i.patient = k.patient)
              and (i.lease_until is null or i.lease_until < (select hub_now()))
            order by i.at limit $3 for update skip locked) x
          order by x.at limit $10)
        update inbound i set lease_owner = $4, lease_until = hub_now() + $5, tries = tries + 1, decoder = $6,
          next_ordinal = case when decoder is distinct from $6 then 0 else next_ordinal end
        from due where i.id = due.id
        returning {InboundRow.Columns}, {Bodies.SmallOf("i", "at")}, hub_now()
        """;

    /// <summary>Which lane reads a message of this kind and size at first.</summary>
    internal static Lot LotOf(string kind, long size, bool patient) => (kind, size, patient) switch
    {
        (_, > Short, _) => Lot.Whole,
        ("reply", _, false) => Lot.Replies,
        ("reply" or "callback", _, _) => Lot.Calls,
        _ => Lot.Whole,
    };

    // Which answers: those for which a next step waits, the patient ones, or (where null) all.
    private static (string Kind, bool? Patient)[] Kinds(Lot lot) => lot switch
    {
        Lot.Replies => [("reply", false)],
        Lot.Calls => [("callback", null), ("reply", true)],
        _ => [("file", null), ("reply", null), ("callback", null)],
    };

    private static int Most(Lot lot) => lot switch
    {
        Lot.Replies => 50,
        Lot.Calls => 100,
        _ => 1,
    };

    /// <summary>The claims alone, committed before anything is opened: a message that does not open harms no other.</summary>
    public async Task<IReadOnlyList<TakenInbound>> TakeAsync(Work work, Bank bank, Lot lot, Floors floors)
    {
        var kinds = Kinds(lot);
        var taken = await work.QueryAsync(
            Take, r => new TakenInbound(InboundRow.Read(r), r.MaybeBytes(InboundRow.Count), r.Time(InboundRow.Count + 1)),
            bank.Connection.Id, lot == Lot.Whole, Most(lot), node.Name, node.Lease, bank.Version,
            kinds.Select(k => k.Kind).ToArray(),
            kinds.Select(k => floors.Of(ReceivedFloors.Key(bank.Connection.Id, k.Kind, lot == Lot.Whole))).ToArray(),
            kinds.Select(k => k.Patient).ToArray(),
            // Answers wait behind no crowd of callbacks.
            lot == Lot.Calls ? Most(lot) * kinds.Length : Most(lot));
        return [.. taken.OrderBy(t => t.Row.At)];
    }

    /// <summary>
    /// Gives back what the database kept this node from reading, which is no fault of the messages. One of them may be what overburdens it:
    /// they are read alone from now on, and one that meets the time-out of a statement alone waits longer each time. Returns how often one
    /// did in a row.
    /// </summary>
    public async Task<int> GiveBackAsync(Work work, IReadOnlyList<TakenInbound> taken, bool isTimeOut)
    {
        var stalls = await work.QueryAsync(
            """
            update inbound set tries = greatest(tries - 1, 1), lease_owner = null, stalls = stalls + $3,
              lease_until = hub_now() + interval '2 seconds' * case when $3 = 0 then 1 else 2 ^ least(stalls, 8) end
            where id = any($1) and lease_owner = $2 and state = 'Received' returning stalls
            """,
            r => r.GetInt32(0), taken.Select(t => t.Row.Id).ToArray(), node.Name, isTimeOut && taken.Count == 1 ? 1 : 0);
        return stalls.DefaultIfEmpty().Max();
    }

    /// <summary>What the taken messages answer, by its id, each with its names.</summary>
    public static async Task<AskedMessages> AskedAsync(Work work, IReadOnlyList<TakenInbound> taken)
    {
        Guid[] ids = [.. taken.Select(t => t.Row.ReplyTo).OfType<Guid>().Distinct()];
        if (ids.Length == 0)
        {
            return new AskedMessages(new Dictionary<Guid, OutboundRow>(), Enumerable.Empty<Reference>().ToLookup(_ => Guid.Empty));
        }

        var (rows, names) = await work.QueryAsync(
            OutboundRow.Select("where o.id = any($1)", ids),
            new Query<(Guid Asked, Reference Name)>(
                """
                select o.id, r.kind, r.value from outbound o join reference r on r.outbound_id = o.root_id
                where o.id = any($1) and (o.payment_id is null or r.payment_id = o.payment_id or r.payment_id is null)
                """,
                r => (r.GetGuid(0), new Reference(r.GetString(1), r.GetString(2))), ids));
        return new AskedMessages(rows.ToDictionary(r => r.Id), names.ToLookup(n => n.Asked, n => n.Name));
    }

    /// <summary>The message with everything that its adapter may see.</summary>
    public async Task<DecodeClaim> OpenAsync(Work work, Bank bank, TakenInbound taken, AskedMessages messages)
    {
        var row = taken.Row;
        var asked = row.ReplyTo is { } id ? messages.Rows[id] : null;
        var sent = asked is null
            ? null
            : new SentMessage(asked.MessageId, asked.Effect, asked.AdapterState, [.. messages.Names[asked.Id]]);
        var day = asked?.BusinessDate ?? DateOnly.FromDateTime(taken.At.UtcDateTime);
        // Follow-ups quote the ids of this context; a replay makes no message, so a fresh id is never used twice.
        var stamp = new Stamp(ids.NewReference(16), asked?.Sequence ?? 0, 1, taken.At, day, asked?.ValueDate ?? day);
        var body = await bodies.OpenAsync(work, row.Id, taken.Small);
        return new DecodeClaim
        {
            Row = row,
            Asked = asked,
            Bank = bank,
            Message = row.Message(body, sent),
            Context = Contexts.For(bank, stamp),
        };
    }
}

/// <summary>A claimed message, with its stored bytes where they are short, and when it was claimed.</summary>
public sealed record TakenInbound(InboundRow Row, byte[]? Small, DateTimeOffset At);

/// <summary>What claimed messages answer.</summary>
public sealed record AskedMessages(IReadOnlyDictionary<Guid, OutboundRow> Rows, ILookup<Guid, Reference> Names);

/// <summary>A message that this node decodes.</summary>
public sealed record DecodeClaim
{
    public required InboundRow Row { get; init; }
    public OutboundRow? Asked { get; init; }
    public required Bank Bank { get; init; }
    public required InboundMessage Message { get; init; }
    public required Core.Adapters.AdapterContext Context { get; init; }

    /// <summary>The statements that began since the message was claimed, each with the place of its beginning.</summary>
    internal Dictionary<Guid, int> Begun { get; } = [];

    /// <summary>
    /// Whether a stored statement is one that this reading began before it came to the given place. What a transaction that was given up
    /// began, begins again in the same place.
    /// </summary>
    internal bool HasBegun(Guid statement, int stored, int ordinal) =>
        Begun.TryGetValue(statement, out var place) ? place != ordinal : stored < Row.NextOrdinal;
}
