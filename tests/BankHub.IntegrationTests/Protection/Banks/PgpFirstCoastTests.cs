using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators;
using BankHub.Simulators.Exchange;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>First Coast with gzip and OpenPGP both ways, under the names that its plain files have.</summary>
[Collection(LabCollection.Name)]
public sealed class PgpFirstCoastTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Entries_settle_and_come_back_through_files_that_only_the_bank_can_read()
    {
        using var desk = new PgpDesk(gzip: true);
        await using var lab = await Lab.StartAsync(1, output, new SimulatorOptions { FirstCoast = new() { Desk = desk } });
        PgpContract.WriteKeys(lab, desk, desk.BankFingerprint);
        var file = Path.Combine(lab.Folder, "connections", "first-coast.json");
        var connection = PgpContract.Protect((JsonObject)JsonNode.Parse(File.ReadAllText(file))!, "");
        File.WriteAllText(file, connection.ToJsonString());
        await lab.StartReadyAsync(0);

        var orders = new Orders("P-");
        var plain = Scenarios.For(Scenarios.FirstCoast).Single(s => s.Number == 0).Name;
        await lab.Core.SubmitAsync(orders.Next(Scenarios.FirstCoast, plain, 12));
        await Wait.UntilAsync(async () => await lab.CountAsync("select count(*) from payment where state = 'Settled'") == 12, "all settle");

        Assert.Empty(desk.Refused);
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where state = 'Open'"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from outbound where kind = 'file' and left_sha256 is null"));
        var kept = Directory.GetFiles(lab.Banks.FirstCoast.ProcessedFolder);
        Assert.NotEmpty(kept);
        Assert.All(kept, f => Assert.NotEqual("101 "u8.ToArray(), File.ReadAllBytes(f)[..4]));
    }
}
