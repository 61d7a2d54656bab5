using System.Security.Cryptography;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Protection;

/// <summary>What protection makes of a message is written down before it leaves, and after a crash looked for at the bank.</summary>
public sealed class LeavingTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private SecretChannels _channels = null!;

    [Fact]
    public async Task A_file_leaves_protected_under_a_name_that_is_known_and_its_sealed_bytes_stay_plain()
    {
        await using var calm = await StartAsync();
        await calm.PayAsync(files: true);
        await calm.RunAsync();

        var (name, bytes) = Assert.Single(_channels.AtBank);
        Assert.Equal(name, await calm.OneAsync<string>("select left_name from outbound where kind = 'file'"));
        Assert.Equal(bytes.Length, await calm.OneAsync<long>("select left_size from outbound where kind = 'file'"));
        Assert.Equal(SHA256.HashData(bytes), await calm.OneAsync<byte[]>("select left_sha256 from outbound where kind = 'file'"));
        Assert.NotEqual(SHA256.HashData(bytes), await calm.OneAsync<byte[]>("select sha256 from outbound where kind = 'file'"));

        // The bank may quote either name.
        Assert.Equal(2, await calm.OneAsync<long>(
            $"select count(*) from reference where kind = 'fileName' and value in ('{name}', '{name[..^SecretChannels.Suffix.Length]}')"));
    }

    [Fact]
    public async Task What_cannot_be_protected_never_left_people_are_told_once_and_it_goes_by_itself_when_the_key_is_there()
    {
        await using var calm = await StartAsync();
        _channels.HasKey = false;
        await calm.PayAsync(files: true);
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(10));
        await calm.RunAsync();

        Assert.Empty(_channels.AtBank);
        Assert.True(_channels.Protections >= 2);
        Assert.Equal("Sealed", await calm.OneAsync<string>("select string_agg(distinct state, ', ') from outbound where kind = 'file'"));
        Assert.Equal(
            "Not protected, toy: No key.",
            await calm.OneAsync<string>("select string_agg(distinct note, ', ') from outbound where kind = 'file'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'cannot-protect' and severity = 'high'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from evidence where kind = 'Doubt'"));

        _channels.HasKey = true;
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(10));
        await calm.RunAsync();
        Assert.Equal("Sent", await calm.OneAsync<string>("select string_agg(distinct state, ', ') from outbound where kind = 'file'"));
        Assert.Equal(1, await calm.OneAsync<int>($"select attempt from payment where id = '{payment}'"));
    }

    [Theory]
    [InlineData("send.claimed", false)]
    [InlineData("send.delivered", true)]
    public async Task After_a_crash_the_bank_is_searched_for_what_was_written_down_and_nothing_is_protected_for_it(string point, bool left)
    {
        await using var calm = await StartAsync();
        await calm.PayAsync(files: true);
        var died = false;
        await calm.RunAsync(async reached => !died && reached == point
            && (died = await calm.OneAsync<bool>("select exists (select from outbound where kind = 'file' and state = 'Sending')")));
        Assert.True(died);
        var protections = _channels.Protections;
        _channels.HasKey = false;

        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(2));
        foreach (var watch in calm.Hub.Node(1).Where(s => s.Name == "watch"))
        {
            await watch.RunOnceAsync(default);
        }

        Assert.Equal(left ? "Sent" : "Sealed", await calm.OneAsync<string>("select state from outbound where kind = 'file'"));
        Assert.Equal(protections, _channels.Protections);
        Assert.Equal(left, _channels.Probed is not null);
        Assert.Equal(left ? 1 : 0, _channels.AtBank.Count);
    }

    private Task<CalmHub> StartAsync() => CalmHub.StartAsync(database, channels: bank => _channels = new SecretChannels(bank));
}
