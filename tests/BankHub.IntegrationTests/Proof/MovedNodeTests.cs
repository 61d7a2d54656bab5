using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Nodes whose clocks disagree and jump, under load: leases, references, dates and their order are the database's.</summary>
[Collection(LabCollection.Name)]
public sealed class MovedNodeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(90);

    // Of both nodes: apart all the time, an hour ahead, an hour behind, and right in the end.
    private static readonly (TimeSpan Called, TimeSpan Other)[] Jumps =
    [
        (TimeSpan.Zero, Apart),
        (TimeSpan.Zero, TimeSpan.FromHours(1)),
        (TimeSpan.FromHours(1), -TimeSpan.FromHours(1)),
        (-TimeSpan.FromHours(1), TimeSpan.Zero),
        (TimeSpan.Zero, TimeSpan.Zero),
    ];

    [Fact]
    public async Task Clocks_that_jump_and_disagree_cost_nothing_and_pay_nothing_twice()
    {
        await using var lab = await Lab.StartAsync(2, output);
        FakedTime[] times = [new(Path.Combine(lab.Folder, "time-0")), new(Path.Combine(lab.Folder, "time-1"))];
        times[0].Set(TimeSpan.Zero);
        times[1].Set(Apart);
        var called = await lab.StartReadyAsync(0, time: times[0]);
        var other = await lab.StartReadyAsync(1, time: times[1]);
        var orders = new Orders("T");
        var load = new Load(lab, orders).Start(TimeSpan.FromMilliseconds(50), 600);
        foreach (var (first, second) in Jumps)
        {
            times[0].Set(first);
            times[1].Set(second);
            lab.Note($"{first} and {second} ahead, {orders.All.Count} payments handed in");
            await Task.Delay(TimeSpan.FromSeconds(3));
        }

        await load.DisposeAsync();
        await new Ending(lab, orders.All).JudgeAsync();
        var disordered = await lab.CountAsync(
            "select count(*) from event e join event f on f.payment_id = e.payment_id and f.version = e.version + 1 where f.at < e.at");
        Assert.Equal(0, disordered);
        var moved = await lab.CountAsync("select count(*) from event where abs(extract(epoch from at - now())) > 1800");
        Assert.Equal(0, moved);
        Assert.Equal(0, await called.TerminateAsync());
        Assert.Equal(0, await other.TerminateAsync());
    }
}
