namespace BankHub.Cli.Demo;

/// <summary>What the words of the demo's tables mean; the screen breaks the lines.</summary>
internal static class Legends
{
    public const string Payments =
        "[grey]sent: reached the bank. settled: the bank reported it; what comes back later counts under settled and under returned. "
        + "rejected: the bank refused it. in doubt: for a while nobody could say whether it had arrived; resolved: evidence of the bank "
        + "ended that doubt. as foretold: it ended in the state that its account number asks of the simulated bank.[/]";

    public const string Steps =
        "\n[grey]by: who moved it. seal puts payments into numbered, stored messages; send carries them to the bank; decode reads the "
        + "bank's answers, files and callbacks; spread tells the members of a message what became of it; watch asks about doubts and "
        + "minds deadlines; any other name is a caller's or a person's.[/]";
}
