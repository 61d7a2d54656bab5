namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// Every named place at which a hub of a test build can die, in the order in which a run goes through them: those of a file drop far apart,
/// since a payment that never left three times is given up. A number is the how-many-th time.
/// </summary>
internal static class CrashPoints
{
    public static readonly IReadOnlyList<string> All =
    [
        "intake.inserted", "drop.connected", "seal.numbered", "http.sending:3", "decode.chunk:2",
        "drop.opened", "seal.claimed", "collect.fetched",
        "drop.writing", "seal.encoded", "http.answered:3", "spread.refreshed",
        "drop.written", "intake.committed:3", "collect.stored", "seal.before-commit",
        "drop.renaming", "decode.applying:2", "http.sending:8", "callback.stored:2",
        "drop.renamed", "collect.released", "send.claimed:2", "seal.committed",
        "send.delivered", "http.answered:8", "decode.applied:2", "reconcile.matched", "send.recording",
        "watch.fenced", "reconcile.applied", "send.recorded", "watch.probed", "notify.delivered:2", "commit.before:150", "commit.after:150",
    ];

    /// <summary>
    /// Those that a run may miss: a watch comes there only when the node before died in the middle of a send, which the point of its death
    /// alone does not say.
    /// </summary>
    public static readonly IReadOnlyList<string> ByChance = ["watch.fenced", "watch.probed"];

    /// <summary>Those of a drop at a bank that cannot rename; what it shares with other drops is told by what follows.</summary>
    public static readonly IReadOnlyList<string> Direct =
        ["direct.making", "drop.opened", "drop.writing", "direct.written", "direct.releasing", "direct.released"];
}
