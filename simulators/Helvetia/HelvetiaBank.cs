using System.Xml;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Helvetia.Reading;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>The bank itself, without any server: takes files, judges them, and publishes what it has to say when the time comes.</summary>
public sealed class HelvetiaBank
{
    public const string Name = "helvetia";
    public const decimal OpeningBalance = 10_000_000m;

    private readonly HelvetiaOptions options;
    private readonly OfficialSchemas schemas;
    private readonly Account account;
    private readonly TransferDesk transfers;
    private readonly RecallDesk recalls;
    private readonly IncomingDesk incoming;
    private readonly BankClock clock;

    /// <param name="folder">Where it keeps what it must not forget; null where it begins anew each time.</param>
    public HelvetiaBank(HelvetiaOptions options, BankClock clock, Action<string, byte[]> publish, string? folder = null)
    {
        (this.options, this.clock, schemas) = (options, clock, new(options.SchemasFolder));
        var numbers = new NumberBook(folder);
        var mail = new Mail(options, clock, numbers, publish);
        account = new(options, clock, numbers, mail);
        var bookings = new TransferBookings(options, clock, Ledger, mail, account);
        transfers = new(options, clock, Ledger, mail, new(options, clock, Ledger, mail, bookings));
        recalls = new(options, clock, Ledger, mail, bookings);
        incoming = new(options, clock, mail, account);
    }

    public HelvetiaLedger Ledger { get; } = new();

    /// <summary>Everything on the customer's account, in its order.</summary>
    public IReadOnlyList<Booking> Bookings => account.Bookings;

    /// <summary>How many of the bookings a statement has told.</summary>
    public int Stated => account.Stated;

    public decimal Balance => account.Opening + Bookings.Sum(booking => booking.Signed);

    /// <summary>Takes a file; what happens is planned, in the bank's own time and order.</summary>
    public void Take(string name, byte[] bytes) => clock.After(TimeSpan.Zero, Name, () => Read(name, bytes));

    /// <summary>Somebody pays the customer.</summary>
    public void Credit(IncomingCredit credit) => clock.After(TimeSpan.Zero, Name, () => incoming.Credit(credit));

    /// <summary>Somebody wants back what he paid.</summary>
    public void Recall(IncomingCredit credit, string reason = "DUPL") =>
        clock.After(TimeSpan.Zero, Name, () => incoming.Recall(credit, reason));

    private void Read(string name, byte[] bytes)
    {
        try
        {
            Route(name, BusinessMessage.Read(bytes));
        }
        catch (Exception problem) when (problem is XmlException or FormatException or OverflowException or InvalidOperationException)
        {
            Ledger.Note(new(name, "unreadable", problem.Message));
        }
    }

    private void Route(string name, BusinessMessage message)
    {
        var flaw = schemas.Problem(message) is { } broken ? broken
            : message.Sender != options.CustomerBic ? $"the sender {message.Sender} has no contract"
            : message.Receiver != options.Bic ? $"the receiver {message.Receiver} is not this bank"
            : null;
        switch (message.Definition)
        {
            case "pacs.008.001.08" or "pacs.009.001.08":
                transfers.Take(name, message, flaw);
                break;
            case "camt.056.001.08" when flaw is null:
                foreach (var recall in RecallRequest.Read(message))
                {
                    recalls.Take(name, recall);
                }

                break;
            case "pacs.028.001.03" when flaw is null:
                foreach (var question in StatusQuestion.Read(message))
                {
                    recalls.Take(question);
                }

                break;
            default:
                Ledger.Note(new(name, "message", flaw ?? $"{message.Definition} is not taken here"));
                break;
        }
    }
}
