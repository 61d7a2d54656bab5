using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>Kept news that were changed behind the hub are told of, and harm no message that teaches what they name.</summary>
public sealed class UnreadableOrphanTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("'x'")] // What does not open.
    [InlineData("sha256(convert_to('null' || key, 'UTF8')) || 'null'::bytea")] // What opens and says nothing.
    public async Task What_does_not_open_stays_kept_with_an_alarm_and_its_teacher_is_read(string evidence)
    {
        await using var calm = await CalmHub.StartAsync(database, new LearningAdapter());
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("early.txt", "|X");
        await calm.RunAsync();
        await calm.Hub.SqlAsync($"update orphan set evidence = {evidence}");

        await calm.Hub.TakeFileAsync("teacher.txt", $"{name}|X");
        await calm.RunAsync();

        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from inbound where state = 'Decoded'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from orphan"));
        Assert.Equal(
            "highest changed-behind-the-hub", await calm.OneAsync<string>("select string_agg(severity || ' ' || rule, ' ') from alarm"));
    }
}
