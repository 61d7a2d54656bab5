using static BankHub.Simulators.Foretold;

namespace BankHub.Simulators.Helvetia;

/// <summary>The sandbox rules of the correspondent (PROTOCOL.md, section 6); of recalls: how it ends without one.</summary>
internal static class HelvetiaScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        One("credited", 0, "accepted, booked and credited", Credited),
        One("returned-ac04", 1, "booked, then returned AC04", Returned),
        One("returned-in-part", 2, "credited, then returned CUST less 15.00", Credited) with { ComesBackInPart = true },
        One("returned-early", 3, "the return is told before the booking", Returned),
        One("booked-only", 5, "booked; the credit is never told", Settled),
        One("refused", 10, "refused AC01 at once", Rejected, 0),
        One("refused-later", 11, "accepted, then refused AM04", Rejected, 0),
        One("pending-first", 20, "pending, then credited", Credited),
        One("pending-for-ever", 21, "pending and nothing more", Acknowledged, 0) with { NeedsPeople = true },
        One("unknown-status", 22, "a status that is none, then credited", Credited) with { NeedsPeople = true },
        One("no-status", 23, "only the bookings tell", Settled),
        One("shuffled", 24, "every status twice, in reverse order", Credited),
        One("booked-wrong", 25, "the booking is told with 0.01 too much", Credited) with { NeedsPeople = true },
        One("accepted-wrong", 27, "accepted with 1.00 too much", Credited) with { NeedsPeople = true },
        One("refused-after-all", 28, "credited, then a refusal that is a lie", Credited) with { NeedsPeople = true },
        One("never-booked", 31, "accepted, never booked", Accepted, 0) with { NeedsPeople = true },
        One("told-twice", 32, "booked; the notice comes twice", Credited),
        One("held", 50, "pending until it is recalled", Acknowledged, 0) with { NeedsPeople = true },
        One("given-back", 51, "credited; given back if it is recalled", Credited),
        One("kept", 52, "credited; a recall is refused", Credited),
        One("case-pending", 53, "credited; a recall is pending, then granted less 15.00", Credited),
        One("case-silent", 54, "credited; a recall is not answered", Credited),
        Whole("message-refused", 41, "the message is refused AG01", Rejected, 0),
        Whole("message-without-status", 42, "no status at all", Settled),
        Whole("message-late", 43, "the status comes after the bookings", Credited),
        Whole("message-twice", 44, "the status comes twice", Credited),
        Whole("message-lost", 45, "the bank knows nothing of it", Sent, 0) with { NeedsPeople = true },
        Whole("message-received", 46, "received, then nothing", Acknowledged, 0) with { NeedsPeople = true },
    ];

    private static Scenario One(string name, int number, string text, Foretold end, int executions = 1) =>
        new(Scenarios.Helvetia, name, number, text, end, executions);

    private static Scenario Whole(string name, int number, string text, Foretold end, int executions = 1) =>
        One(name, number, text, end, executions) with { Scope = ScenarioScope.WholeFile };
}
