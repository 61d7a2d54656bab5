using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.MeridianRest;
using TransferState = BankHub.Simulators.Nordbank.TransferState;
using SepaTransfer = BankHub.Simulators.Nordbank.LedgerTransfer;
using SwiftTransfer = BankHub.Simulators.OrientSwift.LedgerTransfer;
using Booking = BankHub.Simulators.MeridianRest.Booking;
using LedgerTransfer = BankHub.Simulators.Helvetia.LedgerTransfer;

namespace BankHub.Cli.Demo;

/// <summary>One movement in a bank's own books.</summary>
/// <param name="Key">By what the bank tells payments apart: the account for ACH, the end-to-end id for REST.</param>
/// <param name="CameBack">A return, not the execution.</param>
internal sealed record BankLine(string Bank, string Key, bool IsDebit, long Cents, bool CameBack);

/// <summary>Reads the simulated banks' ledgers: the only witness of what was really paid.</summary>
internal static class BankBooks
{
    public static IReadOnlyList<BankLine> Read(SimulatedBanks banks) =>
    [
        .. banks.FirstCoast.Ledger.Executed.SelectMany(Of), .. Of(banks.Meridian.Bank),
        .. banks.Helvetia.Bank.Ledger.Transfers.SelectMany(Of), .. banks.Orient.Bank.Ledger.Transfers.SelectMany(Of),
        .. banks.Castellan.Bank.Payments.Ledger.SelectMany(Of),
    ];

    private static IEnumerable<BankLine> Of(AchLedgerEntry entry)
    {
        var line = new BankLine(Scenarios.FirstCoast, entry.Account, !entry.IsCredit, entry.Cents, CameBack: false);
        return entry.State == AchEntryState.Returned ? [line, line with { CameBack = true }] : [line];
    }

    private static IEnumerable<BankLine> Of(LedgerTransfer transfer) => Of(
        Scenarios.Helvetia, transfer.Asked.EndToEndId, transfer.Asked.Amount, transfer.Executions, transfer.Returned);

    /// <summary>What has no name of the payer's own is under the reference that no payment of the demo has.</summary>
    private static IEnumerable<BankLine> Of(SwiftTransfer transfer) => Of(
        Scenarios.Orient, transfer.Asked.EndToEndId ?? transfer.Asked.Reference, transfer.Asked.Amount, transfer.Executions,
        transfer.Returned);

    private static IEnumerable<BankLine> Of(SepaTransfer transfer) => Of(
        Scenarios.Castellan, transfer.Asked.EndToEndId, transfer.Asked.Amount, transfer.WasExecuted ? 1 : 0,
        transfer.State == TransferState.Returned ? transfer.Asked.Amount : 0);

    private static IEnumerable<BankLine> Of(string bank, string key, decimal amount, int executions, decimal returned)
    {
        var line = new BankLine(bank, key, false, (long)(amount * 100), CameBack: false);
        return
        [
            .. Enumerable.Repeat(line, executions),
            .. returned == 0 ? [] : new[] { line with { Cents = (long)(returned * 100), CameBack = true } },
        ];
    }

    private static bool IsMoney(Booking booking) => booking is { Status: "BOOKED", Kind: "TRANSFER" or "RETURN" or "REVERSAL" };

    /// <summary>A return quotes the transfer, not the end-to-end id.</summary>
    private static IEnumerable<BankLine> Of(MeridianBank bank)
    {
        var ids = bank.Transfers.ToDictionary(transfer => transfer.Id, transfer => transfer.EndToEndId ?? transfer.Reference);
        return bank.Bookings.All.Where(IsMoney).Select(booking => new BankLine(
            Scenarios.Meridian, ids[booking.TransferId!], false, booking.Cents, booking.Kind != "TRANSFER"));
    }
}
