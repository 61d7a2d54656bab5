using BankHub.IntegrationTests.Proof.Transfers;
using BankHub.Simulators.OrientSwift;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Transfers over SWIFT through the real hub: MT103 and MT202 out, and all that network and bank answer.</summary>
[Collection(LabCollection.Name)]
public sealed class OrientTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Transfers_end_each_as_its_scenario_foretells()
    {
        await using var lab = await OrientLab.StartAsync(output);
        (string Rule, decimal Amount, string State, decimal Returned)[] scenarios =
        [
            ("", 100.10m, "Credited", 0), ("01", 201.00m, "Returned", 201.00m), ("02", 302.00m, "Credited", 287.00m),
            ("03", 403.00m, "Returned", 403.00m), ("05", 505.00m, "Settled", 0), ("10", 610.00m, "Rejected", 0),
            ("11", 711.00m, "Rejected", 0), ("20", 820.00m, "Credited", 0), ("21", 921.00m, "Accepted", 0),
            ("23", 1123.00m, "Settled", 0), ("24", 1224.00m, "Credited", 0), ("31", 1431.00m, "Accepted", 0),
            ("32", 1532.00m, "Credited", 0), ("33", 1633.00m, "Credited", 0), ("", 0.01m, "Credited", 0),
        ];
        var sent = new List<BankTransfer>();
        foreach (var (rule, amount, _, _) in scenarios)
        {
            sent.Add(await lab.PayAsync(rule, amount));
        }

        sent.Add(await lab.PayAsync("", 250_000.00m, purpose: "TREA"));
        foreach (var (transfer, scenario) in sent.Zip(scenarios.Append(("", 250_000.00m, "Credited", 0))))
        {
            await lab.UntilAsync(transfer, scenario.State, scenario.Returned);
        }

        await lab.QuietAsync();
        Assert.Equal(sent.Count, lab.Bank.Ledger.Transfers.Count);
        Assert.Single(lab.Bank.Ledger.Transfers, transfer => transfer.Asked.Type == "202");
        Assert.Empty(await lab.OpenAsync());
        await new OrientBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task What_the_network_answers_is_no_word_of_the_bank()
    {
        await using var lab = await OrientLab.StartAsync(output, overSftp: true);
        (string Rule, string State)[] scenarios =
        [
            ("40", "Rejected"), ("42", "Credited"), ("43", "Credited"), ("44", "Credited"), ("45", "InDoubt"), ("46", "Credited"),
            ("47", "Sent"), ("48", "Credited"),
        ];
        var sent = new List<BankTransfer>();
        foreach (var ((rule, _), i) in scenarios.Select((scenario, i) => (scenario, i)))
        {
            sent.Add(await lab.PayAsync(rule, 100 + i));
        }

        foreach (var (transfer, scenario) in sent.Zip(scenarios))
        {
            await lab.UntilAsync(transfer, scenario.State);
        }

        await lab.QuietAsync();
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from parked where rule = 'delivery-overdue' and state = 'Open'"));
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from alarm where rule = 'delivery-overdue'"));
        await new OrientBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task What_the_network_gave_up_goes_again_once_two_people_know_that_no_bank_has_it()
    {
        await using var lab = await OrientLab.StartAsync(output);
        var transfer = await lab.PayAsync("45", 100.00m);
        await lab.UntilAsync(transfer, "InDoubt");
        await lab.QuietAsync();
        Assert.Single(lab.Bank.Ledger.Transfers);

        await lab.ResolveAsync(transfer, "neverLeft");
        await Wait.UntilAsync(() => Task.FromResult(lab.Bank.Ledger.Transfers.Count == 2), "it goes again, under another reference");
        await lab.UntilAsync(transfer, "InDoubt");
        await lab.QuietAsync();

        Assert.Equal(2, lab.Bank.Ledger.Transfers.Select(one => one.Asked.Reference).Distinct().Count());
        Assert.Equal(1, await lab.Lab.CountAsync($"select count(*) from payment where id = '{transfer.Id}' and not frozen"));
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from payment_case"));
        Assert.All(lab.Bank.Ledger.Transfers, one => Assert.Equal((TransferState.NotDelivered, 0), (one.State, one.Executions)));
    }

    [Fact]
    public async Task What_the_bank_says_wrongly_or_in_words_is_for_people_and_moves_no_other_payment()
    {
        await using var lab = await OrientLab.StartAsync(output);
        var unknown = await lab.PayAsync("22", 100.00m);
        var cent = await lab.PayAsync("25", 200.00m);
        var words = await lab.PayAsync("26", 300.00m);
        var refusal = await lab.PayAsync("28", 400.00m);
        var plain = await lab.PayAsync("", 500.00m);
        foreach (var transfer in new[] { unknown, words, refusal, plain })
        {
            await lab.UntilAsync(transfer, "Credited");
        }

        await lab.UntilAsync(cent, "Credited");
        await lab.QuietAsync();
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from unmatched where state = 'Open' and reason = 'amount-differs'"));
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from parked where rule = 'unknown-code' and state = 'Open'"));
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from parked where rule = 'message-for-people' and state = 'Open'"));
        await Wait.UntilAsync(
            async () => await lab.Lab.CountAsync($"select count(*) from payment_case where payment_id = '{refusal.Id}'") == 1,
            "the contradiction is a case");
        Assert.Equal(0, await lab.Lab.CountAsync($"select count(*) from payment_case where payment_id = '{plain.Id}'"));
    }

    [Fact]
    public async Task A_recall_ends_as_the_bank_answers_it()
    {
        await using var lab = await OrientLab.StartAsync(output);
        var held = await lab.PayAsync("50", 150.00m);
        var granted = await lab.PayAsync("51", 151.00m);
        var refused = await lab.PayAsync("", 152.00m);
        await lab.UntilAsync(held, "Accepted");
        await lab.UntilAsync(granted, "Credited");
        await lab.UntilAsync(refused, "Credited");
        foreach (var transfer in new[] { held, granted, refused })
        {
            await lab.CancelAsync(transfer);
        }

        await lab.UntilAsync(granted, "Returned", 151.00m);
        await lab.CaseAsync(refused, "cancellation-refused", "the refusal is a case");
        await lab.UntilAsync(held, "Cancelled");
        await lab.QuietAsync();

        Assert.Equal(("Credited", 0m), await lab.StandingAsync(refused));
        Assert.Equal(TransferState.Cancelled, lab.Bank.Ledger.Transfers.Single(one => one.Asked.EndToEndId == held.Key).State);
        await new OrientBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task A_hub_that_dies_in_between_sends_nothing_twice_and_hears_everything_once()
    {
        await using var lab = await OrientLab.StartAsync(output);
        await lab.DieAmongTransfersAsync(
            (i, rule, amount) => lab.PayAsync(rule, amount, bearer: i % 2 == 0 ? "DEBT" : "SHAR"),
            () => lab.Bank.Ledger.Transfers.Count > 0);
        await new OrientBooks(lab).AgreeAsync();
    }
}
