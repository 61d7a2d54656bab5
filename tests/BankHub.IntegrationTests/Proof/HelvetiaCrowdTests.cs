using BankHub.IntegrationTests.Proof.Transfers;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Many transfers of every kind at once, while the hub is killed again and again.</summary>
[Collection(LabCollection.Name)]
public sealed class HelvetiaCrowdTests(ITestOutputHelper output)
{
    private const int Seed = 20261121, Count = 150, Deaths = 3;

    // Every rule that needs no people, with its end and how much of an amount comes back.
    private static readonly (string Rule, string State, Func<decimal, decimal> Back)[] Rules =
    [
        ("", "Credited", _ => 0), ("", "Credited", _ => 0), ("", "Credited", _ => 0), ("01", "Returned", amount => amount),
        ("02", "Credited", amount => amount - 15), ("03", "Returned", amount => amount), ("05", "Settled", _ => 0),
        ("10", "Rejected", _ => 0), ("11", "Rejected", _ => 0), ("20", "Credited", _ => 0), ("23", "Settled", _ => 0),
        ("24", "Credited", _ => 0), ("32", "Credited", _ => 0),
    ];

    private static readonly string[] Currencies = ["CHF", "EUR", "USD", "GBP"], Bearers = ["SHAR", "DEBT", "CRED"];

    [Fact]
    public async Task Every_transfer_ends_as_foretold_and_every_cent_is_where_it_belongs()
    {
        output.WriteLine($"seed {Seed}");
        var dice = new Random(Seed);
        await using var lab = await HelvetiaLab.StartAsync(output);
        var sent = new List<(BankTransfer Transfer, string State, decimal Returned)>();
        for (var i = 0; i < Count; i++)
        {
            var (rule, state, back) = Rules[dice.Next(Rules.Length)];
            var amount = dice.Next(2_000, 500_000) / 100m;
            var transfer = await lab.PayAsync(
                rule, amount, Currencies[dice.Next(Currencies.Length)], Bearers[dice.Next(Bearers.Length)]);
            sent.Add((transfer, state, back(amount)));
            if (i % (Count / Deaths) == Count / Deaths / 2)
            {
                await Task.Delay(dice.Next(2_000, 5_000));
                await lab.RestartAsync();
            }
        }

        // A batch whose refused members are told later is looked at again after a minute: that need not be waited for.
        await Wait.UntilAsync(() => Task.FromResult(lab.Bank.Ledger.Transfers.Count == Count), "the bank has them all");
        await lab.QuietAsync();
        await lab.Lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        foreach (var (transfer, state, returned) in sent)
        {
            await lab.UntilAsync(transfer, state, returned);
        }

        await lab.QuietAsync();
        await new HelvetiaBooks(lab).AgreeAsync();
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from unmatched where state = 'Open' and reason <> 'no-reference'"));
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from parked where state = 'Open'"));
    }
}
