using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Time;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.House;

namespace BankHub.Tests.Simulators;

/// <summary>The ODFI takes good files that were not made for it: by other software, and by our own adapter.</summary>
public sealed class OthersFilesTests
{
    private const string Payroll = "corpus/dwilkins-nacha/spec/fixtures/achfiles/july_24_2015_payroll.000";

    public static TheoryData<string> SentFiles =>
        [.. Tree.Ending(".ach").Where(file => file.StartsWith("adapters/FirstCoastAch/golden/sent-", StringComparison.Ordinal))];

    [SharedFact]
    public void A_payroll_of_another_bank_is_taken_as_it_is()
    {
        var bank = Take(Payroll, SharedFolder.Read(Payroll), new FirstCoastOptions
        {
            RoutingNumber = "091803300",
            SettlementAccounts = ["4009991"],
        });
        Assert.Equal("ACCEPTED", Assert.Single(bank.Ledger.Files).Status);
        Assert.Equal(73, bank.Ledger.Executed.Count());
        Assert.Equal(5_495_469, bank.Ledger.Executed.Sum(entry => entry.Cents));
        Assert.Equal(5_495_469, bank.Ledger.Entries.Single(entry => entry.IsOffset).Cents);
    }

    [Theory]
    [MemberData(nameof(SentFiles))]
    public void What_our_adapter_sends_passes_the_banks_own_rules(string file)
    {
        var bank = Take(file, File.ReadAllBytes(Path.Combine(Tree.Root, file)), new FirstCoastOptions());
        Assert.Equal(("ACCEPTED", ""), bank.Ledger.Files.Select(taken => (taken.Status, taken.ReasonCode)).Single());
    }

    [Fact]
    public void A_hundred_thousand_entries_are_judged_in_seconds()
    {
        using var sandbox = new AchSandbox();
        var entries = Enumerable.Range(1, 100_000).Select(n => new AchEntry($"{n:D10}11", n, Id: $"PAY-{n}")).ToArray();
        sandbox.Take(AchFile.Of(entries)).Wait();
        Assert.Equal(5_000_050_000, sandbox.Bank.Ledger.Executed.Sum(entry => entry.Cents));
    }

    private static FirstCoastBank Take(string name, byte[] bytes, FirstCoastOptions options)
    {
        using var clock = new BankClock(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), manual: true);
        var bank = new FirstCoastBank(options, clock, (_, _) => { });
        bank.Take(Path.GetFileName(name), bytes);
        return bank;
    }
}
