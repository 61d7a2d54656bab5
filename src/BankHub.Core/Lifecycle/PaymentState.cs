namespace BankHub.Core.Lifecycle;

/// <summary>The states of a payment, in the order of its way, then the exits.</summary>
public enum PaymentState
{
    Received,
    Held,
    Scheduled,
    Sealed,
    Sending,
    Sent,
    Acknowledged,
    Accepted,
    Settled,
    Credited,
    Rejected,
    Failed,
    InDoubt,
    Cancelled,
    Returned,
    Reversed,
}
