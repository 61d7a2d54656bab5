using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.Tests.Simulators;

/// <summary>What the ODFI does with good files, and what it tells about it.</summary>
public sealed class FirstCoastBankTests
{
    public static TheoryData<string> AchScenarios => [.. Scenarios.For(Scenarios.FirstCoast).Select(scenario => scenario.Name)];

    [Fact]
    public void A_good_file_is_acknowledged_then_settled_in_the_words_of_the_guide()
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new("1111111111", 50_000, "22"), new("2222222222", 11_500, "27"))).Wait();
        Assert.Equal("H|FCACK|1|fc-1.ach|REF00001|A|2026-11-23|ACCEPTED|2|11500|50000||\nT|0\n", sandbox.Text("FCACK"));
        Assert.Equal(
            "H|FCSTL|1|2026-11-23|STL261123000002\nS|069000010000001|50000|D|SETTLED|2026-11-24\n"
            + "S|069000010000002|11500|C|SETTLED|2026-11-24\nT|2|11500|50000\n", sandbox.Text("FCSTL"));
    }

    [Fact]
    public void Everything_comes_in_its_time()
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new AchEntry("55990001", 700)));
        Assert.Empty(sandbox.Wait(99).Kinds);
        Assert.Equal(["FCACK"], sandbox.Wait(1).Kinds);
        Assert.Equal(["FCACK", "FCSTL"], sandbox.Wait(300).Kinds);
        Assert.Equal(["FCACK", "FCSTL", "FCRTN"], sandbox.Wait(400).Kinds);
    }

    [Theory]
    [MemberData(nameof(AchScenarios))]
    public void The_ledger_executes_what_the_scenario_foretells(string name)
    {
        var scenario = Scenarios.For(Scenarios.FirstCoast).Single(candidate => candidate.Name == name);
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new AchEntry(scenario.AchAccount(7), 12_345, Id: "PAY-7"))).Wait();
        var entry = Assert.Single(sandbox.Bank.Ledger.Entries);
        Assert.Equal(scenario.Executions, sandbox.Bank.Ledger.ExecutionsById.GetValueOrDefault("PAY-7"));
        var expected = scenario.End switch
        {
            Foretold.Rejected => AchEntryState.Refused,
            Foretold.Returned => AchEntryState.Returned,
            Foretold.Sent => AchEntryState.Held,
            Foretold.Accepted when scenario.Name == "never-settled" => AchEntryState.Executed,
            _ => AchEntryState.Settled,
        };
        Assert.Equal(expected, entry.State);
    }

    [Theory]
    [InlineData(0, "FCACK FCSTL")]
    [InlineData(4, "FCACK FCRTN FCSTL")]
    [InlineData(11, "FCACK FCSTL FCNOC")]
    [InlineData(31, "FCACK")]
    [InlineData(32, "FCACK FCSTL FCSTL")]
    [InlineData(34, "FCACK FCSTL FCRTN FCRTN")]
    [InlineData(41, "FCACK")]
    [InlineData(42, "FCSTL")]
    [InlineData(43, "FCSTL FCACK")]
    [InlineData(44, "FCACK FCSTL FCACK")]
    [InlineData(45, "FCACK")]
    [InlineData(46, "")]
    public void A_sandbox_rule_chooses_the_files_and_their_order(int rule, string files)
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new AchEntry($"5599{rule:D4}"[..4] + (rule == 0 ? "112233" : $"9900{rule:D2}"), 700))).Wait();
        Assert.Equal(files, string.Join(' ', sandbox.Kinds));
    }

    [Fact]
    public void An_amount_chooses_a_rule_too()
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new AchEntry("1111111111", 990_021))).Wait();
        Assert.Equal(AchEntryState.Refused, Assert.Single(sandbox.Bank.Ledger.Entries).State);
    }

    [Fact]
    public void The_same_file_twice_is_paid_twice_and_the_ledger_shows_it()
    {
        using var sandbox = new AchSandbox();
        var file = AchFile.Of(new AchEntry("1111111111", 50_000, Id: "PAY-1"));
        sandbox.Take(file).Take(file, "fc-2.ach").Wait();
        Assert.Equal(2, sandbox.Bank.Ledger.ExecutionsById["PAY-1"]);
    }

    [Fact]
    public void The_offset_of_a_balanced_file_is_executed_but_not_reported()
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new("1111111111", 50_000, "22"), new("1000200030", 50_000, "27", "069000012"))).Wait();
        Assert.Contains("|ACCEPTED|2|50000|50000|", sandbox.Text("FCACK"), StringComparison.Ordinal);
        Assert.EndsWith("T|1|0|50000\n", sandbox.Text("FCSTL"), StringComparison.Ordinal);
        Assert.Single(sandbox.Bank.Ledger.Executed);
    }

    [Fact]
    public void Wrong_settlement_is_one_cent_too_much()
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(new AchEntry("11990033", 50_000))).Wait();
        Assert.Contains("S|069000010000001|50001|D|SETTLED|", sandbox.Text("FCSTL"), StringComparison.Ordinal);
    }
}
