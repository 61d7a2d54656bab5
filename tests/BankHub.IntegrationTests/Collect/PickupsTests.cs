using BankHub.Core.Ports;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Collect;

/// <summary>What one file does to its neighbours, and what a bank does to all of them.</summary>
public sealed class PickupsTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private Shelf _shelf = null!;

    [Theory]
    [InlineData(PickUpFault.File)]
    [InlineData(PickUpFault.Lost)]
    public async Task Any_number_of_files_that_fail_delay_no_neighbour(PickUpFault fault)
    {
        await using var calm = await StartAsync();
        for (var i = 0; i < 20; i++)
            Fail(_shelf.Put($"poison{i}", age: 100 - i).Name, fault);
        _shelf.Put("good");
        await PollAsync(calm);
        Assert.Equal(["good"], await NamesAsync(calm));
        _shelf.Put("good2");
        await PollAsync(calm);
        Assert.Equal("good2", _shelf.Fetched[21]);
    }

    [Fact]
    public async Task A_bank_that_cannot_be_reached_ends_the_round_at_its_first_file()
    {
        await using var calm = await StartAsync();
        for (var i = 0; i < 20; i++)
            Fail(_shelf.Put($"file{i}").Name, PickUpFault.Unreachable);
        await PollAsync(calm);
        Assert.Single(_shelf.Fetched);
    }

    [Fact]
    public async Task Lines_that_break_end_the_round_when_the_folder_is_not_listed_any_more()
    {
        await using var calm = await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            _shelf.Bad[_shelf.Put($"file{i}").Name] = () =>
            {
                _shelf.Listing = () => new PickUpException(PickUpFault.Unreachable, "gone");
                return new PickUpException(PickUpFault.Lost, "broken");
            };
        }

        await PollAsync(calm);
        Assert.Equal(3, _shelf.Fetched.Count);
    }

    [Fact]
    public async Task A_file_that_stays_is_fetched_once_and_again_when_it_has_changed()
    {
        await using var calm = await StartAsync();
        _shelf.Leaves = true;
        var first = _shelf.Put("left");
        for (var i = 0; i < 5; i++)
            await PollAsync(calm);
        Assert.Equal(["left"], _shelf.Fetched);
        _shelf.Files[0] = first with { Modified = first.Modified.AddSeconds(1) };
        for (var i = 0; i < 5; i++)
            await PollAsync(calm);
        Assert.Equal(["left", "left"], _shelf.Fetched);
        Assert.Equal(["left", "left"], await NamesAsync(calm));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm where rule = 'duplicate-file'"));
    }

    [Fact]
    public async Task Files_that_the_bank_does_not_let_go_are_not_fetched_again_and_again_and_go_when_it_does()
    {
        await using var calm = await StartAsync();
        _shelf.Holds = true;
        for (var i = 0; i < 30; i++)
            _shelf.Put($"held{i}");
        for (var i = 0; i < 20; i++)
            await PollAsync(calm);
        Assert.InRange(_shelf.Fetched.Count, 31, 36);
        _shelf.Put("new");
        await PollAsync(calm);
        Assert.Contains("new", _shelf.Fetched);
        _shelf.Holds = false;
        for (var i = 0; i < 66 && _shelf.Files.Count > 0; i++)
            await PollAsync(calm);
        Assert.Empty(_shelf.Files);
        Assert.Equal(31, await calm.OneAsync<long>("select count(distinct name) from inbound"));
    }

    [Fact]
    public async Task A_file_that_stays_and_goes_on_changing_is_not_fetched_before_it_stands_still()
    {
        await using var calm = await StartAsync();
        _shelf.Leaves = true;
        var file = _shelf.Put("growing");
        for (var i = 0; i < 5; i++)
        {
            _shelf.Files[0] = file with { Size = 100 + i };
            await PollAsync(calm);
        }

        Assert.Empty(_shelf.Fetched);
        await PollAsync(calm);
        Assert.Single(_shelf.Fetched);
    }

    [Fact]
    public async Task What_is_never_fetched_is_told_once_in_letters_that_do_nothing()
    {
        await using var calm = await StartAsync();
        _shelf.Put("../\u001b[31m\n12345678901", refusal: "its name is not a plain file name.");
        _shelf.Put("good");
        for (var i = 0; i < 3; i++)
            await PollAsync(calm);
        Assert.Equal(["good"], _shelf.Fetched);
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'odd-file'"));
        Assert.Equal(
            @"../\u001b[31m\u000a****8901 is never fetched: its name is not a plain file name.",
            await calm.OneAsync<string>("select text from alarm where rule = 'odd-file'"));
    }

    [Fact]
    public async Task A_file_that_waits_is_told_once_and_read_when_it_may_and_the_next_of_its_name_is_told_as_well()
    {
        await using var calm = await StartAsync();
        for (var day = 2; day > 0; day--)
        {
            var waits = _shelf.Put("statement", age: day, refusal: "its companion does not come.", waits: true);
            for (var i = 0; i < 3; i++)
                await PollAsync(calm);
            Assert.Equal(2 - day, _shelf.Fetched.Count);
            _shelf.Files[0] = waits with { Refusal = null, Waits = false };
            await PollAsync(calm);
            Assert.Empty(_shelf.Files);
        }

        Assert.Equal(["statement", "statement"], await NamesAsync(calm));
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from alarm where rule = 'odd-file'"));
        Assert.Equal(
            "statement waits at the bank: its companion does not come.",
            await calm.OneAsync<string>("select distinct text from alarm where rule = 'odd-file'"));
    }

    [Fact]
    public async Task A_file_that_stays_and_is_stored_is_not_told_when_what_lay_beside_it_is_gone()
    {
        await using var calm = await StartAsync();
        _shelf.Leaves = true;
        var file = _shelf.Put("left");
        for (var i = 0; i < 3; i++)
            await PollAsync(calm);
        Assert.Equal(["left"], _shelf.Fetched);
        _shelf.Files[0] = file with { Refusal = "its companion does not come.", Waits = true };
        await PollAsync(calm);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm"));
    }

    [Fact]
    public async Task A_file_without_bytes_is_parked_with_its_reason_and_its_neighbours_are_taken()
    {
        await using var calm = await StartAsync();
        _shelf.Put("before", age: 2);
        _shelf.Empty.Add(_shelf.Put("empty", age: 1).Name);
        _shelf.Put("behind");
        await PollAsync(calm);
        Assert.Equal(
            "before Received, behind Received, empty Parked",
            await calm.OneAsync<string>("select string_agg(name || ' ' || state, ', ' order by name) from inbound"));
        Assert.Equal(1, await calm.OneAsync<long>(
            """
            select count(*) from parked k join inbound i on i.id = k.subject and i.name = 'empty'
            where k.rule = 'empty-file' and k.kind = 'inbound' and k.state = 'Open'
            """));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from parked"));
        Assert.Empty(_shelf.Files);
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_whole_is_told_once_stays_at_the_bank_and_is_taken_when_it_can()
    {
        await using var calm = await StartAsync();
        _shelf.Gone.Add(_shelf.Put("elusive", age: 1).Name);
        _shelf.Put("good");
        for (var i = 0; i < 3; i++)
            await PollAsync(calm);
        Assert.Equal(["good"], await NamesAsync(calm));
        Assert.Equal(["elusive"], _shelf.Files.Select(f => f.Name));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'not-fetched'"));
        _shelf.Gone.Clear();
        await PollAsync(calm);
        Assert.Equal(["good", "elusive"], await NamesAsync(calm));
        Assert.Empty(_shelf.Files);
    }

    [Fact]
    public async Task A_folder_that_holds_more_than_is_looked_at_is_told_once_a_day_while_its_files_are_taken()
    {
        await using var calm = await StartAsync();
        _shelf.Put("good");
        await PollAsync(calm);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm"));
        _shelf.CutAt = 100_000;
        foreach (var name in new[] { "second", "third" })
        {
            _shelf.Put(name);
            for (var i = 0; i < 3; i++)
                await PollAsync(calm);
            await calm.Hub.AdvanceAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal(["good", "second", "third"], await NamesAsync(calm));
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from alarm where rule = 'full-folder' and severity = 'high'"));
    }

    [Fact]
    public async Task A_file_that_stays_is_not_forgotten_because_the_folder_holds_more_than_is_looked_at()
    {
        await using var calm = await StartAsync();
        _shelf.Leaves = true;
        var file = _shelf.Put("left");
        for (var i = 0; i < 3; i++)
            await PollAsync(calm);
        (_shelf.CutAt, _) = (100_000, _shelf.Files.Remove(file));
        await PollAsync(calm);
        _shelf.Files.Add(file);
        for (var i = 0; i < 3; i++)
            await PollAsync(calm);
        Assert.Equal(["left"], _shelf.Fetched);
    }

    [Fact]
    public async Task A_bank_that_is_not_who_it_should_be_is_told_at_once()
    {
        await using var calm = await StartAsync();
        _shelf.Listing = () => new PickUpException(PickUpFault.Identity, "ALARM: another host key.");
        await PollAsync(calm);
        await PollAsync(calm);
        Assert.Equal("highest", await calm.OneAsync<string>("select severity from alarm where rule = 'bank-identity'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'bank-identity'"));
    }

    private static async Task PollAsync(CalmHub calm)
    {
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(3));
        foreach (var step in calm.Hub.Node(0).Where(s => s.Name == "collect"))
            await step.RunOnceAsync(default);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(CalmHub calm) => await calm.Hub.Database.ReadAsync(
        w => w.QueryAsync("select name from inbound where kind = 'file' order by at", r => r.GetString(0)), default);

    private Task<CalmHub> StartAsync() => CalmHub.StartAsync(database, channels: bank => _shelf = new Shelf(bank));

    private void Fail(string name, PickUpFault fault) => _shelf.Bad[name] = () => new PickUpException(fault, "bad");
}
