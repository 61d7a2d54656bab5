namespace BankHub.Core.Payments;

/// <summary>What the creditor's bank shall do, by ISO 20022 code (CHQB, HOLD, PHOB, TELB), in words, or both.</summary>
public sealed record InstructionForCreditorAgent
{
    /// <summary>Four capitals.</summary>
    public string? Code { get; init; }

    /// <summary>Up to 140 characters.</summary>
    public string? InstructionInformation { get; init; }
}
