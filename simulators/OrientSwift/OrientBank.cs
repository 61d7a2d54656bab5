using BankHub.Simulators.Exchange;
using BankHub.Simulators.OrientSwift.Reading;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>The bank and its network, without any server: takes files, and publishes what there is to say in its time.</summary>
public sealed class OrientBank
{
    public const string Name = "orient";
    public const string Currency = "USD";
    public const decimal OpeningBalance = 10_000_000m;

    private readonly Account account;
    private readonly Gateway gateway;
    private readonly TransferDesk transfers;
    private readonly RecallDesk recalls;
    private readonly BankClock clock;

    /// <param name="folder">Where it keeps what it must not forget; null where it begins anew each time.</param>
    public OrientBank(OrientOptions options, BankClock clock, Action<string, byte[]> publish, string? folder = null)
    {
        this.clock = clock;
        var numbers = new NumberBook(folder);
        var mail = new Mail(options, clock, numbers, publish);
        account = new(options, clock, numbers, mail);
        var bookings = new TransferBookings(options, Ledger, mail, account);
        transfers = new(options, Ledger, mail, new(options, clock, Ledger, mail, bookings));
        recalls = new(options, clock, Ledger, mail, bookings);
        gateway = new(options, clock, Ledger, mail, Deliver);
    }

    public OrientLedger Ledger { get; } = new();

    /// <summary>Everything on the customer's account, in its order.</summary>
    public IReadOnlyList<Booking> Bookings => account.Bookings;

    /// <summary>How many of the bookings a statement has told.</summary>
    public int Stated => account.Stated;

    public decimal Balance => account.Opening + Bookings.Sum(booking => booking.Signed);

    /// <summary>Takes a file; what happens is planned, in the bank's own time and order.</summary>
    public void Take(string name, byte[] bytes) => clock.After(TimeSpan.Zero, Name, () => Read(name, bytes));

    private void Read(string name, byte[] bytes)
    {
        try
        {
            foreach (var message in FinFile.Read(bytes))
            {
                gateway.Take(name, message);
            }
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            Ledger.Note(new(name, "unreadable", problem.Message));
        }
    }

    private void Deliver(string file, FinMessage message)
    {
        switch (message.Type)
        {
            case "103" or "202":
                transfers.Take(file, message);
                break;
            case "192" or "292":
                recalls.Take(message);
                break;
            default:
                // Words for people, who sit elsewhere.
                break;
        }
    }
}
