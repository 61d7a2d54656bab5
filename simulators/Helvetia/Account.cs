using BankHub.Simulators.Exchange;
using BankHub.Simulators.Helvetia.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>One transaction of a booking.</summary>
public sealed record BookedLine
{
    public string? MessageId { get; init; }
    public string? InstructionId { get; init; }
    public required string EndToEndId { get; init; }
    public string? Uetr { get; init; }

    /// <summary>What it moved on the account, in the account's currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What was instructed, in its own currency.</summary>
    public required (decimal Amount, string Currency) Instructed { get; init; }

    /// <summary>Francs for one unit of the instructed currency; null where it is the account's own.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The bank's charge that is in the amount, in the account's currency.</summary>
    public decimal IncludedCharge { get; init; }

    /// <summary>What a bank on the way kept, in the instructed currency.</summary>
    public decimal DeductedCharge { get; init; }

    public string? ReturnReason { get; init; }
    public string? DebtorName { get; init; }
    public string? Remittance { get; init; }
}

/// <summary>A booking on the customer's account.</summary>
/// <param name="Reference">`AcctSvcrRef`, the same wherever the booking is told.</param>
/// <param name="Amount">In the account's currency.</param>
/// <param name="Side">`DBIT` or `CRDT`.</param>
/// <param name="Code">Domain, family and sub-family.</param>
/// <param name="Lines">Its transactions; none for a charge, and for a batch that is told as a whole.</param>
public sealed record Booking(string Reference, decimal Amount, string Side, string Code, IReadOnlyList<BookedLine> Lines)
{
    /// <summary>The message that was booked at once, and how many transfers that were.</summary>
    public (string MessageId, int Count)? Batch { get; init; }

    public decimal Signed => Side == "CRDT" ? Amount : -Amount;
}

/// <summary>The customer's account: bookings are told at once (camt.054) and once more by the next statement (camt.053).</summary>
internal sealed class Account(HelvetiaOptions options, BankClock clock, NumberBook numbers, Mail mail)
{
    public const string Currency = "CHF";

    private readonly List<Booking> bookings = [];
    private int stated;
    private int statements = (int)(numbers.Find("statement") ?? 0);

    /// <summary>What was there when the bank was started.</summary>
    public decimal Opening { get; } = numbers.Find("balance") ?? HelvetiaBank.OpeningBalance;

    public IReadOnlyList<Booking> Bookings
    {
        get { lock (bookings) { return [.. bookings]; } }
    }

    /// <summary>How many of the bookings a statement told.</summary>
    public int Stated
    {
        get { lock (bookings) { return stated; } }
    }

    public string NextReference() => mail.NextId();

    public void Book(params IReadOnlyList<Booking> booked)
    {
        lock (bookings)
        {
            if (stated == bookings.Count)
            {
                clock.After(options.StatementAfter, HelvetiaBank.Name, State);
            }

            bookings.AddRange(booked);
        }

        Tell(booked);
    }

    /// <summary>Tells of bookings, once more where they were told before.</summary>
    public void Tell(params IReadOnlyList<Booking> booked) =>
        mail.Publish("CAMT054", id => Statements.Notice(id, clock.Now, options, booked));

    private void State()
    {
        lock (bookings)
        {
            Booking[] told = [.. bookings.Skip(stated)];
            var opening = Opening + bookings.Take(stated).Sum(booking => booking.Signed);
            stated = bookings.Count;
            statements++;
            numbers.Note(("statement", statements), ("balance", opening + told.Sum(booking => booking.Signed)));
            mail.Publish("CAMT053", id => Statements.Statement(id, statements, clock.Now, options, told, opening));
        }
    }
}
