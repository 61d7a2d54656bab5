using BankHub.IntegrationTests.Proof.Transfers;
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
        var sent = new List<BankTransfer>();
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
        BankTransfer[] plain =
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

    [Fact]
    public async Task What_holds_for_a_whole_message_ends_every_transfer_in_it_as_foretold()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        (string Rule, string State)[] scenarios =
            [("41", "Rejected"), ("42", "Settled"), ("43", "Credited"), ("44", "Credited"), ("46", "Acknowledged")];
        foreach (var ((rule, state), i) in scenarios.Select((scenario, i) => (scenario, i)))
        {
            // Each in a message of its own: by its currency, or after the one before has left.
            var asks = await lab.PayAsync(rule, 100 + i);
            var neighbour = await lab.PayAsync("", 200 + i);
            await lab.UntilAsync(asks, state);
            await lab.UntilAsync(neighbour, state);
        }

        await lab.QuietAsync();
        await new HelvetiaBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task A_recall_ends_as_the_bank_answers_it()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        var held = await lab.PayAsync("50", 150.00m);
        var granted = await lab.PayAsync("51", 151.00m);
        var refused = await lab.PayAsync("52", 152.00m);
        var pending = await lab.PayAsync("53", 153.00m);
        var silent = await lab.PayAsync("54", 154.00m);
        BankTransfer[] booked = [granted, refused, pending, silent];
        await lab.UntilAsync(held, "Acknowledged");
        foreach (var transfer in booked)
        {
            await lab.UntilAsync(transfer, "Credited");
        }

        foreach (var transfer in booked.Prepend(held))
        {
            await lab.CancelAsync(transfer);
        }

        await lab.UntilAsync(held, "Cancelled");
        await lab.UntilAsync(granted, "Returned", 151.00m);
        await lab.UntilAsync(pending, "Credited", 138.00m);
        await lab.CaseAsync(refused, "cancellation-refused", "the refusal is a case");
        await lab.QuietAsync();

        Assert.Equal(("Credited", 0m), await lab.StandingAsync(refused));
        Assert.Equal(("Credited", 0m), await lab.StandingAsync(silent));
        Assert.Equal(TransferState.Cancelled, lab.Bank.Ledger.Transfers.Single(one => one.Asked.EndToEndId == held.Key).State);
        await new HelvetiaBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task A_hub_that_dies_in_between_sends_nothing_twice_and_hears_everything_once()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        await lab.DieAmongTransfersAsync(
            (i, rule, amount) => lab.PayAsync(rule, amount, i % 2 == 0 ? "USD" : "CHF"),
            () => lab.Bank.Ledger.Transfers.Count > 0);
        await new HelvetiaBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task What_the_bank_says_wrongly_is_a_question_for_people_and_moves_no_other_payment()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        var cent = await lab.PayAsync("25", 100.00m);
        var amount = await lab.PayAsync("27", 200.00m);
        var refusal = await lab.PayAsync("28", 300.00m);
        var plain = await lab.PayAsync("", 400.00m);
        foreach (var transfer in new[] { cent, amount, refusal, plain })
        {
            await lab.UntilAsync(transfer, "Credited");
        }

        await lab.QuietAsync();
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from unmatched where state = 'Open' and reason = 'amount-differs'"));
        await Wait.UntilAsync(
            async () => await lab.Lab.CountAsync(
                $"select count(distinct payment_id) from payment_case where payment_id in ('{amount.Id}', '{refusal.Id}')") == 2,
            "both contradictions are cases");
        Assert.Equal(0, await lab.Lab.CountAsync($"select count(*) from payment_case where payment_id = '{plain.Id}'"));
        await new HelvetiaBooks(lab).AgreeAsync();
    }

    [Fact]
    public async Task What_is_late_is_asked_about_and_a_message_that_the_bank_lost_is_found_out()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        var lost = await lab.PayAsync("45", 145.00m);
        await lab.UntilAsync(lost, "Sent");
        await lab.Lab.AdvanceAsync(TimeSpan.FromMinutes(31));
        await lab.CaseAsync(lost, "unknown-to-the-bank", "the bank says that it never had it");
        Assert.Equal(("Sent", 0m), await lab.StandingAsync(lost));
        Assert.Empty(lab.Bank.Ledger.Faults);
    }

    [Fact]
    public async Task Money_that_comes_in_is_told_once_and_its_recall_is_for_people()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        var credit = new IncomingCredit("BILL-1", 500.00m, "EUR", "Bill Payer Ltd", 15.00m);
        lab.Bank.Credit(credit);
        lab.Bank.Recall(credit);
        await Wait.UntilAsync(
            async () => await lab.Lab.CountAsync("select count(*) from statement_entry where state = 'Credited'") == 1, "it came in");
        await lab.QuietAsync();

        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from statement_entry where status = 'Information'"));
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from parked where rule = 'recall-received' and state = 'Open'"));
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from parked where kind = 'record' and state = 'Open'"));
        await new HelvetiaBooks(lab).AgreeAsync();
    }
}
