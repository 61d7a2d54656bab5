namespace BankHub.Cli.Demo;

/// <summary>What the demo was asked for.</summary>
/// <param name="Payments">How many payments the crowd has.</param>
/// <param name="Seed">The same seed makes the same crowd.</param>
/// <param name="Patience">The longest that the payments may take to their ends.</param>
/// <param name="From">A NACHA file whose payments are sent instead of a crowd.</param>
/// <param name="Folder">Where everything stays for a look afterwards; without it all goes with the demo.</param>
internal sealed record DemoOptions(int Payments, int Seed, TimeSpan Patience, FileInfo? From, DirectoryInfo? Folder);
