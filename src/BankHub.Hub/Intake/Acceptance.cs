using BankHub.Core.Findings;

namespace BankHub.Hub.Intake;

/// <summary>What became of one attempt to hand in a payment.</summary>
public abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>It is stored, now or by an earlier call with this key and body.</summary>
    public sealed record Accepted(Receipt Receipt, bool Repeated) : Acceptance;

    /// <summary>Nothing is stored: every problem at once.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : Acceptance;

    /// <summary>The key belongs to another body; nothing changed.</summary>
    public sealed record KeyTaken : Acceptance;

    /// <summary>
    /// A call with this key is being stored, this one or another; the key tells what became of it, when the caller asks again.
    /// </summary>
    public sealed record UnderWay : Acceptance;

    /// <summary>Not now; with this key the caller may simply ask again, also when the outcome of this call is unknown.</summary>
    public sealed record Busy : Acceptance;
}
