using BankHub.Simulators.OrientSwift.Writing;

namespace BankHub.Simulators.OrientSwift;

/// <summary>Books transfers and what comes back of them on the customer's account.</summary>
internal sealed class TransferBookings(OrientOptions options, OrientLedger ledger, Mail mail, Account account)
{
    private const string NoReference = "NONREF";

    /// <summary>A transfer and its charge, each a booking; the charge is told by the statement alone.</summary>
    public void Book(LedgerTransfer transfer)
    {
        ledger.Change(transfer, one => one with { State = TransferState.Booked, Executions = one.Executions + 1 });

        // Rule 25: the bank really takes a cent too much.
        var rule = transfer.Asked.Rule;
        var booking = Of(transfer, 'D', transfer.Asked.Amount + (rule == 25 ? 0.01m : 0), "NTRF");
        account.Book(booking);
        if (transfer.Asked.Charges is not ("BEN" or null))
        {
            account.Book(new(mail.NextReference(), NoReference, 'D', options.Charge, "NCHG") { Text = "Charges" });
        }

        for (var told = rule == 33 ? 0 : rule == 32 ? 2 : 1; told > 0; told--)
        {
            account.Confirm(booking);
        }
    }

    /// <summary>A booked transfer comes back, less what a bank on the way kept: told, then on the account.</summary>
    public void Return(LedgerTransfer transfer, decimal kept, string reason)
    {
        TellReturn(transfer, kept, reason);
        CreditReturn(transfer, kept, reason);
    }

    public void TellReturn(LedgerTransfer transfer, decimal kept, string reason) => mail.Send(
        transfer.Asked.Type, transfer.Asked.Uetr,
        Advices.Return(mail.NextReference(), mail.Moment[..6], options, transfer, transfer.Asked.Amount - kept, reason));

    public void CreditReturn(LedgerTransfer transfer, decimal kept, string reason)
    {
        var back = transfer.Asked.Amount - kept;
        ledger.Change(transfer, one => one with { State = TransferState.Returned, Returned = back });
        var booking = Of(transfer, 'C', back, "NRTI") with { Reason = reason };
        account.Book(booking);
        account.Confirm(booking);
    }

    private Booking Of(LedgerTransfer transfer, char side, decimal amount, string code) =>
        new(mail.NextReference(), transfer.Asked.Reference, side, amount, code)
        {
            Uetr = transfer.Asked.Uetr,
            EndToEndId = transfer.Asked.EndToEndId,
        };
}
