namespace BankHub.Core.Payments;

/// <summary>A bank's number in a national clearing system, such as an ABA routing number or a sort code.</summary>
public sealed record ClearingSystemMemberIdentification
{
    public required ClearingSystem ClearingSystem { get; init; }

    /// <summary>The number; which characters it has, the clearing system says.</summary>
    public required string MemberIdentification { get; init; }
}
