using BankHub.IntegrationTests.Proof.Transfers;
using BankHub.Simulators.Castellan;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Transfers over signed SOAP through the real hub: acknowledgement, status, statements by MTOM, doubt and the way out.</summary>
[Collection(LabCollection.Name)]
public sealed class CastellanTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Transfers_end_each_as_its_scenario_foretells()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        (string Rule, decimal Amount, string State, decimal Returned)[] scenarios =
        [
            ("", 100.10m, "Settled", 0), ("01", 9900.01m, "Returned", 9900.01m), ("21", 9900.21m, "Rejected", 0),
            ("41", 9900.41m, "Rejected", 0), ("64", 9900.64m, "Rejected", 0), ("71", 9900.71m, "Settled", 0), ("", 0.01m, "Settled", 0),
        ];
        var sent = new List<BankTransfer>();
        foreach (var (rule, amount, _, _) in scenarios)
        {
            sent.Add(await lab.PayAsync(rule, amount));
        }

        foreach (var (transfer, scenario) in sent.Zip(scenarios))
        {
            await lab.UntilAsync(transfer, scenario.State, scenario.Returned);
            Assert.Equal(scenario.State == "Rejected" ? 0 : 1, lab.Executions(transfer));
        }

        await lab.QuietAsync();
        Assert.Empty(lab.Server.Flaws);
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from parked where state = 'Open'"));
    }

    /// <summary>What the bank did was in doubt, because no answer came that could be believed; it was asked, and paid once.</summary>
    [Fact]
    public async Task An_answer_that_is_not_the_banks_word_is_doubt_and_never_a_second_payment()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        var first = await lab.PayAsync("", 50.00m);
        await lab.UntilAsync(first, "Settled");
        var sent = new List<BankTransfer>();
        foreach (var rule in new[] { "62", "63", "66", "67", "68", "69", "70", "72", "73" })
        {
            sent.Add(await lab.PayAsync(rule, 0));
        }

        foreach (var transfer in sent)
        {
            await lab.UntilAfterDoubtAsync(transfer, "Settled");
            Assert.Equal(1, lab.Executions(transfer));
        }

        Assert.Empty(lab.Server.Flaws);

        // The forged, the foreign, the repeated and the unsigned answers are kept, and somebody is told.
        Assert.Equal(5, await lab.Lab.CountAsync("select count(*) from alarm where rule = 'answer-not-proved'"));
    }

    [Fact]
    public async Task What_was_never_done_is_proved_absent_and_paid_once_by_the_next_attempt()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        var (dropped, proxy) = (await lab.PayAsync("61", 0), await lab.PayAsync("65", 0));
        foreach (var transfer in new[] { dropped, proxy })
        {
            await lab.UntilAfterDoubtAsync(transfer, "Settled");
            Assert.Equal(1, lab.Executions(transfer));
        }
    }

    [Fact]
    public async Task A_file_whose_attachment_was_changed_is_asked_for_again_and_told_once()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        foreach (var fault in new[]
        {
            CastellanFault.BrokenAttachment, CastellanFault.MissingAttachment, CastellanFault.WrongKey, CastellanFault.HalfAnswer,
        })
        {
            lab.Server.Desk.Orders.Order("FetchFileRequest", fault);
        }

        var transfer = await lab.PayAsync("", 70.00m);
        await lab.UntilAfterDoubtAsync(transfer, "Settled");
        await lab.QuietAsync();
        Assert.Equal(1, lab.Executions(transfer));
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from statement_entry where amount = 70.00"));
    }

    [Fact]
    public async Task What_is_held_can_be_cancelled()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        var held = await lab.PayAsync("50", 0);
        await lab.UntilAsync(held, "Accepted");
        await lab.CancelAsync(held);
        await lab.UntilAsync(held, "Cancelled");
        Assert.Equal(0, lab.Executions(held));
    }

    [Fact]
    public async Task A_hub_that_dies_in_between_sends_nothing_twice_and_hears_everything_once()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        var sent = new List<BankTransfer>();
        for (var i = 0; i < 9; i++)
        {
            sent.Add(await lab.PayAsync(i == 4 ? "60" : "", 1000 + i));
            if (i is 2 or 6)
            {
                await lab.RestartAsync();
            }
        }

        await lab.RestartAsync();
        foreach (var transfer in sent)
        {
            await lab.UntilAfterDoubtAsync(transfer, "Settled");
            Assert.Equal(1, lab.Executions(transfer));
        }

        await lab.QuietAsync();
        Assert.Empty(lab.Server.Flaws);
    }

    [Fact]
    public async Task A_notice_that_the_bank_signed_is_heard_once_and_no_other()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        foreach (var fault in new[] { CastellanFault.WrongKey, CastellanFault.Unsigned, CastellanFault.Wrapped })
        {
            lab.Server.Desk.Orders.Order("PaymentNotice", fault);
        }

        // Nothing else tells: no file comes.
        for (var i = 0; i < 500; i++)
        {
            lab.Server.Desk.Orders.Order("FetchFileRequest", CastellanFault.DropBefore);
        }

        const string Heard = "select count(*) from inbound where kind = 'callback' and connection = 'castellan'";
        var held = await lab.PayAsync("50", 0);
        await lab.UntilAsync(held, "Accepted");
        Assert.Equal((3, 1), (lab.Server.Notices.Refused, lab.Server.Notices.Delivered));
        Assert.Equal(1, await lab.Lab.CountAsync(Heard));
        Assert.Equal(202, await lab.Server.Notices.RepeatAsync());
        Assert.Equal(1, await lab.Lab.CountAsync(Heard));
    }

    [Fact]
    public async Task A_statement_longer_than_the_bound_is_told_to_people_and_read_once_it_is_raised()
    {
        await using var lab = await CastellanLab.StartAsync(output);
        await lab.BoundAsync(1024);
        var transfer = await lab.PayAsync("", 80.00m);
        await Wait.UntilAsync(
            async () => await lab.Lab.CountAsync("select count(*) from alarm where rule = 'answer-too-long'") == 1, "people are told");
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from statement_entry"));

        await lab.BoundAsync(1024 * 1024);
        await lab.UntilAfterDoubtAsync(transfer, "Settled");
        await lab.QuietAsync();
        Assert.Equal(1, await lab.Lab.CountAsync("select count(*) from statement_entry where amount = 80.00"));
    }
}
