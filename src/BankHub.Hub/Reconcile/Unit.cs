using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;

namespace BankHub.Hub.Reconcile;

/// <summary>What is matched as one: a booking, one transaction of it, or the batch that it is of.</summary>
internal sealed record Unit
{
    /// <summary>The transaction's place in the booking; 0 for a booking that is one.</summary>
    public required int Detail { get; init; }

    /// <summary>The transaction that it is, as the bank tells it; null for a whole of several, or where none is told.</summary>
    public TransactionDetails? Told { get; init; }

    public required BookingSide Side { get; init; }

    public required Sum Amount { get; init; }

    public bool Reversal { get; init; }

    public ReasonCode? ReturnReason { get; init; }

    /// <summary>Names of one payment.</summary>
    public IReadOnlyList<Reference> Names { get; init; } = [];

    /// <summary>Names of a message that carried it.</summary>
    public IReadOnlyList<Reference> Messages { get; init; } = [];

    /// <summary>Names a payment within a message, never alone.</summary>
    public string? EndToEnd { get; init; }

    /// <summary>How many payments the bank booked at once, or that it does not say how many; null for one payment.</summary>
    public BatchInformation? Batch { get; init; }

    /// <summary>Other amounts by which the bank names the payment: what was instructed, before charges or in its own currency.</summary>
    public IReadOnlyList<Sum> OtherAmounts { get; init; } = [];

    /// <summary>What it moved by the bank's word, in the currency of the payment: never what was once instructed.</summary>
    public IReadOnlyList<Sum> Moved { get; init; } = [];

    /// <summary>What the bank says that it took for the booking, or gave back of it.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>Whether the bank's code for it says that it took a charge, whichever payment that was for.</summary>
    public bool IsCharge { get; init; }

    /// <summary>The rate at which the bank exchanged what was instructed, where it states one.</summary>
    public CurrencyExchange? Exchange { get; init; }

    /// <summary>The account on which it stands, where that is none that the connection names; null where it is, or none is told.</summary>
    public OtherAccount? Elsewhere { get; init; }

    /// <summary>Why people must look at it whatever it names.</summary>
    public string? Flaw { get; init; }

    /// <summary>What it moved in that currency: itself, or what the bank says was exchanged for it; of several words the nearest.</summary>
    public Sum? In(Currency currency) =>
        Amount.Currency == currency ? Amount : Moved.LastOrDefault(other => other.Currency == currency);

    /// <summary>Every name by which it may be found later.</summary>
    public IEnumerable<Reference> All => Names.Concat(Messages);

    /// <summary>Whether the bank says that money of ours came back.</summary>
    public bool IsReturn => Reversal || ReturnReason is not null;
}
