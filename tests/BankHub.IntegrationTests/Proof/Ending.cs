namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The end of a run on a healthy hub: leases run out, banks are asked, people decide what nobody can be asked about, and then every
/// payment must have ended as its scenario foretold.
/// </summary>
internal sealed class Ending(Lab lab, IReadOnlyCollection<Order> orders)
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task JudgeAsync()
    {
        var drain = new Drain(lab, orders);
        for (var round = 0; round < 3; round++)
        {
            await lab.AdvanceAsync(LongestLease);
            await drain.QuietAsync(TimeSpan.FromSeconds(6));
        }

        await drain.QuietAsync(Patience);
        lab.Note($"people had {await drain.ReadAgainAsync()} messages read again whose readers had died");
        await drain.QuietAsync(Patience);
        lab.Note($"people had {await drain.TakeBackAsync()} requests taken back whose answers nobody read in time");
        var left = string.Join(", ", await new HubHistory(lab.Source).LeftoversAsync());
        lab.Note($"quiet; {lab.Core.Repeated} requests were repeated; {(left.Length > 0 ? left : "nothing waits")}");
        lab.Note($"people decided {await drain.DecideAsync()}");
        await lab.AdvanceAsync(LongestLease);
        await drain.WaitAsync(Patience);
        var history = new History(lab, orders);
        var faults = await history.FaultsAsync();
        (await history.AstrayAsync()).ForEach(lab.Note);
        Assert.True(faults.Count == 0, $"{faults.Count} faults: {string.Join("\n", faults.Take(20))}");
    }
}
