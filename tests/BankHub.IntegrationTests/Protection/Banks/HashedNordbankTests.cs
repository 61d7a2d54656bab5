using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Faults;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Nordbank;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>Nordbank with a hash file beside each signed file, both ways, through the real hub and each real server.</summary>
[Collection(LabCollection.Name)]
public sealed class HashedNordbankTests(ITestOutputHelper output)
{
    private static readonly string[] Steps = ["drop.written", "drop.renaming", "drop.renamed"];

    // Null for sshd.
    [Theory]
    [InlineData(null)]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_hub_that_dies_around_the_rename_sends_each_file_once_and_what_is_not_as_hashed_is_parked(Kind? ftps)
    {
        using var desk = new SignatureDesk();
        await using var bank = NordbankServer.Start(new() { Desk = desk, HashFiles = true });
        using var folder = new TemporaryFolder("bankhub-hash-bank-");
        using var authority = new Authority(Path.Combine(folder.Path, "ca"));
        using var server = ftps is { } kind ? Start(kind, folder.Path, bank.Files.Home, authority) : null;
        var connection = server is null
            ? NordbankTests.Connection(bank)
            : NordbankTests.Connection(() => Door(server, authority, folder.Path, bank.Files.Home));
        await using var lab = await SignedNordbankTests.StartAsync(output, desk, connection, "xml-signature", "hash-file");
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
            if (i < Steps.Length - 1)
                await next.KillAsync();
        }

        Assert.Equal(
            Enumerable.Range(0, Steps.Length).Select(i => $"N-{i}"),
            bank.Bank.Ledger.Select(line => line.Asked.EndToEndId).Order(StringComparer.Ordinal));
        Assert.Empty(desk.Refused);
        Assert.Empty(bank.Unchecked);
        Assert.Empty(await new HubHistory(lab.Source).QueryAsync(
            "select kind || ' ' || rule || ': ' || reason from parked where state = 'Open'", row => row.GetString(0)));

        var said = desk.Seal("<Document xmlns=\"urn:x\"/>"u8.ToArray());
        bank.Publish("NB_wrong.xml", said, hashed: [1]);
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from parked where rule = 'protection-failed'") == 1, "it is parked");
        Assert.Equal(1, await lab.CountAsync(
            "select count(*) from parked where reason = 'The file was refused by hash-file: Its SHA256 hash is another one than its hash"
            + " file says.'"));

        // Without its hash file it waits at the bank.
        bank.Files.Publish("NB_late.xml", desk.Seal("<Document xmlns=\"urn:y\"/>"u8.ToArray()));
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await lab.CountAsync("select count(*) from inbound where name = 'NB_late.xml'"));
        var late = await File.ReadAllBytesAsync(Path.Combine(bank.OutboundFolder, "NB_late.xml"));
        bank.Publish("NB_late2.xml", late);
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from inbound where name = 'NB_late2.xml'") == 1, "it came with its own");
        await Wait.UntilAsync(
            () => Task.FromResult(Directory.GetFiles(bank.OutboundFolder) is [var left] && Path.GetFileName(left) == "NB_late.xml"),
            "what was stored goes, with its hash file, and the other stays");
    }

    private static FtpServer Start(Kind kind, string folder, string home, Authority authority)
    {
        FtpServer server = kind == Kind.Proftpd
            ? new Proftpd(folder, home, authority.Make(), [])
            : new Vsftpd(folder, home, authority.Make(), []);
        server.Start();
        return server;
    }

    private static JsonObject Door(FtpServer server, Authority authority, string folder, string home)
    {
        var password = Path.Combine(folder, "our-password");
        File.WriteAllText(password, FtpServer.Password);
        return new()
        {
            ["address"] = $"ftps://{server.User}@localhost:{server.Port}{home}",
            ["auth"] = "password",
            ["options"] = new JsonObject { ["caFile"] = authority.File, ["password"] = $"file:{password}" },
        };
    }
}
