using System.Globalization;
using System.Numerics;
using BankHub.Simulators;

namespace BankHub.Tests.Simulators;

/// <summary>The scenarios as data: complete, unambiguous, and in step with the guides.</summary>
public sealed class ScenariosTests
{
    [Fact]
    public void Names_and_numbers_are_unique_within_a_bank()
    {
        Assert.Equal(Scenarios.All.Count, Scenarios.All.DistinctBy(scenario => (scenario.Bank, scenario.Name)).Count());
        Assert.Equal(Scenarios.All.Count, Scenarios.All.DistinctBy(scenario => (scenario.Bank, scenario.Number)).Count());
    }

    [Fact]
    public void Every_account_asks_for_its_own_scenario()
    {
        Assert.All(Scenarios.All, scenario =>
        {
            Assert.Equal(scenario.Number, MagicNumber.Of(scenario.AchAccount(4711), 100));
            Assert.Equal(scenario.Number, MagicNumber.Of(scenario.UkAccount(4711), 100));
            Assert.Equal(scenario.Number, MagicNumber.Of(scenario.Iban(4711), 100));
        });
    }

    [Fact]
    public void Every_iban_has_right_check_digits()
    {
        foreach (var scenario in Scenarios.For(Scenarios.Meridian))
        {
            var iban = scenario.Iban(scenario.Number * 37);
            var digits = iban[4..] + "1314" + iban[2..4];
            Assert.Equal(22, iban.Length);
            Assert.True(BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97 == 1, iban);
        }
    }

    [Theory]
    [InlineData("1234567890", 990_000, 0)]
    [InlineData("1234567890", 990_021, 21)]
    [InlineData("1234567890", 990_100, 0)]
    [InlineData("1234990001", 990_021, 1)]
    [InlineData("12345", 1, 0)]
    [InlineData("AB9900XY", 1, 0)]
    public void The_account_goes_before_the_amount(string account, long cents, int number) =>
        Assert.Equal(number, MagicNumber.Of(account, cents));

    [Theory]
    [InlineData(Scenarios.FirstCoast, "FirstCoastAch")]
    [InlineData(Scenarios.Meridian, "MeridianRest")]
    [InlineData(Scenarios.Helvetia, "Helvetia")]
    [InlineData(Scenarios.Orient, "OrientSwift")]
    [InlineData(Scenarios.Castellan, "Castellan")]
    public void The_guide_lists_every_number(string bank, string folder)
    {
        var guide = File.ReadAllLines(Path.Combine(House.Tree.Root, "simulators", folder, "PROTOCOL.md"));
        var listed = guide.Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Trim().Split(' ')).Where(cell => cell.Length == 2 && cell.All(char.IsAsciiDigit))
            .Select(int.Parse).Order().ToList();
        Assert.Equal(Scenarios.For(bank).Select(scenario => scenario.Number).Where(number => number > 0).Order(), listed);
    }
}
