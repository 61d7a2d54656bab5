using System.Security.Cryptography;
using BankHub.Core.Findings;
using BankHub.Hub.Collect;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Has a file read that brought what another one brought before: a bank may mean the same twice. One person says why, another one confirms;
/// what is booked or said under the same identity counts once even then.
/// </summary>
public sealed class RepeatedFile(Database database, Bodies bodies, Alarms alarms)
{
    /// <param name="person">Who says so.</param>
    /// <param name="file">The stored repetition.</param>
    /// <param name="reason">Why it is none, in words.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Decision> ReadAsync(Caller person, Guid file, string reason, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                var seen = person.Sees != Caller.Everyone ? null : await work.FirstAsync(
                    "select connection, sha256, state from inbound where id = $1 and kind = 'file' for update",
                    r => new Seen(file, r.GetString(0), r.Bytes(1), r.GetString(2)), file);
                return seen switch
                {
                    null => new Decision.NotFound(),
                    { State: not "Duplicate" } => new Decision.Conflict("not-repeated", $"It is {seen.State}, no repetition."),
                    _ => await WeighAsync(work, person, seen, Mask.Text(reason)),
                };
            },
            cancellationToken);

    private async Task<Decision> WeighAsync(Work work, Caller person, Seen seen, string reason)
    {
        var first = await work.FirstAsync("select first from repeated_file where inbound_id = $1", r => r.GetString(0), seen.Id);
        if (first == person.Id)
        {
            return new Decision.Conflict("second-person", "You proposed this: another person has to confirm it.");
        }

        if (await MissingAsync(work, seen) is { } missing)
        {
            return missing;
        }

        if (first is null)
        {
            await work.PostAsync(
                "insert into repeated_file (inbound_id, reason, first, first_at) values ($1, $2, $3, hub_now())",
                seen.Id, reason, person.Id);
            return new Decision.Proposed();
        }

        await work.PostAsync(
            "update repeated_file set second = $2, second_at = hub_now(), reason = reason || e'\n' || $3 where inbound_id = $1",
            seen.Id, person.Id, reason);
        await work.PostAsync("update inbound set state = 'Received', lease_until = null where id = $1", seen.Id);
        await alarms.RaiseAsync(
            work, $"repeated:{seen.Id}", "warning", seen.Connection, "repeated-file-read", seen.Id.ToString(),
            $"{first} and {person.Id} have a file read whose content came before.");
        work.Wake(StepNames.DecodeOf(seen.Connection, Lot.Whole));
        return new Decision.Done();
    }

    // Where the very bytes had come before, they stand under the message that brought them first.
    private async Task<Decision.Conflict?> MissingAsync(Work work, Seen seen)
    {
        try
        {
            if (Is(seen, await bodies.LoadAsync(work, seen.Id)))
            {
                return null;
            }

            var owner = await work.FirstAsync(
                "select inbound_id from inbound_key where connection = $1 and kind = 'file' and key = any($2) and inbound_id <> $3",
                r => r.GetGuid(0), seen.Connection, FileKeys.OfBytes(seen.Sha256), seen.Id);
            var bytes = await bodies.LoadAsync(work, owner);
            if (Is(seen, bytes))
            {
                await bodies.SaveAsync(work, seen.Id, bytes);
                return null;
            }
        }
        catch (CryptographicException)
        {
        }

        return new Decision.Conflict("not-kept", "Its bytes are not kept any more, or do not open: the bank has to send it anew.");
    }

    private static bool Is(Seen seen, byte[] bytes) => SHA256.HashData(bytes).AsSpan().SequenceEqual(seen.Sha256);

    private sealed record Seen(Guid Id, string Connection, byte[] Sha256, string State);
}
