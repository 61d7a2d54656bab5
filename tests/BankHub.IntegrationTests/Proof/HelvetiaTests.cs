using BankHub.Simulators.Helvetia;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Transfers between agents through the real hub and a real sshd: pacs.008 and pacs.009 out, and all the answers.</summary>
[Collection(LabCollection.Name)]
public sealed class HelvetiaTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Transfers_of_one_message_end_each_as_its_scenario_foretells()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        (string Rule, decimal Amount, string State, decimal Returned)[] scenarios =
        [
            ("", 100.10m, "Credited", 0), ("01", 201.00m, "Returned", 201.00m), ("02", 302.00m, "Credited", 287.00m),
            ("03", 403.00m, "Returned", 403.00m), ("05", 505.00m, "Settled", 0), ("10", 610.00m, "Rejected", 0),
            ("11", 711.00m, "Rejected", 0), ("20", 820.00m, "Credited", 0), ("21", 921.00m, "Acknowledged", 0),
            ("22", 1022.00m, "Credited", 0), ("23", 1123.00m, "Settled", 0), ("24", 1224.00m, "Credited", 0),
            ("31", 1431.00m, "Accepted", 0), ("32", 1532.00m, "Credited", 0),
        ];
        var sent = new List<HelvetiaTransfer>();
        foreach (var (rule, amount, _, _) in scenarios)
        {
            sent.Add(await lab.PayAsync(rule, amount));
        }

        foreach (var (transfer, scenario) in sent.Zip(scenarios))
        {
            await lab.UntilAsync(transfer, scenario.State, scenario.Returned);
        }

        await lab.QuietAsync();
        Assert.Equal(sent.Count, lab.Bank.Ledger.Transfers.Count);
        Assert.Single(lab.Bank.Ledger.Transfers.Select(transfer => transfer.MessageId).Distinct());
        await new HelvetiaBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task Amounts_in_other_currencies_and_all_kinds_of_charges_agree_to_the_cent()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        HelvetiaTransfer[] plain =
        [
            await lab.PayAsync("", 1000.00m), await lab.PayAsync("", 0.01m), await lab.PayAsync("", 1234.56m, "USD"),
            await lab.PayAsync("", 77.77m, "USD", "DEBT"), await lab.PayAsync("", 5000m, "JPY", "CRED"),
            await lab.PayAsync("", 250_000.00m, "EUR", purpose: "TREA"),
        ];
        var returned = await lab.PayAsync("01", 333.33m, "USD");
        var late = await lab.PayAsync("02", 444.44m, "EUR");
        foreach (var transfer in plain)
        {
            await lab.UntilAsync(transfer, "Credited");
        }

        await lab.UntilAsync(returned, "Returned", 333.33m);
        await lab.UntilAsync(late, "Credited", 429.44m);
        await lab.QuietAsync();

        Assert.Contains(lab.Bank.Ledger.Transfers, transfer => transfer.Definition == "pacs.009.001.08");
        Assert.Contains(lab.Bank.Bookings, booking => booking.Batch is { Count: 2 });
        await new HelvetiaBooks(lab).AgreeAsync();
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from unmatched where state = 'Open' and reason <> 'no-reference'"));
    }
}
