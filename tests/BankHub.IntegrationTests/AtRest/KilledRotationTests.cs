using BankHub.Hub.AtRest;
using BankHub.Hub.Audit;
using BankHub.IntegrationTests.Proof;
using BankHub.Keys;
using Npgsql;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.AtRest;

/// <summary>A node that is killed while it seals rows again (CHECKS S18): nothing is half sealed, and another goes on.</summary>
[Collection(LabCollection.Name)]
public sealed class KilledRotationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_a_killed_node_had_begun_to_seal_again_stays_readable_and_the_next_ends_it()
    {
        await using var lab = await Lab.StartAsync(1, output);
        var hub = await lab.StartReadyAsync(0, "killed");
        var orders = new Orders("K");
        await lab.Core.SubmitAsync(orders.Next(160));
        Assert.True(await new Drain(lab, orders.All).WaitAsync(TimeSpan.FromSeconds(120)), "not all ended by themselves");
        var ring = Path.Combine(lab.Folder, "ring");

        // Rows can be read and taken, and the first that is to be written again makes the node wait in the middle of its batch.
        await using (var held = await lab.Source.OpenConnectionAsync())
        {
            await using var transaction = await held.BeginTransactionAsync();
            await ExecuteAsync(held, "lock table event in share mode");
            MasterKeyFile.Add(ring);
            await RotatingHub.UntilAsync(
                async () => await lab.CountAsync(
                    "select count(*) from pg_stat_activity where query ilike 'update event x set%' and wait_event_type = 'Lock'") == 1,
                "the node waits in a batch");
            await hub.KillAsync();
        }

        // Messages came before payments: some rows lie under the new key, some under the old.
        Assert.True(await lab.CountAsync("select sum(resealed)::bigint from reseal") > 0, "nothing was sealed again");
        Assert.False((await RingReport.ReadAsync(lab.Source, default)).IsAtRest);
        await FaultlessAsync(lab, ring);

        var next = await lab.StartReadyAsync(0, "next");
        await lab.Core.SubmitAsync(orders.Next(16));
        Assert.True(await new Drain(lab, orders.All).WaitAsync(TimeSpan.FromSeconds(120)), "not all ended by themselves");
        // The killed node is waited for a minute, and for what it may have begun five: the hub's clock goes ahead.
        await lab.AdvanceAsync(TimeSpan.FromMinutes(7));
        await RotatingHub.UntilAsync(
            async () => await lab.CountAsync("select count(*) from ring_key where state = 'Reads'") == 0
                && (await RingReport.ReadAsync(lab.Source, default)).IsAtRest,
            "the older key retires");
        await FaultlessAsync(lab, ring);
        Assert.Equal(0, await next.TerminateAsync());
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Every sealed row opens under one of the ring's keys, and every chain of events holds.
    private static async Task FaultlessAsync(Lab lab, string ring)
    {
        var cipher = new RingCipher(MasterKeyFile.Read(new ReferencedSecrets(), $"file:{ring}"));
        await foreach (var fault in new Verification(lab.Source, cipher, new Dictionary<long, string>()).FaultsAsync(default))
            Assert.Fail(fault.ToString());
    }
}
