using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>The hub dies while a file of several chunks is half written: the bank never sees the half, and the whole goes later.</summary>
[Collection(LabCollection.Name)]
public sealed class HalfWrittenFileTests(ITestOutputHelper output)
{
    // Two chunks of a NACHA file on OpenSSH, which takes 255 KB at once; an entry has 95 bytes.
    private const int Payments = 3200;

    [Fact]
    public async Task The_half_stays_under_its_temporary_name_and_the_same_bytes_go_once_more()
    {
        await using var lab = await Lab.StartAsync(1, output);
        var orders = new Orders("H");
        using (var dying = lab.Start(0, crashAt: "drop.writing:2"))
        {
            Assert.True(await dying.ReadyAsync());
            await lab.SqlAsync($"insert into connection_state (connection, paused) values ('{Scenarios.FirstCoast}', true)");
            await lab.Core.SubmitAsync(orders.Next(Scenarios.FirstCoast, "settles", Payments));
            await lab.SqlAsync("update connection_state set paused = false");
            Assert.True(await dying.DiesWithinAsync(TimeSpan.FromSeconds(40)));
        }

        var half = Assert.Single(new Witness(lab.Banks).UnfinishedFiles());
        var size = await lab.CountAsync("select max(size) from outbound");
        lab.Note($"{new FileInfo(half).Length} of {size} bytes are there");
        Assert.InRange(new FileInfo(half).Length, 0, size);
        Assert.Empty(lab.Banks.FirstCoast.Ledger.Files);
        Assert.Equal(1, await lab.CountAsync("select count(*) from outbound where state = 'Sending' and not may_publish"));

        await lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        await lab.StartReadyAsync(0);
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Equal(1, await lab.CountAsync("select count(*) from outbound where kind = 'file' and state = 'Sent' and sends > 1"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from payment where state = 'Failed' or attempt > 1"));
        var sent = await new HubHistory(lab.Source).QueryAsync(
            "select encode(sha256, 'hex') from outbound where kind = 'file' order by 1", r => r.GetString(0));
        Assert.Equal(sent, lab.Banks.FirstCoast.Ledger.Files.Select(f => f.Sha256.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }
}
