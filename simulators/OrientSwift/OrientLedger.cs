using BankHub.Simulators.OrientSwift.Reading;

namespace BankHub.Simulators.OrientSwift;

/// <summary>How a transfer went; what was refused by the network or lost in it never reached the bank.</summary>
public enum TransferState { NotDelivered, Refused, Held, Accepted, Booked, Credited, Cancelled, Returned }

/// <summary>A transfer that was handed to the gateway: the judge of what was really paid.</summary>
/// <param name="Number">Its place in the ledger.</param>
/// <param name="FileName">The file that brought it.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="State">How it went.</param>
public sealed record LedgerTransfer(int Number, string FileName, AskedTransfer Asked, TransferState State)
{
    /// <summary>Why it was refused.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it was paid; more than once never happens here, whatever the customer sends.</summary>
    public int Executions { get; init; }

    /// <summary>What came back to the account.</summary>
    public decimal Returned { get; init; }
}

/// <summary>Something that the customer must not do.</summary>
/// <param name="FileName">Where.</param>
/// <param name="Rule">In a word: duplicate-reference, duplicate-uetr, unreadable, network, message.</param>
/// <param name="About">The name or the text that it is about.</param>
public sealed record SenderFault(string FileName, string Rule, string About);

/// <summary>What gateway and bank keep of what they were sent.</summary>
public sealed class OrientLedger
{
    private readonly Lock gate = new();
    private readonly List<LedgerTransfer> transfers = [];
    private readonly List<SenderFault> faults = [];

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

    internal LedgerTransfer Move(LedgerTransfer transfer, TransferState state) => Change(transfer, one => one with { State = state });

    /// <summary>The transfer that the bank has under the reference.</summary>
    internal LedgerTransfer? Find(string reference)
    {
        lock (gate)
        {
            return transfers.Find(one => one.State != TransferState.NotDelivered && one.Asked.Reference == reference);
        }
    }

    /// <summary>The transfer that waits for a cover under the UETR, or has it already.</summary>
    internal IReadOnlyList<LedgerTransfer> WithUetr(string uetr)
    {
        lock (gate) { return [.. transfers.Where(one => one.State != TransferState.NotDelivered && one.Asked.Uetr == uetr)]; }
    }
}
