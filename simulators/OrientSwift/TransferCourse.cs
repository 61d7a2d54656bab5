using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>What happens to a transfer that the bank has, step by step, as its sandbox rule says (PROTOCOL.md, section 7).</summary>
internal sealed class TransferCourse(OrientOptions options, BankClock clock, OrientLedger ledger, Mail mail, TransferBookings bookings)
{
    public const string Forwarded = "ACSP/G000", Waits = "ACSP/G002", Credited = "ACCC";

    public void Start(LedgerTransfer transfer)
    {
        After(options.StatusAfter, () => First(transfer));
        if (transfer.State == TransferState.Accepted)
        {
            After(options.BookAfter, () => Book(transfer));
            After(options.CreditAfter, () => Credit(transfer));
            After(options.ReturnAfter, () => Later(transfer));
        }
        else if (transfer.Asked.Rule == 20)
        {
            After(2 * options.CreditAfter, () => Release(transfer));
        }
    }

    /// <summary>The cover of a transfer came: it goes on to the beneficiary, and its cover alone is booked.</summary>
    public void Cover(LedgerTransfer transfer)
    {
        ledger.Move(transfer, TransferState.Accepted);
        After(options.StatusAfter, () => mail.Status(transfer, Forwarded));
        After(options.CreditAfter, () =>
        {
            ledger.Change(transfer, one => one with { State = TransferState.Credited, Executions = 1 });
            mail.Status(transfer, Credited);
        });
    }

    private void First(LedgerTransfer transfer)
    {
        switch (transfer)
        {
            case { State: TransferState.Refused }:
                mail.Status(transfer, $"RJCT/{transfer.Reason}");
                break;
            case { State: TransferState.Held }:
                mail.Status(transfer, Waits);
                break;
            case { Asked.Rule: 22 }:
                mail.Status(transfer, "UNDR/G000");
                break;
            case { Asked.Rule: 26 }:
                mail.Tell(transfer, "PLEASE CONFIRM THE ADDRESS OF THE BENEFICIARY. WE PAY MEANWHILE.");
                mail.Status(transfer, Forwarded);
                break;
            case { Asked.Rule: not (23 or 24) }:
                mail.Status(transfer, Forwarded);
                break;
        }
    }

    private void Book(LedgerTransfer transfer)
    {
        var (rule, isOpen) = (transfer.Asked.Rule, ledger.Now(transfer).State == TransferState.Accepted);
        if (!isOpen || rule == 31)
        {
            return;
        }

        if (rule == 11)
        {
            ledger.Change(transfer, one => one with { State = TransferState.Refused, Reason = "AM04" });
            mail.Status(transfer, "RJCT/AM04");
            return;
        }

        if (rule == 3)
        {
            bookings.TellReturn(transfer, 0, "AC04");
        }

        bookings.Book(transfer);
        if (rule == 3)
        {
            bookings.CreditReturn(transfer, 0, "AC04");
        }
    }

    private void Credit(LedgerTransfer transfer)
    {
        if (ledger.Now(transfer).State != TransferState.Booked || transfer.Asked.Rule is 1 or 5)
        {
            return;
        }

        ledger.Move(transfer, TransferState.Credited);
        string[] words = transfer.Asked.Rule switch
        {
            23 => [],
            24 => [Credited, Credited, Forwarded, Forwarded],
            _ => [Credited],
        };
        foreach (var status in words)
        {
            mail.Status(transfer, status);
        }
    }

    private void Later(LedgerTransfer transfer)
    {
        if (ledger.Now(transfer).State is not (TransferState.Booked or TransferState.Credited))
        {
            return;
        }

        switch (transfer.Asked.Rule)
        {
            case 1:
                bookings.Return(transfer, 0, "AC04");
                break;
            case 2:
                bookings.Return(transfer, options.DeductedCharge, "CUST");
                break;
            case 28:
                mail.Status(transfer, "RJCT/AC04");
                break;
        }
    }

    private void Release(LedgerTransfer transfer)
    {
        if (ledger.Now(transfer).State == TransferState.Held)
        {
            ledger.Move(transfer, TransferState.Accepted);
            mail.Status(transfer, Forwarded);
            After(options.BookAfter, () => Book(transfer));
            After(options.CreditAfter, () => Credit(transfer));
        }
    }

    private void After(TimeSpan delay, Action action) => clock.After(delay, OrientBank.Name, action);
}
