using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>Something that cannot go on by itself, or a rule that a bank's messages break though they are read.</summary>
/// <param name="Id">By which it is tried again.</param>
/// <param name="Kind">payment, outbound, inbound or record.</param>
/// <param name="Subject">The payment or the message; of several messages the latest.</param>
/// <param name="Ordinal">The record's place in its message.</param>
/// <param name="Connection">Whose it is.</param>
/// <param name="Rule">What was broken.</param>
/// <param name="Reason">In words.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="Times">In how many messages.</param>
/// <param name="IsMatchable">Whether two people may say which payment it is of.</param>
/// <param name="ProposedBy">The first of them.</param>
/// <param name="ProposedPayment">The payment that he holds it to be of; null where he holds it to be of none.</param>
/// <param name="ProposedAttempt">Which attempt of it.</param>
public sealed record ParkedView(
    Guid Id, string Kind, Guid Subject, int? Ordinal, string Connection, string Rule, string Reason, DateTimeOffset OpenedAt, int Times,
    bool IsMatchable, string? ProposedBy, Guid? ProposedPayment, int? ProposedAttempt);

/// <summary>A conflict, correction, dispute or recall of a payment.</summary>
/// <param name="State">Open, Closed; of a recall also Asked, or ForPeople where the bank cannot be asked.</param>
/// <param name="Weight">Of a conflict: how many different things were said that it is about. Who closes it says what he saw.</param>
/// <param name="Openings">How often it was opened.</param>
/// <param name="ClosedBy">The person who closed it, or evidence where what came later answered it.</param>
/// <param name="Note">Why a person closed it.</param>
public sealed record CaseView(
    Guid Id, Guid PaymentId, int Attempt, string Kind, string State, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int? Weight,
    int Openings, string? ClosedBy, string? Note);

/// <summary>Something that people should know.</summary>
public sealed record AlarmView(
    Guid Id, string Severity, string? Connection, string Rule, string Subject, string Text, DateTimeOffset At);

/// <summary>Reads what operators look at; newest first.</summary>
public sealed class OperationQueries(Database database)
{
    public Task<Page<ParkedView>> ParkedAsync(Caller caller, Cursor after, int limit, CancellationToken cancellationToken) => PageAsync(
        $"""
        select k.id, k.kind, coalesce(k.latest, k.subject), k.ordinal, k.connection, k.rule, k.reason, k.opened_at, k.times,
          k.record is not null, k.proposed_by, k.proposed_payment, k.proposed_attempt
        from parked k left join payment p on k.kind = 'payment' and p.id = k.subject
        where k.state = 'Open' and (k.opened_at, k.id) < ($1, $2) and ($3 = '*' or coalesce(k.caller, p.caller) = $3)
        order by k.opened_at desc, k.id desc limit {limit + 1}
        """,
        r => new ParkedView(
            r.GetGuid(0), r.GetString(1), r.GetGuid(2), r.GetInt32(3) < 0 ? null : r.GetInt32(3), r.GetString(4), r.GetString(5),
            r.GetString(6), r.Time(7), r.GetInt32(8), r.GetBoolean(9), r.Text(10), r.Id(11), r.Number(12)),
        v => new Cursor(v.OpenedAt, v.Id), caller, after, limit, cancellationToken);

    /// <param name="caller">Who asks.</param>
    /// <param name="open">Only those that are closed, or only those that are not; null for all.</param>
    /// <param name="after">Where to begin.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Page<CaseView>> CasesAsync(
        Caller caller, bool? open, Cursor after, int limit, CancellationToken cancellationToken) => PageAsync(
        $"""
        select id, payment_id, attempt, kind, state, opened_at, closed_at, weight, openings, closed_by, note from payment_case
        where (opened_at, id) < ($1, $2) and ($3 = '*' or caller = $3)
          {(open is { } wanted ? $"and state {(wanted ? "<>" : "=")} 'Closed'" : "")}
        order by opened_at desc, id desc limit {limit + 1}
        """,
        r => new CaseView(
            r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.Time(5), r.MaybeTime(6), r.Number(7),
            r.GetInt32(8), r.Text(9), r.Text(10)),
        v => new Cursor(v.OpenedAt, v.Id), caller, after, limit, cancellationToken);

    /// <summary>Alarms belong to the house, not to a caller: only who sees everyone is shown them.</summary>
    public Task<Page<AlarmView>> AlarmsAsync(Caller caller, Cursor after, int limit, CancellationToken cancellationToken) => PageAsync(
        $"""
        select id, severity, connection, rule, subject, text, at from alarm
        where (at, id) < ($1, $2) and $3 = '*' order by at desc, id desc limit {limit + 1}
        """,
        r => new AlarmView(r.GetGuid(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), r.GetString(5), r.Time(6)),
        v => new Cursor(v.At, v.Id), caller, after, limit, cancellationToken);

    private Task<Page<T>> PageAsync<T>(
        string sql, Func<Npgsql.NpgsqlDataReader, T> row, Func<T, Cursor> cursor, Caller caller, Cursor after, int limit,
        CancellationToken cancellationToken) => database.ReadAsync(
            async work => Page<T>.Of(
                await work.QueryAsync(sql, row, after.At, after.Id, caller.Sees), limit, v => cursor(v).ToString()),
            cancellationToken);
}
