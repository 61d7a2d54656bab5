namespace BankHub.Core.Payments;

/// <summary>What a mandate said before it was changed: only what was changed is there (EPC130-08, AT-T060 to AT-T062).</summary>
public sealed record MandateAmendment
{
    /// <summary>The mandate's name before.</summary>
    public string? OriginalMandateIdentification { get; init; }

    /// <summary>The creditor's name before.</summary>
    public string? OriginalCreditorName { get; init; }

    /// <summary>The creditor's number in the scheme before.</summary>
    public string? OriginalCreditorSchemeIdentification { get; init; }

    /// <summary>The debtor's account before; SMNDA in place of a number where only its change is told.</summary>
    public Account? OriginalDebtorAccount { get; init; }

    /// <summary>The debtor's bank before.</summary>
    public Agent? OriginalDebtorAgent { get; init; }
}
