namespace BankHub.Hub.Audit;

/// <summary>A stored record that is not what the hub wrote.</summary>
/// <param name="Record">What it is: "payment ID, event 3", "outbound ID", "anchor 7".</param>
/// <param name="What">What is wrong with it; never an account number.</param>
public sealed record Fault(string Record, string What)
{
    /// <summary>The record where it is the key ring itself that does not fit.</summary>
    public const string KeyRing = "key ring";

    public static Fault OfEvent(Guid payment, int version, string what) => new($"payment {payment}, event {version}", what);

    public static Fault OfPayment(Guid payment, string what) => new($"payment {payment}", what);

    public override string ToString() => $"{Record}: {What}";
}
