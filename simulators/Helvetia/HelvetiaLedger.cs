using BankHub.Simulators.Helvetia.Reading;

namespace BankHub.Simulators.Helvetia;

/// <summary>How a transfer went.</summary>
public enum TransferState { Refused, Held, Accepted, Booked, Credited, Cancelled, Returned }

/// <summary>A transfer that reached the bank: the judge of what was really paid.</summary>
/// <param name="Number">Its place in the ledger.</param>
/// <param name="FileName">The file that brought it.</param>
/// <param name="MessageId">The message that carried it.</param>
/// <param name="Definition">Which message that was.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="State">How it went.</param>
public sealed record LedgerTransfer(
    int Number, string FileName, string MessageId, string Definition, AskedTransfer Asked, TransferState State)
{
    /// <summary>Why it was refused.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it was paid; more than once never happens here, whatever the customer sends.</summary>
    public int Executions { get; init; }

    /// <summary>What its booking took from the account, with the charge that is in it, in the account's currency.</summary>
    public decimal Booked { get; init; }

    /// <summary>The part of it that is the bank's charge.</summary>
    public decimal Charge { get; init; }

    /// <summary>What came back, in the transfer's currency.</summary>
    public decimal Returned { get; init; }

    /// <summary>What of that came to the account, in the account's currency.</summary>
    public decimal ReturnedToAccount { get; init; }
}

/// <summary>Something that the customer must not do.</summary>
/// <param name="FileName">Where.</param>
/// <param name="Rule">In a word: duplicate-message, -uetr, -instruction or -case, unreadable, message, contract.</param>
/// <param name="About">The name or the text that it is about.</param>
public sealed record SenderFault(string FileName, string Rule, string About);

/// <summary>What the bank keeps of what it was sent.</summary>
public sealed class HelvetiaLedger
{
    private readonly Lock gate = new();
    private readonly List<LedgerTransfer> transfers = [];
    private readonly List<SenderFault> faults = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public IReadOnlyList<LedgerTransfer> Transfers
    {
        get { lock (gate) { return [.. transfers]; } }
    }

    public IReadOnlyList<SenderFault> Faults
    {
        get { lock (gate) { return [.. faults]; } }
    }

    internal void Note(SenderFault fault)
    {
        lock (gate) { faults.Add(fault); }
    }

    /// <summary>Takes a name of a message or a case; false where it was used before.</summary>
    internal bool IsNew(string kind, string name)
    {
        lock (gate) { return names.Add($"{kind}:{name}"); }
    }

    internal LedgerTransfer Add(LedgerTransfer transfer)
    {
        lock (gate)
        {
            transfers.Add(transfer with { Number = transfers.Count });
            return transfers[^1];
        }
    }

    internal LedgerTransfer Now(LedgerTransfer transfer)
    {
        lock (gate) { return transfers[transfer.Number]; }
    }

    internal LedgerTransfer Change(LedgerTransfer transfer, Func<LedgerTransfer, LedgerTransfer> change)
    {
        lock (gate) { return transfers[transfer.Number] = change(transfers[transfer.Number]); }
    }

    /// <summary>The transfer that the customer's names agree about; a refused duplicate is none.</summary>
    internal LedgerTransfer? Find(OriginalNames names)
    {
        lock (gate)
        {
            return transfers.Find(transfer =>
                (names.InstructionId is not null || names.Uetr is not null)
                && Agrees(names.InstructionId, transfer.Asked.InstructionId) && Agrees(names.Uetr, transfer.Asked.Uetr)
                && Agrees(names.MessageId, transfer.MessageId) && Agrees(names.EndToEndId, transfer.Asked.EndToEndId));
        }
    }

    private static bool Agrees(string? said, string known) => said is null || said == known;
}
