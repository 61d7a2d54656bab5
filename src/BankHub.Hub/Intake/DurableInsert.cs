using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>Stores many payments at once, each exactly once by its caller and key, and says what became of each.</summary>
internal sealed class DurableInsert(Database database, TimeSpan duplicateWindow)
{
    private const int Tries = 4;

    /// <summary>
    /// An answer for each, in order. Throws when the database is away: then some may be stored and nothing is known; the keys tell later.
    /// </summary>
    public async Task<IReadOnlyList<Acceptance>> StoreAsync(IReadOnlyList<NewPayment> payments, CancellationToken cancellationToken)
    {
        // A key that comes twice in one group is stored once; the others hear what it heard, or that their body differs.
        var group = payments.OrderBy(p => p.Caller, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)
            .DistinctBy(p => (p.Caller, p.Key)).ToList();
        var stored = await LandAsync(group, cancellationToken);
        return [.. payments.Select(p => AnswerFor(p, stored[(p.Caller, p.Key)]))];
    }

    private static Acceptance AnswerFor(NewPayment payment, (StoredKey Key, bool New) stored)
    {
        var answer = stored.Key.AnswerTo(payment.RequestHash);
        return answer is Acceptance.Accepted accepted && stored.New && accepted.Receipt.Id == payment.Id
            ? accepted with { Repeated = false }
            : answer;
    }

    private async Task<Dictionary<(string, string), (StoredKey Key, bool New)>> LandAsync(
        List<NewPayment> group, CancellationToken cancellationToken)
    {
        var landed = new Dictionary<(string, string), (StoredKey, bool)>();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Add(await database.TransactAsync(work => InsertAsync(work, group), cancellationToken));
                CrashPoint.At("intake.committed");
                return landed;
            }
            catch (CommitUnknownException) when (attempt < Tries)
            {
                // Looked up, never repeated blindly. For what is not there the unique key decides, and not this look: should the lost
                // commit still arrive, the insert finds its own keys taken, by its own ids.
                Add(await database.ReadAsync(work => LookUpAsync(work, group), cancellationToken));
                group = [.. group.Where(p => !landed.ContainsKey((p.Caller, p.Key)))];
                if (group.Count == 0)
                {
                    return landed;
                }
            }
        }

        void Add(IEnumerable<(StoredKey Key, bool New)> found)
        {
            foreach (var one in found)
            {
                landed[(one.Key.Caller, one.Key.Key)] = one;
            }
        }
    }

    private async Task<List<(StoredKey Key, bool New)>> InsertAsync(Work work, List<NewPayment> group)
    {
        var facts = await GroupFacts.ReadAsync(work, group, duplicateWindow);
        var inserted = await GroupInsert.RunAsync(work, group, facts);
        CrashPoint.At("intake.inserted");
        var result = group.Where(p => inserted.Contains(p.Id)).Select(p => (Fresh(p, facts), true)).ToList();
        if (inserted.Count < group.Count)
        {
            result.AddRange(await LookUpAsync(work, [.. group.Where(p => !inserted.Contains(p.Id))]));
        }

        return result;
    }

    private static async Task<List<(StoredKey Key, bool New)>> LookUpAsync(Work work, IReadOnlyList<NewPayment> group)
    {
        var ids = group.Select(p => p.Id).ToHashSet();
        var keys = await StoredKey.ReadAsync(work, [.. group.Select(p => (p.Caller, p.Key))]);
        return [.. keys.Select(k => (k, ids.Contains(k.Receipt.Id)))];
    }

    private static StoredKey Fresh(NewPayment p, GroupFacts facts) => new(
        p.Caller, p.Key, p.RequestHash,
        new Receipt(p.Id, p.Connection, p.Product, p.ExpectedSendAt, facts.StateOf(p).ToString(), p.Notes, facts.HoldOf(p)));
}
