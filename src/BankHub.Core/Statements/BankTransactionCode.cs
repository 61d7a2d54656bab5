namespace BankHub.Core.Statements;

/// <summary>What kind of booking it is: in ISO 20022's three levels, in the bank's own word, or both.</summary>
public sealed record BankTransactionCode
{
    /// <summary>Such as PMNT.</summary>
    public string? Domain { get; init; }

    /// <summary>Such as RCDT.</summary>
    public string? Family { get; init; }

    /// <summary>Such as ESCT.</summary>
    public string? SubFamily { get; init; }

    /// <summary>The bank's own code, such as a SWIFT transaction type or a BAI2 type code.</summary>
    public string? Proprietary { get; init; }

    /// <summary>Who issued the bank's own code.</summary>
    public string? Issuer { get; init; }
}
