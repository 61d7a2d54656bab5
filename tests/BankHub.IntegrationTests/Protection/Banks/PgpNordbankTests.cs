using BankHub.IntegrationTests.Proof;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Nordbank;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>Nordbank with gzip and OpenPGP both ways, through the real hub, a real sshd and a gpg of the bank's own.</summary>
[Collection(LabCollection.Name)]
public sealed class PgpNordbankTests(ITestOutputHelper output)
{
    private static readonly string[] Steps = ["drop.written", "drop.renaming", "drop.renamed", "send.delivered"];

    [Fact]
    public async Task Payments_settle_and_whatever_is_not_what_was_agreed_is_parked_and_changes_nothing()
    {
        using var desk = new PgpDesk(gzip: true);
        await using var bank = NordbankServer.Start(new() { Desk = desk });
        await using var lab = await StartAsync(bank, desk);
        await lab.StartReadyAsync(0);
        var day = await NordbankTests.OpenAsync(lab);

        var payment = await NordbankTests.SubmitAsync(lab, "N-1", 10.00m, NordbankTests.Plain, day);
        await NordbankTests.UntilAsync(lab, payment, "Settled");
        Assert.Empty(desk.Refused);
        Assert.Equal(2, await lab.CountAsync("select count(*) from reference where kind = 'fileName'"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where state = 'Open'"));

        // The bank holds the next one; what follows would settle it, were it believed.
        var held = await NordbankTests.SubmitAsync(lab, "N-2", 9900.50m, NordbankTests.Plain, day);
        await NordbankTests.UntilAsync(lab, held, "Accepted");
        var version = await VersionAsync(lab, held);
        var forged = System.Text.Encoding.UTF8.GetBytes("<Document/>");
        var stranger = desk.NewKey("stranger");
        var good = desk.Seal(forged);
        Put(bank, "plain", forged);
        Put(bank, "unsigned", desk.SealBy(null, forged));
        Put(bank, "stranger", desk.SealBy(stranger, forged));
        Put(bank, "our-own-key", desk.SealBy(desk.CustomerFingerprint, forged));
        Put(bank, "cut", good[..^20]);
        Put(bank, "tampered", [.. good[..(good.Length / 2)], (byte)(good[good.Length / 2] ^ 1), .. good[(good.Length / 2 + 1)..]]);
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from parked where rule = 'protection-failed'") == 6, "six are parked");
        Assert.Equal(6, await lab.CountAsync("select count(*) from parked where reason like 'The file was refused by pgp: %'"));
        Assert.Equal(6, await lab.CountAsync("select count(*) from alarm where rule = 'protection-failed' and severity = 'high'"));

        // The same content encrypted anew, and the same bytes again, are one file.
        Put(bank, "first", good);
        Put(bank, "again", good);
        Put(bank, "anew", desk.Seal(forged));
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from inbound where state = 'Duplicate'") == 2, "two are repetitions");
        Assert.Equal(version, await VersionAsync(lab, held));
    }

    [Fact]
    public async Task A_hub_that_dies_around_the_rename_sends_each_file_once()
    {
        using var desk = new PgpDesk(gzip: true);
        await using var bank = NordbankServer.Start(new() { Desk = desk });
        await using var lab = await StartAsync(bank, desk);
        var day = default(DateOnly);
        for (var i = 0; i < Steps.Length; i++)
        {
            var dying = lab.Start(0, Steps[i]);
            Assert.True(await dying.ReadyAsync(), Steps[i]);
            day = i == 0 ? await NordbankTests.OpenAsync(lab) : day;
            var payment = await NordbankTests.SubmitAsync(lab, $"N-{i}", 10.00m + i, NordbankTests.Plain, day);
            Assert.True(await dying.DiesWithinAsync(TimeSpan.FromSeconds(60)), Steps[i]);
            var next = await lab.StartReadyAsync(0);
            await lab.AdvanceAsync(TimeSpan.FromMinutes(2)); // The dead one's lease runs out.
            await NordbankTests.UntilAsync(lab, payment, "Settled");
            await next.KillAsync();
        }

        Assert.Equal(
            Enumerable.Range(0, Steps.Length).Select(i => $"N-{i}"),
            bank.Bank.Ledger.Select(line => line.Asked.EndToEndId).Order(StringComparer.Ordinal));
        Assert.Empty(desk.Refused);
    }

    [Fact]
    public async Task While_two_keys_of_the_bank_are_agreed_either_signs_and_the_next_one_alone_is_parked_until_it_is()
    {
        using var desk = new PgpDesk(gzip: true);
        await using var bank = NordbankServer.Start(new() { Desk = desk });
        await using var lab = await StartAsync(bank, desk);
        var hub = await lab.StartReadyAsync(0);
        var day = await NordbankTests.OpenAsync(lab);
        var payment = await NordbankTests.SubmitAsync(lab, "N-1", 10.00m, NordbankTests.Plain, day);
        await NordbankTests.UntilAsync(lab, payment, "Settled");

        var next = desk.Roll();
        PgpContract.WriteKeys(lab, desk, next, desk.BankFingerprint);
        await Wait.UntilAsync(
            async () => (await File.ReadAllTextAsync(hub.Settings.LogFile)).Contains("The file of keys changed", StringComparison.Ordinal),
            "the hub has the other keys");
        payment = await NordbankTests.SubmitAsync(lab, "N-2", 11.00m, NordbankTests.Plain, day);
        await NordbankTests.UntilAsync(lab, payment, "Settled");
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where state = 'Open'"));
        Assert.Empty(desk.Refused);
    }

    private async Task<Lab> StartAsync(NordbankServer bank, PgpDesk desk)
    {
        var lab = await Lab.StartAsync(1, output);
        PgpContract.WriteKeys(lab, desk, desk.BankFingerprint);
        foreach (var other in Directory.GetFiles(Path.Combine(lab.Folder, "connections")))
        {
            File.Delete(other); // What another bank is asked would die in its place.
        }

        var connection = PgpContract.Protect(NordbankTests.Connection(bank), NordbankServer.ProtectedSuffix);
        File.WriteAllText(Path.Combine(lab.Folder, "connections", "nordbank.json"), connection.ToJsonString());
        return lab;
    }

    private static void Put(NordbankServer bank, string name, byte[] bytes) =>
        bank.Files.Publish($"NB_{name}.xml{NordbankServer.ProtectedSuffix}", bytes);

    private static Task<long> VersionAsync(Lab lab, Guid payment) =>
        lab.CountAsync($"select version::bigint from payment where id = '{payment}'");
}
