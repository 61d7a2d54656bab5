using BankHub.Core.Ports;
using BankHub.IntegrationTests.Channels.Sftp;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Collect;

/// <summary>Files that are still being written on a real sshd are not taken, and taken once when they stand still.</summary>
public sealed class GrowingFileTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>, IDisposable
{
    private const int Poll = 3;
    private readonly SftpBank _bank = new();

    [Fact]
    public async Task A_file_that_grows_is_taken_whole_when_it_has_stood_still_between_two_polls_and_its_neighbours_before()
    {
        await using var calm = await StartAsync("stable", null);
        _bank.Write("whole.txt", "ACK|1\n");
        for (var line = 0; line < 5; line++)
        {
            File.AppendAllText(At("growing.txt"), $"ACK|{line}\n");
            await PollAsync(calm);
            Assert.Equal(line == 0 ? [] : ["whole.txt 6"], await TakenAsync(calm));
        }

        // As long as before, and written again: only its time says so.
        File.SetLastWriteTimeUtc(At("growing.txt"), DateTime.UtcNow.AddMinutes(1));
        await PollAsync(calm);
        Assert.Equal(["whole.txt 6"], await TakenAsync(calm));
        await PollAsync(calm);
        await PollAsync(calm);
        Assert.Equal(["whole.txt 6", "growing.txt 30"], await TakenAsync(calm));
        Assert.Empty(Directory.GetFiles(_bank.Outbound));
    }

    [Theory]
    [InlineData("rename", 10, 4)]
    [InlineData("stable", 10, 4)]
    [InlineData("stable", null, 1)]
    [InlineData("rename", null, 0)]
    public async Task A_file_stands_unchanged_for_as_long_as_the_bank_asks(string ready, int? seconds, int polls)
    {
        await using var calm = await StartAsync(ready, seconds);
        _bank.Write("file.txt", "ACK|1\n");
        for (var poll = 0; poll < polls; poll++)
        {
            await PollAsync(calm);
            Assert.Empty(await TakenAsync(calm));
        }

        await PollAsync(calm);
        Assert.Equal(["file.txt 6"], await TakenAsync(calm));
    }

    public void Dispose() => _bank.Dispose();

    private string At(string name) => Path.Combine(_bank.Outbound, name);

    private static async Task PollAsync(CalmHub calm)
    {
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(Poll));
        await calm.StepAsync("collect");
    }

    private static async Task<IReadOnlyList<string>> TakenAsync(CalmHub calm) => await calm.Hub.Database.ReadAsync(
        w => w.QueryAsync("select name || ' ' || size from inbound where kind = 'file' order by at", r => r.GetString(0)), default);

    private Task<CalmHub> StartAsync(string ready, int? minimumAge)
    {
        var (drop, news) = (LabManifest.Files.Endpoints[0], LabManifest.Files.Endpoints[1]);
        var age = minimumAge is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var manifest = LabManifest.Files with { Endpoints = [drop, news with { Ready = ready, MinimumAge = age }] };
        return CalmHub.StartAsync(database, new LabFilesAdapter(manifest), bank => new Door(new LabChannels(bank), _bank.PickUp()));
    }

    private sealed class Door(LabChannels others, IPickUp pickUp) : IChannels
    {
        public ISender Sender(string connection, string endpoint) => others;

        public IPickUp PickUp(string connection, string endpoint) => pickUp;

        public ICallbackVerifier Verifier(string connection, string endpoint) => others;
    }
}
