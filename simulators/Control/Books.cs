using BankHub.Simulators.Castellan;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.MeridianRest;
using BankHub.Simulators.OrientSwift;
using Booking = BankHub.Simulators.MeridianRest.Booking;
using LedgerTransfer = BankHub.Simulators.Helvetia.LedgerTransfer;

namespace BankHub.Simulators.Control;

/// <summary>What one bank's ledger sums up to, to the cent.</summary>
/// <param name="Taken">Payments that reached the bank, in whatever state.</param>
/// <param name="Executed">Executions; more than <paramref name="DistinctExecuted"/> means that something was paid twice.</param>
/// <param name="PaidTwice">The ids that were executed more than once.</param>
/// <param name="CentsOut">Money that left the customer's account, by currency.</param>
/// <param name="CentsBack">Money that came back by returns and reversals, by currency.</param>
public sealed record BookSummary(string Bank, int Taken, int Executed, int DistinctExecuted, IReadOnlyList<string> PaidTwice,
    IReadOnlyDictionary<string, long> CentsOut, IReadOnlyDictionary<string, long> CentsIn, IReadOnlyDictionary<string, long> CentsBack,
    IReadOnlyDictionary<string, int> States);

/// <summary>Sums up the ledgers.</summary>
public static class Books
{
    public static BookSummary Of(FirstCoastBank bank)
    {
        var entries = bank.Ledger.Entries.Where(entry => !entry.IsOffset && !entry.IsPrenote).ToList();
        var executed = entries.Where(entry => entry.WasExecuted).ToList();
        var twice = executed.GroupBy(entry => entry.IndividualId).Where(group => group.Count() > 1).Select(group => group.Key);
        return new BookSummary(FirstCoastBank.Name, entries.Count, executed.Count,
            executed.Select(entry => entry.IndividualId).Distinct().Count(), [.. twice],
            Dollars(executed.Where(entry => entry.IsCredit)),
            Dollars(executed.Where(entry => !entry.IsCredit)),
            Dollars(executed.Where(entry => entry.State == AchEntryState.Returned)),
            entries.GroupBy(entry => entry.State.ToString()).ToDictionary(group => group.Key, group => group.Count()));
    }

    public static BookSummary Of(MeridianBank bank)
    {
        var transfers = bank.Transfers;
        var executions = bank.ExecutionsById;
        var booked = bank.Bookings.All.Where(booking => booking.Status == "BOOKED").ToList();
        return new BookSummary(MeridianBank.Name, transfers.Count, executions.Values.Sum(), executions.Count,
            [.. executions.Where(pair => pair.Value > 1).Select(pair => pair.Key)],
            Sum(booked.Where(booking => booking.CreditDebit == "DBIT")),
            new Dictionary<string, long>(),
            Sum(booked.Where(booking => booking.CreditDebit == "CRDT")),
            transfers.GroupBy(transfer => transfer.Status).ToDictionary(group => group.Key, group => group.Count()));
    }

    public static BookSummary Of(HelvetiaBank bank)
    {
        var transfers = bank.Ledger.Transfers;
        var executed = transfers.Where(transfer => transfer.Executions > 0).ToList();
        return new BookSummary(HelvetiaBank.Name, transfers.Count, executed.Sum(transfer => transfer.Executions), executed.Count,
            [.. executed.Where(transfer => transfer.Executions > 1).Select(transfer => transfer.Asked.EndToEndId)],
            Sum(executed, transfer => transfer.Asked.Amount),
            new Dictionary<string, long>(),
            Sum(executed.Where(transfer => transfer.Returned > 0), transfer => transfer.Returned),
            transfers.GroupBy(transfer => transfer.State.ToString()).ToDictionary(group => group.Key, group => group.Count()));
    }

    public static BookSummary Of(OrientBank bank)
    {
        var transfers = bank.Ledger.Transfers;
        var executed = transfers.Where(transfer => transfer.Executions > 0).ToList();
        return new BookSummary(OrientBank.Name, transfers.Count, executed.Sum(transfer => transfer.Executions), executed.Count,
            [.. executed.Where(transfer => transfer.Executions > 1).Select(transfer => transfer.Asked.Reference)],
            Dollars(executed.Sum(transfer => transfer.Asked.Amount)),
            new Dictionary<string, long>(),
            Dollars(executed.Sum(transfer => transfer.Returned)),
            transfers.GroupBy(transfer => transfer.State.ToString()).ToDictionary(group => group.Key, group => group.Count()));
    }

    public static BookSummary Of(CastellanBank bank)
    {
        var transfers = bank.Payments.Ledger;
        var executed = transfers.Where(transfer => transfer.WasExecuted).ToList();
        var twice = executed.GroupBy(transfer => transfer.Asked.EndToEndId).Where(group => group.Count() > 1).Select(group => group.Key);
        Dictionary<string, long> Euros(IEnumerable<Nordbank.LedgerTransfer> some) =>
            new() { ["EUR"] = (long)(some.Sum(transfer => transfer.Asked.Amount) * 100) };
        return new BookSummary(CastellanBank.Name, transfers.Count, executed.Count,
            executed.Select(transfer => transfer.Asked.EndToEndId).Distinct().Count(), [.. twice],
            Euros(executed),
            new Dictionary<string, long>(),
            Euros(executed.Where(transfer => transfer.State == Nordbank.TransferState.Returned)),
            transfers.GroupBy(transfer => transfer.State.ToString()).ToDictionary(group => group.Key, group => group.Count()));
    }

    private static Dictionary<string, long> Sum(IEnumerable<LedgerTransfer> transfers, Func<LedgerTransfer, decimal> amount) =>
        transfers.GroupBy(transfer => transfer.Asked.Currency)
            .ToDictionary(group => group.Key, group => (long)(group.Sum(amount) * 100));

    private static Dictionary<string, long> Dollars(decimal amount) => new() { ["USD"] = (long)(amount * 100) };

    private static Dictionary<string, long> Dollars(IEnumerable<AchLedgerEntry> entries) =>
        new() { ["USD"] = entries.Sum(entry => entry.Cents) };

    private static Dictionary<string, long> Sum(IEnumerable<Booking> bookings) =>
        bookings.GroupBy(booking => booking.Currency).ToDictionary(group => group.Key, group => group.Sum(booking => booking.Cents));
}
