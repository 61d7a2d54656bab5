using static BankHub.Simulators.Foretold;

namespace BankHub.Simulators.Castellan;

/// <summary>The sandbox rules of the SOAP bank (PROTOCOL.md, section 7).</summary>
internal static class CastellanScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        One("booked", 0, "received, accepted and booked", Settled),
        One("returned-ac04", 1, "booked, then returned AC04", Returned),
        One("refused", 21, "the transfer is refused AC04", Rejected, 0),
        One("never-booked", 31, "executed, never reported as booked", Accepted) with { NeedsPeople = true },
        Whole("message-refused", 41, "the whole message is refused", Rejected, 0),
        One("held", 50, "accepted, and held until it is cancelled", Accepted, 0) with { NeedsPeople = true },
        Doubt("hang", 60, "done, the answer never comes"),
        Doubt("drop-before", 61, "connection closed before it was done"),
        Doubt("drop-after", 62, "done, connection closed without an answer"),
        Doubt("server-fault", 63, "done, answered by a fault of the server"),
        Whole("client-fault", 64, "not done: a fault of the client", Rejected, 0),
        Doubt("proxy", 65, "not done, a proxy answers 503"),
        Forged("wrong-key", 66, "done, the answer is signed by another key"),
        Forged("wrapped", 67, "done, what was signed is wrapped and a forged fault stands in its place"),
        Forged("replayed", 68, "done, an earlier answer comes again"),
        Forged("unsigned", 69, "done, the answer is not signed"),
        Doubt("half-an-answer", 70, "done, half an answer comes"),
        One("slow", 71, "done, three seconds pass", Settled),
        Doubt("undefined-word", 72, "done, answered by a status that is none") with { NeedsPeople = true },
        Forged("other-request", 73, "done, the answer belongs to another request"),
    ];

    private static Scenario Doubt(string name, int number, string text) => One(name, number, text, Settled) with { Doubtful = true };

    /// <summary>Somebody spoke in the bank's name: people are told.</summary>
    private static Scenario Forged(string name, int number, string text) => Doubt(name, number, text) with { NeedsPeople = true };

    private static Scenario Whole(string name, int number, string text, Foretold end, int executions) =>
        One(name, number, text, end, executions) with { Scope = ScenarioScope.WholeFile };

    private static Scenario One(string name, int number, string text, Foretold end, int executions = 1) =>
        new(Scenarios.Castellan, name, number, text, end, executions);
}
