namespace BankHub.Core.Payments;

/// <summary>A bank, named by its BIC, by its number in a national clearing system, or by name and address.</summary>
public sealed record Agent
{
    public Bic? Bic { get; init; }

    public ClearingSystemMemberIdentification? ClearingSystemMemberIdentification { get; init; }

    /// <summary>Up to 140 characters.</summary>
    public string? Name { get; init; }

    public PostalAddress? PostalAddress { get; init; }

    /// <summary>The agent's number in a clearing system, if it is named in that one.</summary>
    public string? MemberOf(ClearingSystem system) =>
        ClearingSystemMemberIdentification is { } member && member.ClearingSystem == system ? member.MemberIdentification : null;
}
