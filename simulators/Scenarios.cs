using BankHub.Simulators.Castellan;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.OrientSwift;
using static BankHub.Simulators.Foretold;

namespace BankHub.Simulators;

/// <summary>Every sandbox rule of the banks as data; the tables in their PROTOCOL.md say the same.</summary>
public static class Scenarios
{
    public const string FirstCoast = "first-coast";
    public const string Meridian = "meridian";
    public const string Helvetia = "helvetia";
    public const string Orient = "orient";
    public const string Castellan = "castellan";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Ach("settles", 0, "acknowledged and settled", Settled),
        Ach("returned-r01", 1, "returned R01 after settlement", Returned),
        Ach("returned-r02", 2, "returned R02 after settlement", Returned),
        Ach("returned-r03", 3, "returned R03 after settlement", Returned),
        Ach("returned-early", 4, "returned R04 before the settlement report", Returned),
        Ach("corrected-c01", 11, "settles, with a notification of change C01", Settled),
        Ach("entry-refused", 21, "refused in the acknowledgement, the rest of the file goes on", Rejected, 0),
        Ach("never-settled", 31, "executed, settlement never reported", Accepted) with { NeedsPeople = true },
        Ach("settled-twice", 32, "settled, reported in two reports", Settled),
        Ach("settled-wrong", 33, "settled, reported with one cent too much", Accepted) with { NeedsPeople = true },
        Ach("returned-twice", 34, "settled, the same return R02 in two files", Returned),
        File("file-refused", 41, "the whole file is refused", Rejected, 0),
        File("no-acknowledgement", 42, "no acknowledgement, settles", Settled),
        File("late-acknowledgement", 43, "the acknowledgement comes after the settlement report", Settled),
        File("acknowledged-twice", 44, "the same acknowledgement under two names, settles", Settled),
        File("unknown-word", 45, "acknowledged with an undefined word, never executed", Sent, 0) with { NeedsPeople = true },
        File("silence", 46, "taken, then nothing: never executed", Sent, 0) with { NeedsPeople = true },

        Rest("credited", 0, "settled and credited", Credited),
        Rest("returned-ac04", 1, "credited, then returned AC04", Returned),
        Rest("returned-ms03", 2, "credited, then returned MS03", Returned),
        Rest("settled-only", 5, "settled, the credit is never reported", Settled),
        Rest("refused-at-create", 10, "create answers 422", Rejected, 0),
        Rest("refused-by-callback", 11, "accepted, then rejected AC01", Rejected, 0),
        Rest("refused-at-confirm", 12, "confirm answers 200 with REJECTED", Rejected, 0),
        Rest("pending-first", 20, "pending, then settled and credited", Credited),
        Rest("pending-for-ever", 21, "pending and nothing more", Accepted, 0) with { NeedsPeople = true },
        Rest("unknown-word", 22, "a callback with an undefined status, then credited", Credited) with { NeedsPeople = true },
        Rest("no-callbacks", 23, "credited without any callback: its booking is all that tells of it", Settled),
        Rest("shuffled-callbacks", 24, "callbacks twice each, in reverse order", Credited),
        Rest("booked-wrong", 25, "booked with 0.01 too much", Credited) with { NeedsPeople = true },
        Rest("booking-reversed", 26, "settled, then the bank reverses its booking", Reversed) with { NeedsPeople = true },
        Rest("unknown-word-at-confirm", 27, "confirm answers an undefined status, then credited", Credited) with { NeedsPeople = true },
        Doubt("hang-at-create", 40, "create done, the answer never comes"),
        Doubt("hang-at-confirm", 41, "confirm done, the answer never comes"),
        Doubt("error-at-create", 42, "create done, answered 500"),
        Doubt("error-at-confirm", 43, "confirm done, answered 500"),
        Doubt("proxy-at-create", 44, "create not done, a proxy answers 503"),
        Doubt("proxy-at-confirm", 45, "confirm not done, a proxy answers 503"),
        Doubt("drop-before-confirm", 46, "connection closed before confirm was done"),
        Doubt("drop-after-confirm", 47, "confirm done, connection closed without an answer"),
        Doubt("half-an-answer", 48, "confirm done, connection closed inside the answer"),
        Rest("create-not-stored", 49, "create answers 201, nothing is stored; confirm answers 404", Rejected, 0) with { Doubtful = true },
        Doubt("confirm-not-done", 50, "confirm answers 200, nothing is done") with { NeedsPeople = true, Executions = 0, End = Accepted },
        Rest("slow", 51, "every answer takes three seconds", Credited),
        Rest("too-many-requests", 52, "the first confirm answers 429", Credited) with { Doubtful = true },
        Rest("token-refused", 53, "the first confirm answers 401", Credited) with { Doubtful = true },

        .. HelvetiaScenarios.All,
        .. OrientScenarios.All,
        .. CastellanScenarios.All,
    ];

    public static IEnumerable<Scenario> For(string bank) => All.Where(scenario => scenario.Bank == bank);

    private static Scenario Ach(string name, int number, string text, Foretold end, int executions = 1) =>
        new(FirstCoast, name, number, text, end, executions);

    private static Scenario File(string name, int number, string text, Foretold end, int executions = 1) =>
        Ach(name, number, text, end, executions) with { Scope = ScenarioScope.WholeFile };

    private static Scenario Rest(string name, int number, string text, Foretold end, int executions = 1) =>
        new(Meridian, name, number, text, end, executions);

    private static Scenario Doubt(string name, int number, string text) => Rest(name, number, text, Credited) with { Doubtful = true };
}
