using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.Nordbank;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>The same bank behind an FTPS server: nothing but the connection's file is another one.</summary>
[Collection(LabCollection.Name)]
public sealed class NordbankFtpsTests(ITestOutputHelper output)
{
    private const string Plain = "DE89370400440532013000", Refused = "DE88500105170001990021", Returned = "DE46500105170001990001";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Payments_go_and_news_come_over_ftps_by_configuration_alone(bool mutual)
    {
        using var temporary = new TemporaryFolder("bankhub-ftps-bank-");
        var folder = temporary.Path;
        await using var bank = NordbankServer.Start();
        using var authority = new Authority(Path.Combine(folder, "ca"));
        string[] more = mutual ? ["TLSVerifyClient on", $"TLSCACertificateFile {authority.File}"] : [];
        using var server = new Proftpd(folder, bank.Files.Home, authority.Make(), more);
        server.Start();
        await using var lab = await Lab.StartAsync(1, output);
        var connection = Connection(server, authority, folder, mutual);
        File.WriteAllText(Path.Combine(lab.Folder, "connections", "nordbank.json"), connection.ToJsonString());
        await lab.StartReadyAsync(0);
        var day = await NordbankTests.OpenAsync(lab);

        var settled = await NordbankTests.SubmitAsync(lab, "F-1", 10.00m, Plain, day);
        var refused = await NordbankTests.SubmitAsync(lab, "F-2", 20.00m, Refused, day);
        var returned = await NordbankTests.SubmitAsync(lab, "F-3", 30.00m, Returned, day);
        await NordbankTests.UntilAsync(lab, refused, "Rejected");
        await NordbankTests.UntilAsync(lab, settled, "Settled");
        await NordbankTests.UntilAsync(lab, returned, "Returned");

        Assert.Equal(
            [("F-1", TransferState.Booked), ("F-2", TransferState.Refused), ("F-3", TransferState.Returned)],
            bank.Bank.Ledger.OrderBy(line => line.Asked.EndToEndId).Select(line => (line.Asked.EndToEndId, line.State)));
        Assert.Empty(Directory.GetFiles(bank.OutboundFolder));
    }

    private static JsonObject Connection(Proftpd server, Authority authority, string folder, bool mutual)
    {
        var password = Path.Combine(folder, "our-password");
        File.WriteAllText(password, FtpServer.Password);
        var own = authority.Make("customer.example");
        var key = Path.Combine(folder, "our-key.pem");
        File.WriteAllText(key, File.ReadAllText(own.File) + "\n" + File.ReadAllText(own.KeyFile));
        return NordbankTests.Connection(() =>
        {
            var options = new JsonObject { ["caFile"] = authority.File, ["password"] = $"file:{password}" };
            if (mutual)
                options["clientKey"] = $"file:{key}";
            return new()
            {
                ["address"] = $"ftps://{server.User}@localhost:{server.Port}/~/",
                ["options"] = options,
                ["auth"] = mutual ? new JsonArray("mtls", "password") : "password",
            };
        });
    }
}
