using System.Text;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Protection;

/// <summary>Files that must come protected: what does not check is kept and never read, and the same content counts once.</summary>
public sealed class OpeningTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private SecretChannels _channels = null!;

    [Fact]
    public async Task A_file_without_the_agreed_protection_is_parked_with_the_step_and_never_read_and_keeps_the_banks_own_from_nothing()
    {
        await using var calm = await StartAsync();
        var (payment, name) = await SentAsync(calm);
        var news = Encoding.ASCII.GetBytes($"ACK|{name}");

        await TakeAsync(calm, "forged.txt", news);
        Assert.Equal("Parked", await calm.OneAsync<string>("select state from inbound"));
        Assert.Equal(
            "protection-failed The file was refused by toy: It is not protected as agreed.",
            await calm.OneAsync<string>("select rule || ' ' || reason from parked where kind = 'inbound'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'protection-failed' and severity = 'high'"));
        Assert.Equal("Sent", await StateAsync(calm, payment));

        await TakeAsync(calm, "own.txt", SecretChannels.Wrap(news));
        Assert.Equal("Acknowledged", await StateAsync(calm, payment));
    }

    [Fact]
    public async Task The_same_content_encrypted_anew_or_the_same_bytes_again_are_repetitions()
    {
        await using var calm = await StartAsync();
        var (_, name) = await SentAsync(calm);
        var news = Encoding.ASCII.GetBytes($"ACK|{name}\n");
        var first = SecretChannels.Wrap(news);

        await TakeAsync(calm, "a", first);
        await TakeAsync(calm, "b", first);
        await TakeAsync(calm, "c", SecretChannels.Wrap(news));
        await TakeAsync(calm, "d", SecretChannels.Wrap(Encoding.ASCII.GetBytes($"ACK|{name}\r\n\r\n")));

        Assert.Equal(
            "a Decoded, b Duplicate, c Duplicate, d Duplicate",
            await calm.OneAsync<string>("select string_agg(name || ' ' || state, ', ' order by name) from inbound"));
    }

    [Fact]
    public async Task A_file_that_waited_for_its_key_is_read_once_it_is_there_unless_its_content_came_meanwhile()
    {
        await using var calm = await StartAsync();
        var (payment, name) = await SentAsync(calm);
        var news = Encoding.ASCII.GetBytes($"ACK|{name}");
        _channels.HasKey = false;
        await TakeAsync(calm, "early", SecretChannels.Wrap(news));
        await TakeAsync(calm, "again", SecretChannels.Wrap(news));
        Assert.Equal("Parked", await calm.OneAsync<string>("select string_agg(distinct state, ', ') from inbound"));

        _channels.HasKey = true;
        foreach (var file in new[] { "early", "again" })
        {
            await calm.Hub.SqlAsync($"update inbound set state = 'Received', replay = true, tries = 0 where name = '{file}'");
            await calm.RunAsync();
        }

        Assert.Equal(
            "again Duplicate, early Decoded",
            await calm.OneAsync<string>("select string_agg(name || ' ' || state, ', ' order by name) from inbound"));
        Assert.Equal("Acknowledged", await StateAsync(calm, payment));
    }

    private static async Task<(Guid Payment, string Name)> SentAsync(CalmHub calm)
    {
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        return (payment, await calm.OneAsync<string>("select message_id from outbound where kind = 'file'"));
    }

    private static async Task TakeAsync(CalmHub calm, string name, byte[] bytes)
    {
        foreach (var said in calm.Hub.Bank.Outbox.Keys.ToArray())
        {
            calm.Hub.Bank.Release(said);
        }

        calm.Hub.Bank.Put(name, bytes);
        foreach (var step in calm.Hub.Node(0).Where(s => s.Name == "collect"))
        {
            await step.RunOnceAsync(default);
        }

        await calm.RunAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(10));
    }

    private static Task<string> StateAsync(CalmHub calm, Guid payment) =>
        calm.OneAsync<string>($"select state from payment where id = '{payment}'");

    private Task<CalmHub> StartAsync() => CalmHub.StartAsync(database, channels: bank => _channels = new SecretChannels(bank));
}
