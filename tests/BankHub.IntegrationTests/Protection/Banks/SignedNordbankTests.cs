using System.Text;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Nordbank;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Protection.Banks;

/// <summary>Nordbank with XML signatures both ways, through the real hub and a real sshd; the bank verifies by the framework.</summary>
[Collection(LabCollection.Name)]
public sealed class SignedNordbankTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Payments_settle_and_whatever_the_bank_did_not_sign_is_parked_and_changes_nothing()
    {
        using var desk = new SignatureDesk();
        await using var bank = NordbankServer.Start(new() { Desk = desk });
        await using var lab = await StartAsync(output, desk, NordbankTests.Connection(bank), "xml-signature");
        await lab.StartReadyAsync(0);
        var day = await NordbankTests.OpenAsync(lab);

        var payment = await NordbankTests.SubmitAsync(lab, "N-1", 10.00m, NordbankTests.Plain, day);
        await NordbankTests.UntilAsync(lab, payment, "Settled");
        Assert.Empty(desk.Refused);
        Assert.Contains("Signature", Encoding.UTF8.GetString(Assert.Single(desk.Taken)), StringComparison.Ordinal);
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where state = 'Open'"));

        // The bank holds the next one; what follows would settle it, were it believed.
        var held = await NordbankTests.SubmitAsync(lab, "N-2", 9900.50m, NordbankTests.Plain, day);
        await NordbankTests.UntilAsync(lab, held, "Accepted");
        var version = await VersionAsync(lab, held);
        var forged = Encoding.UTF8.GetBytes("<Document xmlns=\"urn:x\"><Amt>10.00</Amt></Document>");
        var sealed_ = Encoding.UTF8.GetString(desk.Seal(forged));
        Put(bank, "plain", Encoding.UTF8.GetString(forged));
        Put(bank, "stranger", Encoding.UTF8.GetString(desk.SealByStranger(forged)));
        Put(bank, "changed", sealed_.Replace("10.00", "10.01"));
        Put(bank, "twice", sealed_.Replace("</Document>", sealed_[sealed_.IndexOf("<Signature", StringComparison.Ordinal)..]));
        Put(bank, "elsewhere", "<Other>" + sealed_ + "</Other>");
        Put(bank, "cut", sealed_[..^20]);
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from parked where rule = 'protection-failed'") == 6, "six are parked");
        Assert.Equal(6, await lab.CountAsync("select count(*) from parked where reason like 'The file was refused by xml-signature: %'"));
        Assert.Equal(1, await lab.CountAsync("select count(*) from parked where reason like '%It was changed after it was signed.'"));
        Assert.Equal(6, await lab.CountAsync("select count(*) from alarm where rule = 'protection-failed' and severity = 'high'"));
        Assert.Equal(version, await VersionAsync(lab, held));
    }

    internal static async Task<Lab> StartAsync(
        ITestOutputHelper output, SignatureDesk desk, JsonObject connection, params string[] protection)
    {
        var lab = await Lab.StartAsync(1, output);
        WriteKeys(lab, desk);
        foreach (var other in Directory.GetFiles(Path.Combine(lab.Folder, "connections")))
        {
            File.Delete(other);
        }

        foreach (var (endpoint, option, key) in new[] { ("files-in", "xmlSign", "us"), ("files-out", "xmlVerify", "bank") })
        {
            var door = connection["endpoints"]![endpoint]!;
            door["protection"] = new JsonArray([.. protection.Select(word => JsonValue.Create(word))]);
            door["options"]![option] = $"key:{key}";
            if (endpoint == "files-out")
                door["options"]!["checkPatienceSeconds"] = "2";
        }

        File.WriteAllText(Path.Combine(lab.Folder, "connections", "nordbank.json"), connection.ToJsonString());
        return lab;
    }

    private static void WriteKeys(Lab lab, SignatureDesk desk)
    {
        var keys = new JsonArray { Key("us", desk.CustomerPem, "sign"), Key("bank", desk.BankPem, "verify") };
        File.WriteAllText(Path.Combine(lab.Folder, "keys.json"), new JsonObject { ["keys"] = keys }.ToJsonString());

        JsonObject Key(string name, string pem, string use)
        {
            var path = Path.Combine(lab.Folder, name + ".pem");
            File.WriteAllText(path, pem);
            return new() { ["name"] = name, ["uses"] = new JsonArray(use), ["provider"] = "pem", ["key"] = $"file:{path}" };
        }
    }

    private static void Put(NordbankServer bank, string name, string text) =>
        bank.Files.Publish($"NB_{name}.xml", Encoding.UTF8.GetBytes(text));

    private static Task<long> VersionAsync(Lab lab, Guid payment) =>
        lab.CountAsync($"select version::bigint from payment where id = '{payment}'");
}
