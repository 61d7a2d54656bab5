using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>An identification that no standard of ours covers, with the name of the scheme that issued it.</summary>
public sealed record GenericIdentification
{
    /// <summary>Up to 34 characters for an account, up to 35 for a party.</summary>
    public required string Identification { get; init; }

    /// <summary>Up to 35 characters.</summary>
    public string? SchemeName { get; init; }

    public override string ToString() => $"{SchemeName ?? "identification"} {Mask.Tail(Identification)}";
}
