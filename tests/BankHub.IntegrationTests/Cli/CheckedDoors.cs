using System.Text.Json.Nodes;
using BankHub.Cli.Checking;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Cli;

/// <summary>A folder with the file of one connection, and what <c>bankhub channel check</c> says of its doors.</summary>
internal sealed class CheckedDoors : IDisposable
{
    private readonly TemporaryFolder _folder = new("bankhub-doors-");

    /// <summary>Files to and from First Coast.</summary>
    public Task<(int Code, string Said)> OfFilesAsync(Func<JsonObject> inwards, Func<JsonObject> outwards, bool writes) => SaidAsync(
        new JsonObject
        {
            ["id"] = "bank",
            ["adapter"] = "first-coast-ach",
            ["settings"] = new JsonObject { ["immediateOrigin"] = "123456789", ["companyId"] = "1123456789" },
            ["endpoints"] = new JsonObject { ["files-in"] = inwards(), ["files-out"] = outwards() },
            ["accounts"] = new JsonArray("1000200030"),
        },
        writes);

    /// <summary>Requests to Meridian.</summary>
    public Task<(int Code, string Said)> OfRequestsAsync(Func<JsonObject> door) => SaidAsync(
        new JsonObject
        {
            ["id"] = "bank",
            ["adapter"] = "meridian-rest",
            ["accounts"] = new JsonArray("10000001"),
            ["endpoints"] = new JsonObject
            {
                ["api"] = door(),
                ["bookings"] = door(),
                ["callbacks"] = new JsonObject
                {
                    ["protection"] = "hmac",
                    ["options"] = new JsonObject
                    {
                        ["signatureHeader"] = "Meridian-Signature", ["callbackSecret"] = Secret("callback", "callback-canary-4711"),
                    },
                },
            },
        },
        writes: false);

    /// <summary>The reference of a secret in a file.</summary>
    public string Secret(string name, string value)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, value);
        return $"file:{path}";
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Said)> SaidAsync(JsonObject connection, bool writes)
    {
        var connections = Directory.CreateDirectory(Path.Combine(_folder.Path, "connections")).FullName;
        await File.WriteAllTextAsync(Path.Combine(connections, "bank.json"), connection.ToJsonString());
        var said = new StringWriter();
        var code = await ChannelCommand.RunAsync(
            ChannelCommand.Chosen("bank", connections, null, NamedKeys.None), NamedKeys.None, writes, said, default);
        Assert.DoesNotContain("canary", said.ToString(), StringComparison.Ordinal);
        return (code, said.ToString());
    }
}
