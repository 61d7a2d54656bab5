namespace BankHub.Hub.Query;

/// <summary>What a search asks for; null for any.</summary>
public sealed record PaymentFilter
{
    public string? State { get; init; }
    public string? Connection { get; init; }
    public string? Scheme { get; init; }
    public string? Reference { get; init; }
    public string? EndToEnd { get; init; }

    /// <summary>The keyed hash of an account's number, on either side.</summary>
    public byte[]? Account { get; init; }

    /// <summary>The requested execution date, from and to, both inclusive.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public Guid? Batch { get; init; }
}
