using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>One of the reasons that a bank states, and who gave it.</summary>
public sealed record StatedReason
{
    /// <summary>The code with the set it belongs to, its words beside it; null where there are words alone.</summary>
    public ReasonCode? Code { get; init; }

    /// <summary>Words in lines of up to 105 characters.</summary>
    public ValueList<string> AdditionalInformation { get; init; } = [];

    /// <summary>The name of who gave the reason first.</summary>
    public string? OriginatorName { get; init; }

    public Bic? OriginatorBic { get; init; }
}
