using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>First Coast behind an FTPS server: nothing but the connection's file is another one.</summary>
[Collection(LabCollection.Name)]
public sealed class FirstCoastFtpsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task Entries_settle_and_come_back_over_ftps_by_configuration_alone(Kind kind)
    {
        using var folder = new TemporaryFolder("bankhub-ftps-bank-");
        await using var lab = await Lab.StartAsync(1, output);
        using var authority = new Authority(Path.Combine(folder.Path, "ca"));
        var home = lab.Banks.FirstCoast.Home;
        using FtpServer server = kind == Kind.Proftpd
            ? new Proftpd(folder.Path, home, authority.Make(), [])
            : new Vsftpd(folder.Path, home, authority.Make(), []);
        server.Start();
        Configure(lab, server, authority, folder.Path);
        await lab.StartReadyAsync(0);

        var orders = new Orders("F");
        await lab.Core.SubmitAsync(
            [.. orders.Next(Scenarios.FirstCoast, "settles", 12), .. orders.Next(Scenarios.FirstCoast, "returned-r01", 2)]);
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.NotEmpty(lab.Banks.FirstCoast.Ledger.Files);
        Assert.Empty(new Witness(lab.Banks).RefusedFiles());
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where state = 'Open'"));
        Assert.Empty(Directory.GetFiles(lab.Banks.FirstCoast.OutboundFolder));
    }

    private static void Configure(Lab lab, FtpServer server, Authority authority, string folder)
    {
        var password = Path.Combine(folder, "our-password");
        File.WriteAllText(password, FtpServer.Password);
        JsonObject Door() => new()
        {
            ["address"] = $"ftps://{server.User}@localhost:{server.Port}{lab.Banks.FirstCoast.Home}",
            ["auth"] = "password",
            ["options"] = new JsonObject { ["caFile"] = authority.File, ["password"] = $"file:{password}" },
        };
        var file = Path.Combine(lab.Folder, "connections", "first-coast.json");
        var connection = JsonNode.Parse(File.ReadAllText(file))!;
        connection["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() };
        File.WriteAllText(file, connection.ToJsonString());
    }
}
