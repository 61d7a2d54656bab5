using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// A node stands still in the middle of a send, for longer than its lease, while another one takes over; then it wakes
/// and goes on where it stood. And: a node dies, and another one takes over soon.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class StoppedNodeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan TwoLeases = TimeSpan.FromSeconds(130);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("drop.written")]
    [InlineData("drop.renaming")]
    [InlineData("drop.renamed")]
    [InlineData("http.sending:2")]
    [InlineData("http.answered:6")]
    [InlineData("seal.before-commit")]
    public async Task A_sender_that_was_stopped_past_its_lease_and_wakes_pays_nothing_twice(string point)
    {
        await using var lab = await Lab.StartAsync(2, output);
        var stopped = lab.Start(0, stopAt: point);
        Assert.True(await stopped.ReadyAsync());
        var orders = new Orders("S");
        var load = lab.Core.SubmitAsync(orders.Next(16));
        Assert.True(await stopped.StopsWithinAsync(Patience), $"{point} was not reached");
        lab.Note("stopped");

        var other = await lab.StartReadyAsync(1);
        await lab.AdvanceAsync(TwoLeases);
        await Task.Delay(TimeSpan.FromSeconds(4));
        lab.Note("woken");
        stopped.Wake();
        await load;
        await lab.Core.SubmitAsync(orders.Next(8));
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Equal(0, await stopped.TerminateAsync());
        Assert.Equal(0, await other.TerminateAsync());
    }
}
