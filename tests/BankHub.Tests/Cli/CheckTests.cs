using System.Text.Json.Nodes;
using BankHub.Cli.Checking;

namespace BankHub.Tests.Cli;

/// <summary>What <c>bankhub check</c> says of connection files of the built-in banks.</summary>
public sealed class CheckTests : IDisposable
{
    private const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-check-");
    private readonly string _secret;

    public CheckTests() => File.WriteAllText(_secret = Path.Combine(_folder.FullName, "secret"), "s");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_good_folder_is_told_bank_by_bank()
    {
        Write("ach", Ach());
        Assert.Equal((0, "ach: First Coast Bank, ACH files, 6 products, 2 endpoints\n1 connection, 0 findings\n", ""), Run());
    }

    [Fact]
    public void A_folder_without_a_connection_is_said_to_hold_none()
    {
        var (code, good, bad) = Run();
        Assert.Equal((1, "", $"{_folder.FullName} holds no connection: a connection is a file NAME.json in it.\n"), (code, good, bad));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "files-in.address", "sftp://bank.example/root", "$.endpoints.files-in.address: address-sftp" },
        { "files-in.address", "sftp://u@bank.example:99999/", "$.endpoints.files-in.address: address" },
        { "files-in.address", "file://host/share", "$.endpoints.files-in.address: address-folder" },
        { "files-in.options.hostKey", "AAAA", "$.endpoints.files-in.options.hostKey: option-host-key" },
        { "files-in.options.hostKey", "", "$.endpoints.files-in.options.hostKey: option-required" },
        { "files-in.options.privateKey", "file:/nowhere/key", "$.endpoints.files-in.options.privateKey: option-secret-there" },
        { "files-in.options.privateKey", "env:BANKHUB_NO_SUCH_VARIABLE", "$.endpoints.files-in.options.privateKey: option-secret-there" },
        { "files-in.options.hostkey", HostKey, "$.endpoints.files-in.options.hostkey: option-known" },
        { "files-in.options.sessions", "0", "$.endpoints.files-in.options.sessions: option-number" },
        { "settings.immediateOrigin", "12345678", "$.settings.immediateOrigin: setting-value" },
        { "settings.companyId", "12345678901", "$.settings.companyId: setting-value" },
        { "settings.balanced", "yes", "$.settings.balanced: setting-value" },
        { "settings.ballanced", "true", "$.settings.ballanced: setting" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void One_thing_that_is_wrong_is_one_finding(string place, string value, string finding)
    {
        var connection = Ach();
        var path = place.Split('.');
        var parent = path[..^1].Aggregate<string, JsonNode>(connection, (node, name) => node[name] ?? node["endpoints"]![name]!);
        if (value.Length > 0)
            parent[path[^1]] = value;
        else
            parent.AsObject().Remove(path[^1]);
        Write("ach", connection);
        var (code, _, bad) = Run();
        Assert.Equal(1, code);
        Assert.StartsWith($"The configuration has 1 finding:\nach.json: {finding}: ", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_of_every_file_is_said_at_once()
    {
        var connection = Ach();
        connection["gather"] = "soon";
        connection["settings"]!["companyId"] = "";
        connection["endpoints"]!["files-in"]!["options"]!["sessions"] = "many";
        connection["endpoints"]!["files-out"]!["options"]!["privateKey"] = "file:/nowhere/key";
        Write("ach", connection);
        Write("rest", new JsonObject { ["id"] = "Rest", ["adapter"] = "meridian-rest", ["endpoints"] = new JsonObject() });
        File.WriteAllText(Path.Combine(_folder.FullName, "callers"), """[{"id":"core","kind":"robot","keyHash":"1","scopes":[]}]""");
        var (code, _, bad) = Run(callers: "callers");
        Assert.Equal(1, code);
        Assert.Equal(
        [
            "ach.json: $.gather: duration", "ach.json: $.settings.companyId: setting-value",
            "ach.json: $.endpoints.files-in.options.sessions: option-number",
            "ach.json: $.endpoints.files-out.options.privateKey: option-secret-there", "rest.json: $.id: id",
            "rest.json: $.endpoints.api: endpoint-target", "rest.json: $.endpoints.bookings: endpoint-target",
            "rest.json: $.endpoints.callbacks: endpoint-target", "callers: $[0].kind: caller-kind",
            "callers: $[0].keyHash: caller-key-hash",
        ], bad.Replace(_folder.FullName + "/", "").TrimEnd().Split('\n')[1..].Select(line => string.Join(": ", line.Split(": ")[..3])));
    }

    [Fact]
    public void Another_machines_secrets_need_not_be_here()
    {
        var connection = Ach();
        connection["endpoints"]!["files-in"]!["options"]!["privateKey"] = "file:/nowhere/key";
        Write("ach", connection);
        Assert.Equal((1, 0), (Run().Code, Run(secrets: false).Code));
    }

    [Theory]
    [InlineData("[]", null, null, false)]
    [InlineData("[\"1\"]", null, null, true)]
    [InlineData("[\"1\",\"2\"]", null, null, false)]
    [InlineData("[\"1\",\"2\"]", "false", null, false)]
    [InlineData("[\"1\",\"2\"]", "true", null, true)]
    [InlineData("[]", "true", null, true)]
    [InlineData("[]", "true", "9", false)]
    [InlineData("[\"1\"]", "true", "9", true)]
    public void Files_that_do_not_say_whose_account_pays_are_for_connections_of_one_account(
        string accounts, string? balanced, string? offset, bool good)
    {
        var connection = Ach();
        connection["accounts"] = JsonNode.Parse(accounts);
        if (balanced is not null)
            connection["settings"]!["balanced"] = balanced;
        if (offset is not null)
            connection["settings"]!["offsetAccount"] = offset;
        Write("ach", connection);

        var (code, _, bad) = Run();

        Assert.Equal((good ? 0 : 1, !good), (code, bad.Contains("ach.json: $.accounts: one-account", StringComparison.Ordinal)));
    }

    private JsonObject Ach() => new()
    {
        ["id"] = "ach",
        ["adapter"] = "first-coast-ach",
        ["settings"] = new JsonObject { ["immediateOrigin"] = "123456789", ["companyId"] = "1123456789" },
        ["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() },
        ["accounts"] = new JsonArray("1000200030"),
    };

    private JsonObject Door() => new()
    {
        ["address"] = "sftp://user@sftp.bank.example:2222/root",
        ["options"] = new JsonObject { ["hostKey"] = HostKey, ["privateKey"] = $"file:{_secret}", ["readBack"] = "false" },
    };

    private void Write(string name, JsonObject connection) =>
        File.WriteAllText(Path.Combine(_folder.FullName, name + ".json"), connection.ToJsonString());

    private (int Code, string Good, string Bad) Run(string? callers = null, bool secrets = true)
    {
        using var good = new StringWriter { NewLine = "\n" };
        using var bad = new StringWriter { NewLine = "\n" };
        var file = callers is null ? null : Path.Combine(_folder.FullName, callers);
        var code = CheckCommand.Run(new(_folder.FullName, null, file, secrets), good, bad);
        return (code, good.ToString(), bad.ToString());
    }
}
