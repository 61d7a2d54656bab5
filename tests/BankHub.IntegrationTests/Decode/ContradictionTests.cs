using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>News that contradict each other are judged alike, whether they come in one batch or one after the other.</summary>
public sealed class ContradictionTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("A|X B|X", "A")] // The second gives the bank's id of one payment to another.
    [InlineData("B|X A|X", "B")]
    [InlineData("A|X B|Y", "AB")]
    [InlineData("|X A|X", "A")]
    [InlineData("A|X |X", "A")]
    [InlineData("A|X A|X", "A")]
    public async Task One_batch_and_one_by_one_end_alike(string news, string accepted)
    {
        var together = await OutcomeAsync([news.Replace(' ', '\n')]);
        var alone = await OutcomeAsync(news.Split(' '));
        Assert.Equal(alone, together);
        Assert.Equal(accepted, alone.Accepted);
    }

    [Fact]
    public async Task What_another_node_learns_in_the_same_moment_makes_it_ambiguous_too()
    {
        var (accepted, parked) = await OutcomeAsync(["A|X"], learnsMeanwhile: true);
        Assert.Equal(("", 1L), (accepted, parked));
    }

    private async Task<(string Accepted, long Parked)> OutcomeAsync(string[] files, bool learnsMeanwhile = false)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await using var hub = SimulatedHub.Create(6, calm.Hub.Source, reader: new LearningAdapter());
        hub.Bank.Heal();
        var names = new Dictionary<char, (Guid Payment, string Name)>();
        foreach (var who in "AB")
        {
            var payment = await calm.PayAsync(files: true);
            await calm.RunAsync();
            names[who] = (payment, await calm.OneAsync<string>(
                $"select value from reference where payment_id = '{payment}' and kind = 'instruction'"));
        }

        if (learnsMeanwhile)
        {
            await calm.Hub.SqlAsync(
                $"""
                create function meanwhile() returns trigger language plpgsql as $$ begin
                  if new.kind = 'bank' and new.payment_id <> '{names['B'].Payment}' then
                    insert into reference select connection, 'bank', 'X', outbound_id, payment_id, attempt from reference
                      where payment_id = '{names['B'].Payment}' limit 1;
                  end if; return new; end $$;
                create trigger meanwhile before insert on reference for each row execute function meanwhile()
                """);
        }

        try
        {
            var number = 0;
            foreach (var file in files)
            {
                await hub.TakeFileAsync($"{++number}.txt", file.Replace("A|", names['A'].Name + "|").Replace("B|", names['B'].Name + "|"));
                await DecodeAsync(hub);
            }
        }
        finally
        {
            await calm.Hub.SqlAsync("drop trigger if exists meanwhile on reference; drop function if exists meanwhile");
        }

        var states = new List<char>();
        foreach (var (who, (payment, _)) in names)
        {
            if (await calm.OneAsync<string>($"select state from payment where id = '{payment}'") == "Accepted")
            {
                states.Add(who);
            }
        }

        return (new string([.. states]), await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
    }

    private static async Task DecodeAsync(SimulatedHub hub)
    {
        foreach (var step in hub.Node(0).Where(s => s.Name is "decode"))
        {
            while (await step.RunOnceAsync(default))
            {
            }
        }
    }
}
