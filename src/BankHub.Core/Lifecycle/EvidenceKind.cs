namespace BankHub.Core.Lifecycle;

/// <summary>
/// What a piece of evidence says. Which state follows is decided by <see cref="AttemptStatus"/> alone. Its number is kept in databases: a
/// new kind stands at the end.
/// </summary>
public enum EvidenceKind
{
    /// <summary>The transport proved that the bytes are at the bank.</summary>
    Delivered,

    /// <summary>The transport does not know whether the bytes are at the bank.</summary>
    Doubt,

    /// <summary>It is proved, or two people decided, that the bytes never left.</summary>
    NeverLeft,

    /// <summary>Two people decided that the bytes reached the bank.</summary>
    Reached,

    /// <summary>The bank acknowledged receipt, no more.</summary>
    Acknowledged,

    /// <summary>The bank took it over for execution.</summary>
    Accepted,

    /// <summary>Part of a message was taken: says nothing of a member that it does not name.</summary>
    PartlyAccepted,

    /// <summary>Our account was booked.</summary>
    Settled,

    /// <summary>The counterparty's account was credited.</summary>
    Credited,

    /// <summary>The bank refused.</summary>
    Rejected,

    /// <summary>The money came back, wholly or in part.</summary>
    Returned,

    /// <summary>A booking that had been reported was reversed.</summary>
    Reversed,

    /// <summary>The bank confirmed a cancellation.</summary>
    Cancelled,

    /// <summary>
    /// The bank does not know the payment, or withdrew it without a cancellation that was asked for: proof that it will never be executed
    /// only after the time that the manifest states.
    /// </summary>
    NotFound,

    /// <summary>The bank itself withdrew or blurred its word (MT019 after an ACK, an answer that cannot be read).</summary>
    BankDoubt,

    /// <summary>A notification of change: a case, no state.</summary>
    Correction,

    /// <summary>The bank refused or questions a cancellation: a case, no state.</summary>
    CancellationRefused,

    /// <summary>
    /// The banks dispute a return or a notification of change (dishonoured, contested, refused): a case, no state. What moves money comes
    /// as evidence of its own.
    /// </summary>
    Disputed,

    /// <summary>
    /// The bank looks into a cancellation, or grants it by money that is still to come: told, and no state and no case of its own.
    /// </summary>
    CancellationPending,

    /// <summary>The counterparty's bank has it (ACK and ATX of NACHA): it was executed, though nobody was booked by that word.</summary>
    AtCounterparty,

    /// <summary>
    /// The network between us and the bank took the message (FIN ACK): it was accepted for delivery, of which the bank knows nothing yet.
    /// </summary>
    TakenByNetwork,

    /// <summary>
    /// The network gave up the delivery of what it had taken (MT019): doubt, as the bank may have had it in one of the tries. What is known
    /// of the way to the network proves nothing of the bank from then on.
    /// </summary>
    NotDelivered,

    /// <summary>Two people decided, of what was sent and the bank was silent about, that the bank took it over.</summary>
    SaidTaken,

    /// <summary>
    /// Two people decided, of what was sent and the bank was silent about, that the bank does not execute it: it refused it or has no trace
    /// of it.
    /// </summary>
    SaidRefused,

    /// <summary>
    /// Two people decided, of what was received and the bank was silent about since, that the bank does not execute it: that it was
    /// received contradicts nothing.
    /// </summary>
    SaidDropped,
}
