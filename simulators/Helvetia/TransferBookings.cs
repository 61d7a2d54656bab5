using BankHub.Simulators.Helvetia.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>Books transfers and what comes back of them on the customer's account, with charges and exchange.</summary>
internal sealed class TransferBookings(HelvetiaOptions options, BankClock clock, HelvetiaLedger ledger, Mail mail, Account account)
{
    /// <summary>
    /// Books transfers of one message. All that it took, in francs and with shared charges, are one booking; else each is one. Shared
    /// charges are a booking of their own.
    /// </summary>
    public void Book(IReadOnlyList<LedgerTransfer> transfers)
    {
        if (transfers.Count == 0)
        {
            return;
        }

        List<Booking> booked = [];
        foreach (var transfer in transfers)
        {
            var charge = IsOurs(transfer) ? options.OurCharge : 0m;
            var amount = ExchangeRates.ToFrancs(transfer.Asked.Amount, transfer.Asked.Currency) + charge;
            ledger.Change(transfer, one => one with
            {
                State = TransferState.Booked,
                Executions = one.Executions + 1,
                Booked = amount,
                Charge = charge,
            });
            booked.Add(Single(ledger.Now(transfer)));
        }

        if (IsBatch(transfers))
        {
            booked = [new(account.NextReference(), booked.Sum(one => one.Amount), "DBIT", "PMNT/ICDT/XBCT", [])
            {
                Batch = (transfers[0].MessageId, transfers.Count),
            }];
        }

        var shared = transfers.Count(transfer => !IsOurs(transfer)) * options.SharedCharge;
        account.Book([.. booked, .. shared == 0 ? Array.Empty<Booking>() : [Charge(shared)]]);
        if (transfers.Any(transfer => transfer.Asked.Rule == 32))
        {
            account.Tell(booked);
        }
    }

    /// <summary>A booked transfer comes back, less what a bank on the way kept: told, then on the account.</summary>
    public void Return(LedgerTransfer transfer, decimal deducted, string reason)
    {
        TellReturn(transfer, deducted, reason);
        CreditReturn(transfer, deducted, reason);
    }

    public void TellReturn(LedgerTransfer transfer, decimal deducted, string reason) =>
        mail.Publish("PACS004", id => Returns.Write(id, clock.Now, options, transfer, deducted, reason));

    public void CreditReturn(LedgerTransfer transfer, decimal deducted, string reason)
    {
        var asked = transfer.Asked;
        var back = asked.Amount - deducted;
        var francs = ExchangeRates.ToFrancs(back, asked.Currency);
        ledger.Change(transfer, one => one with { State = TransferState.Returned, Returned = back, ReturnedToAccount = francs });
        account.Book(new Booking(account.NextReference(), francs, "CRDT", "PMNT/ICDT/RRTN",
        [
            Line(transfer) with { Amount = francs, DeductedCharge = deducted, ReturnReason = reason },
        ]));
    }

    private static bool IsOurs(LedgerTransfer transfer) => transfer.Asked.ChargeBearer == "DEBT";

    /// <summary>A rule about a booking asks for one of its own, and a batch is all that the message has left.</summary>
    private bool IsBatch(IReadOnlyList<LedgerTransfer> transfers) => transfers.Count > 1
        && transfers.All(one => one.Asked is { Currency: Account.Currency, Rule: not (25 or 32) } && !IsOurs(one))
        && ledger.Transfers.Count(one => one.MessageId == transfers[0].MessageId && one.State != TransferState.Refused) == transfers.Count;

    private Booking Single(LedgerTransfer transfer)
    {
        // Rule 25 is a lie: the account was charged what the ledger says.
        var amount = transfer.Booked + (transfer.Asked.Rule == 25 ? 0.01m : 0);
        return new(account.NextReference(), amount, "DBIT", "PMNT/ICDT/XBCT",
            [Line(transfer) with { Amount = amount, IncludedCharge = transfer.Charge }]);
    }

    private Booking Charge(decimal amount) => new(account.NextReference(), amount, "DBIT", "ACMT/MDOP/CHRG", []);

    private static BookedLine Line(LedgerTransfer transfer) => new()
    {
        MessageId = transfer.MessageId,
        InstructionId = transfer.Asked.InstructionId,
        EndToEndId = transfer.Asked.EndToEndId,
        Uetr = transfer.Asked.Uetr,
        Amount = transfer.Booked,
        Instructed = (transfer.Asked.Amount + (transfer.Asked.Rule == 25 ? 0.01m : 0), transfer.Asked.Currency),
        Rate = ExchangeRates.Rate(transfer.Asked.Currency),
    };
}
