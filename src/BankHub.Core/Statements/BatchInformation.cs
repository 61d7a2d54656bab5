using BankHub.Core.Lifecycle;

namespace BankHub.Core.Statements;

/// <summary>Which of our messages, or which part of one, was booked at once.</summary>
public sealed record BatchInformation
{
    /// <summary>The message that carried the payments (MsgId).</summary>
    public string? MessageIdentification { get; init; }

    /// <summary>The part of that message (PmtInfId).</summary>
    public string? PaymentInformationIdentification { get; init; }

    public int? NumberOfTransactions { get; init; }

    public Sum? TotalAmount { get; init; }

    public BookingSide? Side { get; init; }
}
