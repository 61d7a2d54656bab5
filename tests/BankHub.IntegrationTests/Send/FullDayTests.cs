using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>A bank that tells the files of a day apart by few marks gets no file more than it has marks.</summary>
public sealed class FullDayTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task What_would_be_a_file_too_many_waits_for_the_next_day_with_an_alarm()
    {
        await using var calm = await CalmHub.StartAsync(
            database, new LabFilesAdapter(LabManifest.Files with { MostMessagesADay = 2, TimeZone = "America/New_York" }));
        var payments = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            payments.Add(await calm.PayAsync(files: true));
            await calm.RunAsync();
        }

        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from outbound where kind = 'file'"));
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from payment where state = 'Scheduled'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'day-full' and severity = 'high'"));
        Assert.True(await calm.OneAsync<bool>(
            "select bool_and((due_at at time zone 'America/New_York')::time = '00:00') from work"));

        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(24));
        await calm.RunAsync();
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from payment where state = 'Scheduled'"));
        Assert.Equal(4, await calm.OneAsync<long>("select sum(members) from outbound where kind = 'file'"));
    }
}
