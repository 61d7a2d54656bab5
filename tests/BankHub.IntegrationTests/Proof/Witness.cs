using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Proof;

/// <summary>The banks' own ledgers, which decide every argument about what was paid.</summary>
internal sealed class Witness(SimulatedBanks banks)
{
    /// <summary>What was executed, by the payment's key: once for each time, with its cents.</summary>
    public ILookup<string, long> Executed() => banks.FirstCoast.Ledger.Executed.Select(e => (Key: e.IndividualId, e.Cents))
        .Concat(banks.Meridian.Bank.Transfers.Where(t => t.ExecutedAt is not null).Select(t => (Key: t.EndToEndId ?? t.Reference, t.Cents)))
        .ToLookup(e => e.Key.TrimEnd(), e => e.Cents);

    /// <summary>Everything that reached a bank, whatever became of it there.</summary>
    public HashSet<string> Taken() => [.. banks.FirstCoast.Ledger.Entries.Select(e => e.IndividualId.TrimEnd()),
        .. banks.Meridian.Bank.Transfers.Where(t => t.ConfirmedAt is not null).Select(t => t.EndToEndId ?? t.Reference)];

    /// <summary>Files that the bank refused for what they are, not by a decision that a scenario asks for (F900).</summary>
    public IEnumerable<AchLedgerFile> RefusedFiles() =>
        banks.FirstCoast.Ledger.Files.Where(f => f is { Status: "REJECTED", ReasonCode: not "F900" });

    /// <summary>What lies in the bank's inbox under other than final names.</summary>
    public string[] UnfinishedFiles() => Directory.GetFiles(banks.FirstCoast.InboundFolder, "*.part*");
}
