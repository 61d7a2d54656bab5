using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People.Releases;

/// <summary>
/// Lets go many payments that a restore held: one person proposes a set, another one confirms exactly that set by its digest. What joins or
/// changes after the proposal stays held.
/// </summary>
public sealed class ReleaseOfMany(Database database, IIdSource ids)
{
    /// <summary>More than wait anywhere at one bank at once, and few enough for one transaction.</summary>
    public const int Most = 100_000;

    private static readonly TimeSpan Stands = TimeSpan.FromHours(24);

    /// <summary>The proposal's id, or why there is none.</summary>
    public Task<(Guid? Proposal, Decision.Conflict? Refusal)> ProposeAsync(
        Caller person, ReleaseBounds bounds, CancellationToken cancellationToken) =>
        database.TransactAsync<(Guid?, Decision.Conflict?)>(
            async work =>
            {
                var id = ids.NewId();
                var sums = await TakeAsync(work, id, bounds);
                var (payments, leftOut) = (sums.Sum(s => s.Payments), sums.Sum(s => s.LeftOut));
                if (payments == 0 || payments + leftOut > Most)
                {
                    await work.PostAsync("delete from release_member where release_id = $1", id);
                    return (null, payments == 0
                        ? new("nothing-to-release", $"A restore holds no such payment but {leftOut} whose doubt is open.")
                        : new("too-many", $"These are more than {Most} payments: narrow them by time, product or caller."));
                }

                var totals = sums.Where(s => s.Payments > 0).OrderBy(s => s.Currency, StringComparer.Ordinal).ToArray();
                await work.PostAsync(
                    """
                    insert into release (id, connection, restore, product, caller, from_at, to_at, note, payments, left_out, currencies,
                      amounts, digest, proposed_by, proposed_at, expires_at)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, hub_now(), hub_now() + $15)
                    """,
                    id, bounds.Connection, bounds.Restore, bounds.Product, bounds.Caller, bounds.From, bounds.To, Mask.Text(bounds.Note),
                    payments, leftOut, totals.Select(s => s.Currency).ToArray(), totals.Select(s => s.Amount).ToArray(),
                    await DigestAsync(work, id), person.Id, Stands);
                return (id, null);
            },
            cancellationToken);

    public Task<Decision> ConfirmAsync(Caller person, Guid id, string digest, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                var proposal = await LockAsync(work, id);
                if (Refusal(proposal, person, digest) is { } refusal)
                {
                    return refusal;
                }

                if (proposal!.State == "Proposed")
                {
                    if (await DigestAsync(work, id) != digest)
                    {
                        return new Decision.Conflict(
                            "members", "The payments kept for it are not those that were proposed: withdraw it and propose anew.");
                    }

                    await work.PostAsync(
                        "update release set state = 'Confirmed', confirmed_by = $2, confirmed_at = hub_now() where id = $1", id, person.Id);
                    work.Wake(StepNames.Release);
                }

                return new Decision.Done();
            },
            cancellationToken);

    public Task<Decision> WithdrawAsync(Caller person, Guid id, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                var proposal = await LockAsync(work, id);
                if (proposal is not { State: "Proposed" or "Withdrawn" })
                {
                    return proposal is null ? new Decision.NotFound() : NotOpen(proposal);
                }

                await work.PostAsync(
                    "update release set state = 'Withdrawn', closed_at = hub_now(), closed_by = $2 where id = $1 and state = 'Proposed'",
                    id, person.Id);
                return new Decision.Done();
            },
            cancellationToken);

    // One statement sees them, and what is left out, as they are at one moment. One more than may be taken tells that there are more.
    private static Task<List<Sums>> TakeAsync(Work work, Guid id, ReleaseBounds bounds) => work.QueryAsync(
        $"""
        with held as materialized (
          select p.id, p.version, p.currency, p.amount, {OpenDoubt.Sql} as doubted
          from held_by_restore h cross join lateral (select * from payment x where x.id = h.payment_id offset 0) p
          where h.connection = $1 and {OpenDoubt.Held} and ($3::uuid is null or h.restore = $3) and ($4::text is null or p.product = $4)
            and ($5::text is null or p.caller = $5) and ($6::timestamptz is null or p.created_at >= $6)
            and ($7::timestamptz is null or p.created_at < $7)
          order by p.id limit {Most + 1}),
        taken as (insert into release_member select $2, id, version from held where not doubted)
        select currency, count(*) filter (where not doubted), coalesce(sum(amount) filter (where not doubted), 0),
          count(*) filter (where doubted)
        from held group by currency
        """,
        r => new Sums(r.GetString(0), (int)r.GetInt64(1), r.GetDecimal(2), (int)r.GetInt64(3)),
        bounds.Connection, id, bounds.Restore, bounds.Product, bounds.Caller, bounds.From, bounds.To);

    // Null where it has no members.
    private static Task<string?> DigestAsync(Work work, Guid id) => work.FirstAsync(
        """
        select encode(sha256(convert_to(string_agg(payment_id || ' ' || version, e'\n' order by payment_id), 'UTF8')), 'hex')
        from release_member where release_id = $1
        """,
        r => r.Text(0), id);

    private static Task<Proposal?> LockAsync(Work work, Guid id) => work.FirstAsync(
        "select state, proposed_by, digest, expires_at <= hub_now() from release where id = $1 for update",
        r => new Proposal(r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), id);

    // Said twice, it is done once.
    private static Decision? Refusal(Proposal? proposal, Caller person, string digest) => proposal switch
    {
        null => new Decision.NotFound(),
        { State: "Withdrawn" } => NotOpen(proposal),
        _ when proposal.By == person.Id => new Decision.Conflict(
            "second-person", "You proposed this: another person has to confirm it."),
        _ when proposal.Digest != digest => new Decision.Conflict("digest", "This is not the digest of what was proposed."),
        { State: "Proposed", IsOld: true } => new Decision.Conflict("expired", "The proposal stood for a day: propose it again."),
        _ => null,
    };

    private static Decision.Conflict NotOpen(Proposal proposal) => new("not-open", $"It is {proposal.State}.");

    private sealed record Sums(string Currency, int Payments, decimal Amount, int LeftOut);

    private sealed record Proposal(string State, string By, string Digest, bool IsOld);
}
