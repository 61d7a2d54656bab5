using BankHub.Simulators.Helvetia.Reading;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>What happens to the transfers of a message, step by step, as their sandbox rules say (PROTOCOL.md, section 6).</summary>
internal sealed class TransferCourse(HelvetiaOptions options, BankClock clock, HelvetiaLedger ledger, Mail mail, TransferBookings bookings)
{
    // Rules whose transfers say nothing of themselves until later, or never.
    private static readonly int[] Silent = [23, 24];
    private static readonly int[] NeverBooked = [11, 31];

    public void Start(TransferMessage message, IReadOnlyList<LedgerTransfer> all, int rule)
    {
        if (rule != 42)
        {
            var wait = rule == 43 ? options.CreditAfter + options.ReportAfter : options.ReportAfter;
            After(wait, () => First(message, all));
            if (rule == 44)
            {
                After(wait, () => First(message, all));
            }
        }

        LedgerTransfer[] taken = [.. all.Where(transfer => transfer.State == TransferState.Accepted)];
        var isTold = rule != 42;
        After(options.BookAfter, () => Book(taken, isTold));
        After(options.CreditAfter, () => Credit(taken, isTold));
        After(options.ReturnAfter, () => Later(taken));
        LedgerTransfer[] late = [.. all.Where(transfer => transfer is { State: TransferState.Held, Asked.Rule: 20 })];
        if (late.Length > 0 && message.SettlementMethod != "COVE")
        {
            After(2 * options.CreditAfter, () => Release(late));
        }
    }

    /// <summary>The cover of a transfer came: it goes on to its creditor, and its cover alone is booked.</summary>
    public void Cover(LedgerTransfer transfer)
    {
        ledger.Change(transfer, one => one with { State = TransferState.Accepted });
        After(options.ReportAfter, () => mail.Report(new Told(transfer, "ACSP")));
        After(options.CreditAfter, () =>
        {
            ledger.Change(transfer, one => one with { State = TransferState.Credited, Executions = 1 });
            mail.Report(new Told(transfer, "ACCC"));
        });
    }

    private void First(TransferMessage message, IReadOnlyList<LedgerTransfer> all)
    {
        Told[] told = [.. all.Where(transfer => !Silent.Contains(transfer.Asked.Rule)).Select(Status)];
        string[] words = [.. told.Select(one => one.Status).Distinct()];
        var isWhole = told.Length == all.Count;
        var isPlain = isWhole && words is ["ACSP" or "PDNG"] && told.All(one => one.Amount is null);
        var group = !isWhole ? null : words is [var only and ("ACSP" or "PDNG" or "RJCT")] ? only : words.Contains("RJCT") ? "PART" : null;
        mail.Report(message.MessageId, message.Definition, group, isPlain ? [] : told);
    }

    private static Told Status(LedgerTransfer transfer) => (transfer.State, transfer.Asked.Rule) switch
    {
        (TransferState.Refused, _) => new(transfer, "RJCT", transfer.Reason),
        (TransferState.Held, _) => new(transfer, "PDNG"),
        (_, 22) => new(transfer, "UNDR"),
        (_, 27) => new(transfer, "ACSP", Amount: transfer.Asked.Amount + 1),
        _ => new(transfer, "ACSP"),
    };

    private void Book(IReadOnlyList<LedgerTransfer> taken, bool isTold)
    {
        foreach (var refused in Still(taken).Where(transfer => transfer.Asked.Rule == 11))
        {
            ledger.Change(refused, one => one with { State = TransferState.Refused, Reason = "AM04" });
            mail.Report(new Told(refused, "RJCT", "AM04"));
        }

        LedgerTransfer[] booked = [.. Still(taken).Where(transfer => !NeverBooked.Contains(transfer.Asked.Rule))];
        foreach (var early in booked.Where(transfer => transfer.Asked.Rule == 3))
        {
            bookings.TellReturn(early, 0, "AC04");
        }

        bookings.Book(booked);
        foreach (var early in booked.Where(transfer => transfer.Asked.Rule == 3))
        {
            bookings.CreditReturn(early, 0, "AC04");
        }

        if (isTold)
        {
            mail.Report([.. booked.Where(transfer => !Silent.Contains(transfer.Asked.Rule)).Select(one => new Told(one, "ACSC"))]);
        }
    }

    private void Credit(IReadOnlyList<LedgerTransfer> taken, bool isTold)
    {
        List<Told> told = [];
        foreach (var transfer in taken.Select(ledger.Now).Where(one => one is { State: TransferState.Booked, Asked.Rule: not (1 or 5) }))
        {
            ledger.Change(transfer, one => one with { State = TransferState.Credited });
            if (transfer.Asked.Rule == 24)
            {
                Backwards(transfer);
            }
            else if (isTold && transfer.Asked.Rule != 23)
            {
                told.Add(new(transfer, "ACCC"));
            }
        }

        mail.Report(told);
    }

    /// <summary>Says it all at once, the last word first, and everything twice.</summary>
    private void Backwards(LedgerTransfer transfer)
    {
        foreach (var status in (string[])["ACCC", "ACCC", "ACSC", "ACSC", "ACSP", "ACSP"])
        {
            mail.Report(new Told(transfer, status));
        }
    }

    private void Later(IReadOnlyList<LedgerTransfer> taken)
    {
        foreach (var transfer in taken.Select(ledger.Now).Where(one => one.State is TransferState.Booked or TransferState.Credited))
        {
            switch (transfer.Asked.Rule)
            {
                case 1:
                    bookings.Return(transfer, 0, "AC04");
                    break;
                case 2:
                    bookings.Return(transfer, options.DeductedCharge, "CUST");
                    break;
                case 28:
                    mail.Report(new Told(transfer, "RJCT", "AC04"));
                    break;
            }
        }
    }

    private void Release(IReadOnlyList<LedgerTransfer> late)
    {
        List<LedgerTransfer> released = [];
        foreach (var transfer in late.Select(ledger.Now).Where(one => one.State == TransferState.Held))
        {
            released.Add(ledger.Change(transfer, one => one with { State = TransferState.Accepted }));
        }

        mail.Report([.. released.Select(transfer => new Told(transfer, "ACSP"))]);
        After(options.ReportAfter, () => Book(released, isTold: true));
        After(options.CreditAfter, () => Credit(released, isTold: true));
    }

    private IEnumerable<LedgerTransfer> Still(IReadOnlyList<LedgerTransfer> taken) =>
        [.. taken.Select(ledger.Now).Where(one => one.State == TransferState.Accepted)];

    private void After(TimeSpan delay, Action action) => clock.After(delay, HelvetiaBank.Name, action);
}
