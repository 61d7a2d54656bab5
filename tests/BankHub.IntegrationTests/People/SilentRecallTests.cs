using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;
using static BankHub.IntegrationTests.People.SilentBank;

namespace BankHub.IntegrationTests.People;

/// <summary>What only people hold to be refused may yet be executed: it can be recalled, and never goes again for that.</summary>
public sealed class SilentRecallTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("CANCELLED", "Cancelled", 0)]
    [InlineData("KEPT", "Rejected", 0)]
    [InlineData("NONE", "Rejected", 0)]
    [InlineData("REJECTED", "Rejected", 0)]
    [InlineData("ACCEPTED", "Accepted", 1)]
    public async Task The_bank_is_asked_to_recall_it_and_whatever_it_answers_nothing_goes_again(string word, string state, int cases)
    {
        await using var calm = await HeldRefusedAsync(new LabRecallAdapter(Expecting));
        var asked = Assert.IsType<Decision.Conflict>(await CancelAsync(calm));
        Assert.Equal("already-sent", asked.Rule);
        Assert.Contains("people", asked.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(asked.CaseId, await calm.OneAsync<Guid>("select id from payment_case where kind = 'recall' and state = 'Open'"));
        Assert.Equal(asked.CaseId, Assert.IsType<Decision.Conflict>(await CancelAsync(calm)).CaseId);
        await LaterAsync(calm);

        Assert.Equal(1, await CountAsync(calm, "outbound where effect = 'Cancel' and state = 'Sent'"));
        Assert.Equal("Asked", await calm.OneAsync<string>("select state from payment_case where kind = 'recall'"));
        Assert.Equal("Rejected 1", await PaymentsAsync(calm));
        await TellAsync(calm, word);
        await LaterAsync(calm);

        Assert.Equal($"{state} 1", await PaymentsAsync(calm));
        Assert.Equal(cases, await CountAsync(calm, "payment_case where kind = 'conflict:ToldOtherwise' and state = 'Open'"));
        Assert.Equal((1, 0), (await CountAsync(calm, "outbound where effect = 'Execute'"), await CountAsync(calm, "work")));
        Assert.Equal(1, Assert.Single(calm.Hub.Bank.Orders.Values).Executions);
        Assert.Equal(
            word == "KEPT" ? 1 : 0, await CountAsync(calm, "alarm where rule = 'held-refused-at-the-bank' and severity = 'highest'"));
    }

    [Fact]
    public async Task A_bank_that_cannot_be_asked_is_called_by_people()
    {
        await using var calm = await HeldRefusedAsync(new LabFilesAdapter(Expecting));
        Assert.Equal("already-sent", Assert.IsType<Decision.Conflict>(await CancelAsync(calm)).Rule);
        await LaterAsync(calm);
        Assert.Equal("ForPeople", await calm.OneAsync<string>("select state from payment_case where kind = 'recall'"));
        Assert.Equal((1, 1), (await CountAsync(calm, "outbound"), await CountAsync(calm, "parked where rule = 'recall-for-people'")));
        Assert.Equal("Rejected 1", await PaymentsAsync(calm));
    }

    [Fact]
    public async Task What_the_bank_itself_refused_is_finished_also_where_people_had_said_so()
    {
        await using var calm = await HeldRefusedAsync(new LabRecallAdapter(Expecting));
        await TellAsync(calm, "REJECTED");
        await calm.RunAsync();
        Assert.Equal("finished", Assert.IsType<Decision.Conflict>(await CancelAsync(calm)).Rule);
        Assert.Equal((0, 1), (await CountAsync(calm, "payment_case"), await CountAsync(calm, "outbound")));
    }

    private async Task<CalmHub> HeldRefusedAsync(IBankAdapter adapter)
    {
        var calm = await SilentAsync(database, 1, adapter);
        await BreakAsync(calm, await FirstAsync(calm), Outcome.Refused);
        Assert.Equal("Rejected 1", await PaymentsAsync(calm));
        return calm;
    }

    private static async Task<Decision> CancelAsync(CalmHub calm) => await new Cancellation(
        calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<Voiding>(), calm.Hub.Part<CoverPairs>())
        .CancelAsync(Person("core"), await FirstAsync(calm), default);
}
