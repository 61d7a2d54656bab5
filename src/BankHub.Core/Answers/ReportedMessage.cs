using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>What an answer says of a whole message, or of a payment information where the names name one.</summary>
public sealed record ReportedMessage
{
    public OriginalReferences Original { get; init; } = OriginalReferences.None;

    public long? NumberOfTransactions { get; init; }

    public decimal? ControlSum { get; init; }

    /// <summary>The code of the status; null where nothing is said of the message as a whole.</summary>
    public string? Status { get; init; }

    /// <summary>Whether all of it goes back, where that is said of a part that is reversed.</summary>
    public bool? GoesBackWhole { get; init; }

    public ValueList<StatedReason> Reasons { get; init; } = [];

    /// <summary>How many of its transactions have which status.</summary>
    public ValueList<StatusCount> Counts { get; init; } = [];
}

/// <summary>How many transactions of a message have a status.</summary>
public sealed record StatusCount(string Status, long NumberOfTransactions, decimal? ControlSum);
