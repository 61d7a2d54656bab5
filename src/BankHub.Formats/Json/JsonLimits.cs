namespace BankHub.Formats.Json;

/// <summary>How large a bank's JSON document may be before it is refused unread.</summary>
/// <param name="MaxBytes">In bytes.</param>
/// <param name="MaxDepth">Objects and arrays inside each other.</param>
/// <param name="MaxItems">Items of one array.</param>
/// <param name="MaxText">Characters of one text.</param>
public sealed record JsonLimits(int MaxBytes = 8_000_000, int MaxDepth = 16, int MaxItems = 10_000, int MaxText = 4_000)
{
    public static readonly JsonLimits Default = new();
}
