namespace BankHub.Core.Lifecycle;

/// <summary>Evidence that cannot all be true: opens a case for people and never changes a state by itself.</summary>
public enum Conflict
{
    /// <summary>Booked and refused.</summary>
    SettledAndRejected,

    /// <summary>Booked although a cancellation was confirmed.</summary>
    SettledAndCancelled,

    /// <summary>The counterparty was credited although our booking was reversed.</summary>
    CreditedAndReversed,

    /// <summary>Came back although it was refused.</summary>
    ReturnedAndRejected,

    /// <summary>The bank knows a payment that was proved never to have left.</summary>
    ArrivedAndNeverLeft,

    /// <summary>Booked, or spoken of by the bank, with another amount.</summary>
    AmountDiffers,

    /// <summary>Booked on the wrong side of our account, without being a return, or more was taken back than came back.</summary>
    SideDiffers,

    /// <summary>Booked more than once.</summary>
    BookedTwice,

    /// <summary>More came back than was sent, or money came back of which the booking was reversed too.</summary>
    ReturnedTooMuch,

    /// <summary>Returns without a name of their own were told, which may be one return or several: what came back is not certain.</summary>
    ReturnsUnclear,

    /// <summary>Refused, although banks speak of it as of one that was executed: they have, correct or dispute it.</summary>
    ExecutedAndRejected,

    /// <summary>Refused by the network, which no bank then sees, and yet taken: one of the two is of another copy, or wrong.</summary>
    TakenAndRefusedByNetwork,

    /// <summary>Refused, and taken by a later message of the bank: one of its words does not hold.</summary>
    AcceptedAfterRejected,

    /// <summary>Two people said what became of it while the bank was silent, and then the bank told otherwise.</summary>
    ToldOtherwise,
}
