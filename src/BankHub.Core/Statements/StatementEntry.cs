using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Core.Statements;

/// <summary>One booking on an account, or the announcement of one: of a single payment, or of many at once.</summary>
public sealed record StatementEntry
{
    /// <summary>The statement's own name of the entry; often only a number within it.</summary>
    public string? EntryReference { get; init; }

    /// <summary>Zero or more; which way it went, the side says.</summary>
    public required Sum Amount { get; init; }

    /// <summary>The side of our account that was booked, of a reversal too.</summary>
    public required BookingSide Side { get; init; }

    /// <summary>Whether it takes an earlier booking back.</summary>
    public bool Reversal { get; init; }

    public required EntryStatus Status { get; init; }

    public DateOnly? BookingDate { get; init; }

    public DateOnly? ValueDate { get; init; }

    /// <summary>The day of the booking, or else of its value.</summary>
    public DateOnly? Day => BookingDate ?? ValueDate;

    /// <summary>The bank's own name of the booking, the same wherever it is told.</summary>
    public string? AccountServicerReference { get; init; }

    public BankTransactionCode? BankTransactionCode { get; init; }

    /// <summary>What was booked at once; null for a single booking.</summary>
    public BatchInformation? Batch { get; init; }

    public AmountDetails? AmountDetails { get; init; }

    public ValueList<Charge> Charges { get; init; } = [];

    /// <summary>The transactions of the booking, if they are told: none, one, or those of a batch.</summary>
    public ValueList<TransactionDetails> Details { get; init; } = [];

    public string? AdditionalInformation { get; init; }

    /// <summary>Names no party or account, so that an entry may be printed.</summary>
    public override string ToString() => $"Entry {Status} {Side} {Amount}";
}

/// <summary>How sure an entry is; only what is booked is money, and what is not said to be booked is not.</summary>
public enum EntryStatus
{
    Information,
    Pending,
    Future,
    Booked,
}
