namespace BankHub.Formats.Bai2.Records;

/// <summary>A balance or a total of an account, in record 03.</summary>
public sealed record Bai2Summary
{
    /// <summary>Three digits, such as 010 for the opening ledger balance.</summary>
    public required string TypeCode { get; init; }

    /// <summary>In the smallest unit of the currency; null where it is not said.</summary>
    public long? Amount { get; init; }

    public int? ItemCount { get; init; }

    public Bai2Funds Funds { get; init; } = Bai2Funds.Unstated;
}
