using BankHub.Simulators.Exchange;
using BankHub.Simulators.OrientSwift.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>A booking on the customer's account.</summary>
/// <param name="Reference">The bank's own, the same wherever the booking is told.</param>
/// <param name="Owner">The customer's reference, or NONREF.</param>
/// <param name="Side">D or C.</param>
/// <param name="Amount">In the account's currency.</param>
/// <param name="Code">Transaction type: NTRF, NRTI for money that came back, NCHG.</param>
public sealed record Booking(string Reference, string Owner, char Side, decimal Amount, string Code)
{
    public string? Uetr { get; init; }
    public string? EndToEndId { get; init; }

    /// <summary>Why it came back.</summary>
    public string? Reason { get; init; }

    /// <summary>What a booking of the bank's own is.</summary>
    public string? Text { get; init; }

    public decimal Signed => Side == 'C' ? Amount : -Amount;
}

/// <summary>The customer's account: bookings are confirmed at once (MT 900, 910) and told by the next statement (MT 940).</summary>
internal sealed class Account(OrientOptions options, BankClock clock, NumberBook numbers, Mail mail)
{
    private readonly List<Booking> bookings = [];
    private int stated;
    private int statements = (int)(numbers.Find("statement") ?? 0);

    /// <summary>What was there when the bank was started.</summary>
    public decimal Opening { get; } = numbers.Find("balance") ?? OrientBank.OpeningBalance;

    public IReadOnlyList<Booking> Bookings
    {
        get { lock (bookings) { return [.. bookings]; } }
    }

    /// <summary>How many of the bookings a statement told.</summary>
    public int Stated
    {
        get { lock (bookings) { return stated; } }
    }

    public void Book(Booking booking)
    {
        lock (bookings)
        {
            if (stated == bookings.Count)
            {
                clock.After(options.StatementAfter, OrientBank.Name, State);
            }

            bookings.Add(booking);
        }
    }

    public void Confirm(Booking booking) => mail.Send(
        booking.Side == 'C' ? "910" : "900", booking.Uetr, Advices.Confirmation(booking, options, mail.Moment));

    private void State()
    {
        lock (bookings)
        {
            Booking[] told = [.. bookings.Skip(stated)];
            var opening = Opening + bookings.Take(stated).Sum(booking => booking.Signed);
            stated = bookings.Count;
            statements++;
            numbers.Note(("statement", statements), ("balance", opening + told.Sum(booking => booking.Signed)));
            mail.Send("940", null, Statements.EndOfDay(mail.NextReference(), statements, mail.Moment[..6], options, told, opening));
        }
    }
}
