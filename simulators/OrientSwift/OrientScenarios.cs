using static BankHub.Simulators.Foretold;

namespace BankHub.Simulators.OrientSwift;

/// <summary>The sandbox rules of the SWIFT bank (PROTOCOL.md, section 7); of recalls: how it ends without one.</summary>
internal static class OrientScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        One("credited", 0, "acknowledged, forwarded, booked and credited", Credited),
        One("returned-ac04", 1, "booked, then returned AC04", Returned),
        One("returned-in-part", 2, "credited, then returned CUST less 15.00", Credited) with { ComesBackInPart = true },
        One("returned-early", 3, "the return is told before the booking", Returned),
        One("booked-only", 5, "booked; the credit is never told", Settled),
        One("refused", 10, "refused AC01 by the bank", Rejected, 0),
        One("refused-later", 11, "forwarded, then refused AM04", Rejected, 0),
        One("waiting-first", 20, "waits, then credited", Credited),
        One("waiting-for-ever", 21, "waits and nothing more", Accepted, 0) with { NeedsPeople = true },
        One("unknown-status", 22, "a status that is none, then credited", Credited) with { NeedsPeople = true },
        One("no-status", 23, "only the bookings tell", Settled),
        One("shuffled", 24, "every status twice, in reverse order", Credited),
        One("booked-wrong", 25, "booked with 0.01 too much", Credited, 1) with { NeedsPeople = true },
        One("words", 26, "a message in words, and credited", Credited) with { NeedsPeople = true },
        One("refused-after-all", 28, "credited, then a refusal that is a lie", Credited) with { NeedsPeople = true },
        One("never-booked", 31, "forwarded, never booked", Accepted, 0) with { NeedsPeople = true },
        One("confirmed-twice", 32, "the confirmation of the debit comes twice", Credited),
        One("not-confirmed", 33, "only the statement tells the debit", Credited),
        One("nak", 40, "refused by the network: NAK T27", Rejected, 0),
        One("no-ack", 42, "no ACK, the rest as it should be", Credited),
        One("late-ack", 43, "the ACK comes after the first status", Credited),
        One("two-acks", 44, "the ACK comes twice", Credited),
        One("aborted", 45, "ACK, then MT019: it is not known whether the bank has it, and it has not", Acknowledged, 0)
            with { NeedsPeople = true, Doubtful = true },
        One("delayed", 46, "ACK, then MT010: delivered late", Credited) with { NeedsPeople = true },
        One("silence", 47, "taken from the folder, then nothing", Sent, 0) with { NeedsPeople = true },
        One("delivered", 48, "MT011 tells the delivery", Credited),
        One("held", 50, "waits until it is recalled", Accepted, 0) with { NeedsPeople = true },
        One("given-back", 51, "credited; given back if it is recalled", Credited),
    ];

    private static Scenario One(string name, int number, string text, Foretold end, int executions = 1) =>
        new(Scenarios.Orient, name, number, text, end, executions);
}
