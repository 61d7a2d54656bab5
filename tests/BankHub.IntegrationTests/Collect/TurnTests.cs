using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Collect;

/// <summary>One node at a time drains a bank's folder, however long that takes; and one that lost its turn does nothing more.</summary>
public sealed class TurnTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private Shelf _shelf = null!;

    [Fact]
    public async Task A_drain_that_takes_longer_than_a_lease_is_not_joined_by_another_node()
    {
        await using var calm = await StartAsync(files: 6);
        var others = 0;
        _shelf.Fetching = async _ =>
        {
            // The lease is of 15 seconds, and a fetch may take 10.
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(9));
            others += await JoinsAsync(calm) ? 1 : 0;
        };
        Assert.True(await CollectAsync(calm, 0));
        Assert.Equal(0, others);
        Assert.Equal(["file0", "file1", "file2", "file3", "file4", "file5"], _shelf.Fetched);
        await AllAreStoredOnceAsync(calm, 6);
    }

    [Fact]
    public async Task A_bank_whose_lines_break_is_not_looked_at_by_two_nodes()
    {
        await using var calm = await StartAsync(files: 4);
        foreach (var file in _shelf.Files)
            _shelf.Bad[file.Name] = () => new Core.Ports.PickUpException(Core.Ports.PickUpFault.Lost, "broken");
        var others = 0;
        _shelf.Fetching = _ => calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(9));
        _shelf.Looking = async () =>
        {
            if (_shelf.Fetched.Count == 0)
                return;
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(9));
            others += await JoinsAsync(calm) ? 1 : 0;
        };
        await CollectAsync(calm, 0);
        Assert.Equal((4, 0), (_shelf.Fetched.Count, others));
    }

    // The next one may be of the same name: a node that was started anew while the old one was only stopped.
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task A_node_that_was_stopped_in_mid_fetch_stores_and_releases_nothing_once_another_has_its_turn(int next)
    {
        await using var calm = await StartAsync(files: 3);
        var stopped = new TaskCompletionSource();
        var wakes = new TaskCompletionSource();
        var (isAtWork, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _shelf.Fetching = name =>
        {
            var number = _shelf.Fetched.Count(n => n == name);
            if (name == "file0" && number == 1)
                stopped.SetResult();
            if (name == "file1" && number == 1)
                isAtWork.SetResult();
            return (name, number) switch
            {
                ("file0", 1) => wakes.Task,
                ("file1", 1) => goesOn.Task,
                _ => Task.CompletedTask,
            };
        };
        var first = CollectAsync(calm, 0);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        var second = CollectAsync(calm, next);
        await isAtWork.Task.WaitAsync(TimeSpan.FromSeconds(20));

        wakes.SetResult();
        var hasWorked = await first;
        var fetched = _shelf.Fetched.ToList();
        var isHeld = await calm.OneAsync<bool>("select coalesce(lease_until > hub_now(), false) from poll");
        goesOn.SetResult();
        Assert.True(await second);
        Assert.False(hasWorked);
        Assert.Equal(["file0", "file0", "file1"], fetched);
        Assert.True(isHeld);
        await AllAreStoredOnceAsync(calm, 3);
    }

    [Fact]
    public async Task A_node_whose_file_another_took_tells_nobody_that_it_could_not_be_had()
    {
        await using var calm = await StartAsync(files: 1);
        _shelf.Fetching = async _ =>
        {
            _shelf.Fetching = null;
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(20));
            Assert.True(await CollectAsync(calm, 1));
            _shelf.Gone.Add("file0");
        };
        Assert.False(await CollectAsync(calm, 0));
        await AllAreStoredOnceAsync(calm, 1);
    }

    private static async Task AllAreStoredOnceAsync(CalmHub calm, int files)
    {
        Assert.Equal(files, await calm.OneAsync<long>("select count(*) from inbound"));
        Assert.Equal(files, await calm.OneAsync<long>("select count(distinct name) from inbound where state = 'Received'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm"));
    }

    /// <summary>Whether the other node begins to drain as well; what it then does is not asked.</summary>
    private async Task<bool> JoinsAsync(CalmHub calm)
    {
        var (fetching, looking) = (_shelf.Fetching, _shelf.Looking);
        (_shelf.Fetching, _shelf.Looking) = (null, null);
        var joins = await CollectAsync(calm, 1);
        (_shelf.Fetching, _shelf.Looking) = (fetching, looking);
        return joins;
    }

    private static Task<bool> CollectAsync(CalmHub calm, int node)
    {
        IStep step = Assert.Single(calm.Hub.Node(node), s => s.Name == StepNames.Collect);
        return step.RunOnceAsync(default);
    }

    private async Task<CalmHub> StartAsync(int files)
    {
        var calm = await CalmHub.StartAsync(database, channels: bank => _shelf = new Shelf(bank));
        for (var i = 0; i < files; i++)
            _shelf.Put($"file{i}", age: 100 - i);
        return calm;
    }
}
