using System.Globalization;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Nordbank;

/// <summary>How a transfer went.</summary>
public enum TransferState { Refused, Held, Executed, Cancelled, Booked, Returned }

/// <summary>A transfer that the bank took: the judge of what was really paid.</summary>
public sealed record LedgerTransfer(string FileName, string MessageId, AskedTransfer Asked, TransferState State)
{
    public bool WasExecuted => State is TransferState.Executed or TransferState.Booked or TransferState.Returned;
}

/// <summary>The pace of the bank.</summary>
public sealed record NordbankOptions
{
    public TimeSpan PickUpEvery { get; init; } = TimeSpan.FromMilliseconds(25);
    public TimeSpan ReportAfter { get; init; } = TimeSpan.FromMilliseconds(100);
    public TimeSpan BookAfter { get; init; } = TimeSpan.FromMilliseconds(600);
    public TimeSpan ReturnAfter { get; init; } = TimeSpan.FromMilliseconds(1500);
    public decimal Charge { get; init; } = 0.05m;

    /// <summary>Where the contract says that files come and go protected; null for plain ones.</summary>
    public IFileDesk? Desk { get; init; }

    /// <summary>Whether the contract says that beside each file lies another with its hash.</summary>
    public bool HashFiles { get; init; }
}

/// <summary>The bank itself, without any server: takes files, judges them, and publishes what it has to say when the time comes.</summary>
public sealed class NordbankBank(NordbankOptions options, BankClock clock, Action<string, byte[]> publish)
{
    public const string Name = "nordbank";

    private readonly Lock gate = new();
    private readonly List<LedgerTransfer> ledger = [];
    private decimal balance = 1_000_000m;
    private int sequence;

    public IReadOnlyList<LedgerTransfer> Ledger
    {
        get { lock (gate) { return [.. ledger]; } }
    }

    public void Take(string name, byte[] bytes)
    {
        if (CancellationFile.Read(bytes) is { } recall)
        {
            clock.After(options.ReportAfter, Name, () => Answer(recall));
            return;
        }

        var file = InitiationFile.Read(bytes);
        var refusal = file.Refusal ?? (file.Transfers.Any(transfer => Rule(transfer) == 41) ? "refused by a decision of the bank" : null);
        lock (gate)
        {
            ledger.AddRange(file.Transfers.Select(transfer => new LedgerTransfer(
                name, file.MessageId, transfer,
                refusal is not null || IsRefused(transfer) ? TransferState.Refused
                    : Rule(transfer) == 50 ? TransferState.Held : TransferState.Executed)));
        }

        clock.After(options.ReportAfter, Name, () => Publish("STATUS", id => StatusReports.Write(
            id, clock.Now, file, refusal, [.. file.Transfers.Where(IsRefused)])));
        if (refusal is null && file.Transfers.Any(transfer => !IsRefused(transfer)))
        {
            clock.After(options.BookAfter, Name, () => Book(file));
        }
    }

    private void Book(InitiationFile file)
    {
        List<AskedTransfer> booked = [.. file.Transfers.Where(transfer => !IsRefused(transfer) && Rule(transfer) is not (31 or 50))];
        if (booked.Count == 0)
        {
            return;
        }

        Move(booked, TransferState.Booked);
        var opening = balance;
        balance -= booked.Sum(transfer => transfer.Amount) + (options.Charge * booked.Count);
        Publish("STATEMENT", id => Statements.Booking(id, clock.Now, file, booked, opening, balance, options.Charge * booked.Count));
        List<AskedTransfer> returned = [.. booked.Where(transfer => Rule(transfer) == 1)];
        if (returned.Count > 0)
        {
            clock.After(options.ReturnAfter - options.BookAfter, Name, () => Return(file, returned));
        }
    }

    private void Return(InitiationFile file, List<AskedTransfer> returned)
    {
        Move(returned, TransferState.Returned);
        balance += returned.Sum(transfer => transfer.Amount);
        Publish("NOTICE", id => Statements.Return(id, clock.Now, file, returned));
    }

    /// <summary>What is held is cancelled; what was booked stays booked.</summary>
    private void Answer(CancellationFile recall)
    {
        LedgerTransfer? held;
        lock (gate)
        {
            held = ledger.Find(line => line.Asked.InstructionId == recall.InstructionId && line.State == TransferState.Held);
        }

        if (held is not null)
        {
            Move([held.Asked], TransferState.Cancelled);
        }

        Publish("CASE", id => Resolutions.Write(id, clock.Now, recall, isGranted: held is not null));
    }

    private void Move(List<AskedTransfer> transfers, TransferState state)
    {
        lock (gate)
        {
            for (var i = 0; i < ledger.Count; i++)
            {
                ledger[i] = transfers.Contains(ledger[i].Asked) ? ledger[i] with { State = state } : ledger[i];
            }
        }
    }

    private void Publish(string kind, Func<string, byte[]> write)
    {
        var number = Interlocked.Increment(ref sequence);
        var day = clock.Now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        publish($"NB_{kind}_{day}_{number:D6}.xml", write($"NB{day}{number:D6}"));
    }

    private static bool IsRefused(AskedTransfer transfer) => Rule(transfer) == 21;

    private static int Rule(AskedTransfer transfer) => MagicNumber.Of(transfer.Iban, (long)(transfer.Amount * 100));
}
