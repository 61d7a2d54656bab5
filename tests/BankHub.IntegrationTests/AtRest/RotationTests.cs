using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BankHub.Core.Ports;
using BankHub.Hub.AtRest;
using BankHub.Hub.Audit;
using BankHub.Hub.Catalog;
using BankHub.IntegrationTests.Api;
using BankHub.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.AtRest;

/// <summary>Master keys that follow one another while payments come in (CHECKS S18): nothing is lost, nothing becomes unreadable.</summary>
public sealed class RotationTests(RotatingHub hub) : IClassFixture<RotatingHub>
{
    private const int Rotations = 20;

    [Fact]
    public async Task Twenty_keys_follow_one_another_under_load_on_two_nodes_and_the_first_twenty_may_leave()
    {
        var other = await hub.AddNodeAsync("two");
        var (taken, end) = (new ConcurrentDictionary<string, int>(), new CancellationTokenSource());
        var (number, unread) = (0, 0);
        Task[] load = [LoadAsync(hub.Client(TestKeys.Core)), LoadAsync(hub.Client(TestKeys.Core, other))];

        var (first, last) = (await hub.WriterAsync(), 0u);
        for (var i = 0; i < Rotations; i++)
            last = await hub.RotateAsync();
        await end.CancelAsync();
        await Task.WhenAll(load);
        await hub.AtRestAsync();
        hub.Keep(last);
        var third = await hub.AddNodeAsync("three");

        Assert.Equal(first + Rotations, last);
        Assert.Equal(0, unread);
        Assert.InRange(taken.Count, Rotations, int.MaxValue);
        Assert.Equal(taken.Count, await hub.CountAsync("select count(*) from payment where idempotency_key like 'load-%'"));
        await ReadAllAsync(hub.Client(TestKeys.Core, third));
        var cipher = new RingCipher(MasterKeyFile.Read(new ReferencedSecrets(), $"file:{hub.Ring}"));
        await foreach (var fault in new Verification(hub.Source, cipher, new Dictionary<long, string>()).FaultsAsync(default))
            Assert.Fail(fault.ToString());
        Assert.Contains("payments: ", string.Join('\n', (await RingReport.ReadAsync(hub.Source, default)).Lines), StringComparison.Ordinal);

        async Task LoadAsync(HttpClient client)
        {
            while (!end.IsCancellationRequested)
            {
                var n = Interlocked.Increment(ref number);
                taken[await Samples.SubmitAsync(client, n, $"load-{n}")] = n;
                // One of those before, which may be under any key by now.
                var (id, of) = taken.ElementAt(n % taken.Count);
                if (!await IsReadAsync(client, id, of))
                    Interlocked.Increment(ref unread);
            }
        }

        async Task ReadAllAsync(HttpClient client)
        {
            foreach (var (id, of) in taken)
                Assert.True(await IsReadAsync(client, id, of), $"payment {id} is unreadable");
        }
    }

    [Fact]
    public async Task A_key_that_one_node_lacks_writes_nowhere()
    {
        var own = hub.Ring + "-of-another";
        File.Copy(hub.Ring, own);
        var node = await hub.AddNodeAsync("late", options => options with { MasterKey = $"file:{own}" });
        try
        {
            var before = await hub.WriterAsync();
            var id = MasterKeyFile.Add(hub.Ring);
            await Task.Delay(500);
            Assert.Equal(before, await hub.WriterAsync());

            RotatingHub.Replace(own, File.ReadLines(hub.Ring));
            await RotatingHub.UntilAsync(async () => await hub.WriterAsync() == id, "all nodes have it");
        }
        finally
        {
            await node.StopAsync();
        }
    }

    [Fact]
    public async Task A_ring_that_lacks_a_needed_key_starts_no_node_and_is_not_taken_by_one_that_runs()
    {
        var id = await hub.RotateAsync();
        var payment = await Samples.SubmitAsync(hub.Client(TestKeys.Core), 900_001, "lacking");
        var whole = File.ReadAllLines(hub.Ring);
        MasterKeyFile.Create(hub.Ring + "-other");
        RotatingHub.Replace(hub.Ring, File.ReadLines(hub.Ring + "-other"));

        try
        {
            var refused = await Assert.ThrowsAsync<CatalogException>(() => hub.AddNodeAsync("without"));
            await RotatingHub.UntilAsync(
                async () => await hub.CountAsync("select count(*) from alarm where rule = 'key-ring'") > 0, "the alarm");

            Assert.Matches($"key-ring-lacks: Rows are stored under master keys that this ring lacks: .*\\b{id}\\b", refused.Message);
            Assert.True(await IsReadAsync(hub.Client(TestKeys.Core), payment, 900_001));
            await Samples.SubmitAsync(hub.Client(TestKeys.Core), 900_002, "lacking-2");
        }
        finally
        {
            RotatingHub.Replace(hub.Ring, whole);
        }
    }

    [Fact]
    public async Task Every_sealed_column_is_sealed_again()
    {
        var cipher = hub.Hub.Services.GetRequiredService<ICipher>();
        var rows = await SealedRows.InsertAsync(hub.Source, cipher);
        await hub.RotateAsync();
        await hub.AtRestAsync();
        foreach (var row in rows)
            Assert.Equal(row.Plain, await row.OpenAsync(hub.Source, cipher));
        Assert.Equal(SealedColumn.All.Select(c => c.Name).Order(), rows.Select(r => r.Column.Name).Order());
    }

    // As where two nodes ended the last two columns at once, and neither saw the other's end.
    [Fact]
    public async Task A_key_that_nobody_retired_with_the_last_column_retires_later()
    {
        var before = await hub.WriterAsync();
        await hub.RotateAsync();
        await hub.AtRestAsync();
        await using (var command = hub.Source.CreateCommand($"update ring_key set state = 'Reads' where id = {before}"))
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        await hub.AtRestAsync();
    }

    // A new column of bytes is either one of the sealed or no secret: whoever adds one says which.
    [Fact]
    public async Task Every_column_of_bytes_is_sealed_or_a_hash()
    {
        string[] hashes =
        [
            "caller.key_hash",
            "payment.request_hash", "payment.chain", "payment.fingerprint", "payment.debtor_hash", "payment.creditor_hash",
            "event.hash", "event.body_hash",
            "outbound.sha256", "outbound.left_sha256", "inbound.sha256", "anchor.digest", "anchor.hash", "anchor_heads.heads",
            "ring_print.print",
            "seen_signature.name", "seen_signature.message", "statement.account_hash", "statement_entry.account_hash",
        ];
        var columns = new List<string>();
        await using var command = hub.Source.CreateCommand(
            """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            join pg_class t on t.relname = c.table_name and not t.relispartition and t.relnamespace = 'public'::regnamespace
            where c.table_schema = 'public' and c.data_type = 'bytea' and c.table_name not like 'qrtz%'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            columns.Add(reader.GetString(0));
        Assert.Equal(SealedColumn.All.Select(c => $"{c.Table}.{c.Column}").Concat(hashes).Order(), columns.Order());
    }

    internal static async Task<bool> IsReadAsync(HttpClient client, string id, int number)
    {
        using var response = await client.GetAsync($"/v1/payments/{id}/document");
        return response.IsSuccessStatusCode
            && (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["creditorAccount"]!["bban"] == $"{100000000 + number}";
    }
}
