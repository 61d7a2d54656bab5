using BankHub.Core.Findings;

namespace BankHub.Hub.Intake;

/// <summary>The caller's own name for one payment, unique per caller.</summary>
public static class IdempotencyKey
{
    public const int MaxLength = 255;

    private static readonly Rule Shape = new("idempotency-key", "An idempotency key is 1 to 255 visible ASCII characters.");

    /// <summary>Null when the key is well formed.</summary>
    public static Finding? Check(string? key) =>
        key is { Length: > 0 and <= MaxLength } && key.All(c => c is > ' ' and <= '~')
            ? null
            : new Finding("Idempotency-Key", Shape.Name, Shape.Message);
}
