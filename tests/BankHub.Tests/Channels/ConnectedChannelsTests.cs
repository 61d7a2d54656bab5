using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.Tests.Channels;

/// <summary>What a connection may say about its channels, and what it is told when that is wrong.</summary>
public sealed class ConnectedChannelsTests
{
    private const string Sftp = "sftp://user@sftp.bank.example:2222/root";
    private const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ";

    private static readonly Dictionary<string, string> Good = new() { ["hostKey"] = HostKey, ["privateKey"] = "file:/keys/bank" };

    private static readonly Dictionary<string, string> Token = new()
    {
        ["tokenPath"] = "/oauth/token",
        ["clientId"] = "hub",
        ["clientSecret"] = "env:SECRET",
    };

    private static readonly Dictionary<string, string> AtUrl =
        With(With(Token, "tokenPath", null), "tokenUrl", "https://bank.example/token");

    public static TheoryData<string, string, Dictionary<string, string>, string, string> Wrong => new()
    {
        { "sftp", Sftp, With(Good, "hostKey", null), "options.hostKey", "option-required" },
        { "sftp", Sftp, With(Good, "hostKey", "AAAAC3NzaC1lZDI1NTE5"), "options.hostKey", "option-host-key" },
        { "sftp", Sftp, With(Good, "hostKey", "ssh-dss AAAA"), "options.hostKey", "option-host-key" },
        { "sftp", Sftp, With(Good, "hostKey", "ssh-ed25519 not*base64"), "options.hostKey", "option-host-key" },
        { "sftp", Sftp, With(Good, "hostkey", HostKey), "options.hostkey", "option-known" },
        { "sftp", Sftp, With(Good, "privateKey", null), "options.privateKey", "option-required" },
        { "sftp", Sftp, With(Good, "privateKey", "-----BEGIN"), "options.privateKey", "option-secret" },
        { "sftp", Sftp, With(Good, "privateKey", "key:"), "options.privateKey", "option-secret" },
        { "sftp", Sftp, With(Good, "hostKey", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQCx"), "options.hostKey", "option-host-key" },
        { "sftp", Sftp, With(Good, "nextHostKey", "ssh-ed25519 AAAA"), "options.nextHostKey", "option-host-key" },
        { "sftp", Sftp, With(Good, "password", "hunter2"), "options.password", "option-secret" },
        { "sftp", Sftp, With(Good, "certificate", "ssh-rsa-cert AAAA"), "options.certificate", "option-secret" },
        { "sftp", Sftp, With(Good, "readBack", "yes"), "options.readBack", "option-flag" },
        { "sftp", Sftp, With(Good, "sessions", "0"), "options.sessions", "option-number" },
        { "sftp", Sftp, With(Good, "connectSeconds", "-1"), "options.connectSeconds", "option-number" },
        { "sftp", "sftp://sftp.bank.example/root", Good, "address", "address-sftp" },
        { "sftp", "sftp://user:password@sftp.bank.example/root", Good, "address", "address-sftp" },
        { "sftp", "https://sftp.bank.example/", Good, "address", "address-sftp" },
        { "folder", "folder", [], "address", "address-folder" },
        { "folder", "file://host/share", [], "address", "address-folder" },
        { "http", "http://bank.example/", [], "address", "address-http" },
        { "http", "https://user@bank.example/", [], "address", "address-http" },
        { "http", "https://bank.example/?a=b", [], "address", "address-http" },
        { "http", "https://bank.example/", With(Token, "clientId", null), "options.clientId", "option-required" },
        { "http", "https://bank.example/", With(Token, "clientSecret", "hunter2"), "options.clientSecret", "option-secret" },
        { "http", "https://bank.example/", With(AtUrl, "tokenUrl", "http://bank.example/token"), "options.tokenUrl", "address-http" },
        { "http", "https://bank.example/", With(AtUrl, "tokenPath", "/token"), "options.tokenPath", "option-one-of" },
        { "http", "https://bank.example/", With(Token, "boundTokens", "true"), "options.boundTokens", "option-bound" },
        { "http", "https://bank.example/", new() { ["caFile"] = "/nowhere.pem" }, "options.caFile", "option-ca-file" },
        { "http", "https://bank.example/", new() { ["maxReplyBytes"] = "1" }, "options.maxReplyBytes", "option-number" },
        { "ebics", "https://bank.example/", [], "", "channel-known" },
    };

    [Theory]
    [InlineData("sftp", Sftp)]
    [InlineData("sftp", "sftp://user@[::1]/~/inbox")]
    [InlineData("sftp", "file:///tmp/bank")]
    public void A_good_file_target_opens_without_connecting(string channel, string address)
    {
        using var channels = Open(channel, address, Good);
        Assert.NotNull(channels.Sender("test-bank", "door"));
    }

    [Theory]
    [InlineData("https://bank.example/base")]
    [InlineData("http://127.0.0.1:8080")]
    public void A_good_api_target_opens_without_connecting(string address)
    {
        using var channels = Open("http", address, Token);
        Assert.NotNull(channels.Sender("test-bank", "door"));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_target_stops_the_hub_with_its_path_and_rule(
        string channel, string address, Dictionary<string, string> options, string path, string rule)
    {
        var refused = Assert.Throws<ChannelsException>(() => Open(channel, address, options));
        var expected = $"$.endpoints.door{(path.Length > 0 ? "." + path : "")}";
        Assert.Contains(refused.Findings, f => (f.Connection, f.Finding.Path, f.Finding.Rule) == ("test-bank", expected, rule));
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_callback_door_needs_its_header_and_its_secret()
    {
        var refused = Assert.Throws<ChannelsException>(() => Open("http", "", [], role: "callback"));
        Assert.Equal(
            ["$.endpoints.door.options.callbackSecret", "$.endpoints.door.options.signatureHeader"],
            refused.Findings.Select(f => f.Finding.Path).Distinct().Order());
        var good = new Dictionary<string, string> { ["callbackSecret"] = "env:SECRET", ["signatureHeader"] = "Bank-Signature" };
        using var channels = Open("http", "", good, role: "callback");
        Assert.NotNull(channels.Verifier("test-bank", "door"));
    }

    [Theory]
    [InlineData("sessions", "4")]
    [InlineData("filesPerSecond", "10")]
    public void Endpoints_of_one_login_that_state_different_limits_stop_the_hub(string option, string value)
    {
        var doors = new Dictionary<string, EndpointTarget> { ["door"] = new(Sftp, Good), ["other"] = new(Sftp, With(Good, option, value)) };
        var refused = Assert.Throws<ChannelsException>(() => Open("sftp", "send", doors));
        var finding = Assert.Single(refused.Findings).Finding;
        Assert.Equal(($"$.endpoints.other.options.{option}", "option-limits"), (finding.Path, finding.Rule));
        doors["door"] = new(Sftp, With(With(Good, option, value), "privateKey", "file:/keys/other"));
        using var alike = Open("sftp", "send", doors);
        doors["door"] = new(Sftp.Replace("user", "another", StringComparison.Ordinal), Good);
        using var apart = Open("sftp", "send", doors);
    }

    [Fact]
    public void A_door_of_another_kind_or_an_unknown_one_is_a_programming_error()
    {
        using var channels = Open("sftp", Sftp, Good);
        Assert.Throws<InvalidOperationException>(() => channels.PickUp("test-bank", "door"));
        Assert.Throws<InvalidOperationException>(() => channels.Verifier("test-bank", "door"));
        Assert.Throws<InvalidOperationException>(() => channels.Sender("test-bank", "window"));
    }

    private static ConnectedChannels Open(string channel, string address, Dictionary<string, string> options, string role = "send") =>
        Open(channel, role, new() { ["door"] = new(address, options) });

    private static ConnectedChannels Open(string channel, string role, Dictionary<string, EndpointTarget> doors)
    {
        var endpoints = doors.Keys.Select(id => new Endpoint
        {
            Id = id, Channels = [channel], Role = role, Path = "/in", Parallel = 1, Timeout = TimeSpan.FromSeconds(1), Answers = [],
        });
        var connection = new Connection
        {
            Id = "test-bank",
            Adapter = "test-bank",
            Settings = new Dictionary<string, string>(),
            Endpoints = doors,
            Accounts = [],
            HoldDuplicates = false,
            Gather = TimeSpan.Zero,
        };
        var manifest = new AdapterManifest
        {
            Id = "test-bank",
            Name = "Test Bank",
            Contract = AdapterManifest.CurrentContract,
            TimeZone = "UTC",
            Calendar = "none",
            Products = [],
            Endpoints = [.. endpoints],
            Settings = new Dictionary<string, SettingRule>(),
            Acknowledgements = [],
        };
        return ConnectedChannels.Open(
            [new ChannelSource(connection, manifest)],
            new ReferencedSecrets(),
            NamedKeys.None,
            TimeProvider.System,
            NullLoggerFactory.Instance);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> options, string name, string? value)
    {
        var changed = new Dictionary<string, string>(options);
        changed.Remove(name);
        if (value is not null)
            changed[name] = value;
        return changed;
    }
}
