using BankHub.Simulators.Time;

namespace BankHub.Simulators.MeridianRest;

/// <summary>What happens to a confirmed transfer, step by step, as its sandbox rule says (PROTOCOL.md, section 7).</summary>
public sealed class TransferCourse(MeridianBank bank, MeridianOptions options, BankClock clock)
{
    public void Plan(Transfer transfer)
    {
        var id = transfer.Id;
        switch (transfer.Rule)
        {
            case 12 or 21:
                return;
            case 11:
                After(options.SettleAfter, () => bank.Move(id, "REJECTED", "AC01"));
                return;
            case 20:
                var provisional = Line(transfer, "DBIT", "TRANSFER", transfer.Cents) with { Status = "PENDING" };
                bank.Bookings.Add(provisional);
                After(options.CreditAfter * 2, () => Continue(id, provisional.BookingId));
                return;
            case 22:
                After(options.SettleAfter / 2, () => bank.Tell(bank.Find(id)!, "UNDER_OBSERVATION"));
                break;
        }
        After(options.SettleAfter, () => Settle(id, bank.Bookings.NextId()));
    }

    /// <summary>A pending transfer goes on, unless it was cancelled meanwhile.</summary>
    private void Continue(string id, string bookingId)
    {
        if (bank.Find(id)!.Status == "PENDING")
        {
            Settle(id, bookingId);
        }
    }

    private void Settle(string id, string bookingId)
    {
        bank.MarkExecuted(id);
        var transfer = bank.Move(id, "SETTLED", null);
        var cents = transfer.Cents + (transfer.Rule == 25 ? 1 : 0);
        bank.Bookings.Add(Line(transfer, "DBIT", "TRANSFER", cents) with { BookingId = bookingId });
        if (transfer.Rule == 26)
        {
            var reversal = Line(transfer, "CRDT", "REVERSAL", transfer.Cents) with { Reverses = bookingId };
            After(options.ReturnAfter, () => bank.Bookings.Add(reversal));
        }
        if (transfer.Rule is not (5 or 26))
        {
            After(options.CreditAfter - options.SettleAfter, () => Credit(id));
        }
    }

    private void Credit(string id)
    {
        var transfer = bank.Move(id, "CREDITED", null);
        if (transfer.Rule == 24)
        {
            TellBackwards(transfer);
        }
        if (transfer.Rule is 1 or 2)
        {
            After(options.ReturnAfter, () => Return(id, transfer.Rule == 1 ? "AC04" : "MS03"));
        }
    }

    private void Return(string id, string reason)
    {
        var transfer = bank.Move(id, "RETURNED", reason);
        bank.Bookings.Add(Line(transfer, "CRDT", "RETURN", transfer.Cents) with { Reason = reason });
    }

    private void TellBackwards(Transfer transfer)
    {
        foreach (var status in (string[])["CREDITED", "SETTLED", "ACCEPTED"])
        {
            bank.Tell(transfer, status, times: 2);
        }
    }

    private Booking Line(Transfer transfer, string side, string kind, long cents) =>
        new(bank.Bookings.NextId(), "BOOKED", clock.Today, cents, transfer.Currency, side, kind)
        {
            TransferId = transfer.Id,
            Reference = transfer.Reference,
            EndToEndId = kind == "TRANSFER" ? transfer.EndToEndId : null,
        };

    private void After(TimeSpan delay, Action action) => clock.After(delay, MeridianBank.Name, action);
}
