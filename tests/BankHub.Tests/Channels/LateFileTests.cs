using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels;

/// <summary>
/// A file in doubt may get its name late, or lie untaken: where the bank can be asked about it, how long it takes a file must be over
/// before "not found" is held for a proof. What leaves that open stops the hub at start.
/// </summary>
public sealed class LateFileTests
{
    private const string HostKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ";

    private static readonly Dictionary<string, Dictionary<string, string>> Options = new()
    {
        ["sftp://user@bank.example/"] = new() { ["hostKey"] = HostKey, ["privateKey"] = "file:/keys/bank" },
        ["ftps://user@bank.example/"] = new() { ["password"] = "env:PASSWORD" },
        ["file:///bank"] = [],
    };

    private static readonly string[] Late = ["$.endpoints.drop.takenFor request-late"];

    [Theory]
    [InlineData("sftp://user@bank.example/")]
    [InlineData("ftps://user@bank.example/")]
    [InlineData("file:///bank")]
    public void How_long_a_file_is_taken_must_be_said_and_end_before_not_found_is_a_proof(string address)
    {
        Assert.Equal(Late, Findings(address, "send", takenFor: null, absentAfter: 86400));
        Assert.Equal(Late, Findings(address, "send", takenFor: 60, absentAfter: 69));
        Assert.Empty(Findings(address, "send", takenFor: 60, absentAfter: 70));
    }

    [Theory]
    [InlineData("sftp://user@bank.example/")]
    [InlineData("ftps://user@bank.example/")]
    [InlineData("file:///bank")]
    public void Who_is_never_asked_or_shuts_out_what_was_asked_about_needs_no_end(string address)
    {
        Assert.Empty(Findings(address, "send", takenFor: null, absentAfter: null));
        Assert.Empty(Findings(address, "send", takenFor: null, absentAfter: 1, shutsOut: true));
        Assert.Empty(Findings(address, "pickUp", takenFor: null, absentAfter: 1));
    }

    private static string[] Findings(string address, string role, int? takenFor, int? absentAfter, bool shutsOut = false)
    {
        var manifest = new AdapterManifest
        {
            Id = "test-bank", Name = "Test Bank", Contract = AdapterManifest.CurrentContract, TimeZone = "UTC", Calendar = "none",
            Products = [], Settings = new Dictionary<string, SettingRule>(), Acknowledgements = [],
            Endpoints =
            [
                new()
                {
                    Id = "drop", Channels = [address.StartsWith("ftps", StringComparison.Ordinal) ? "ftps" : "sftp"], Role = role,
                    Path = "/", Parallel = 1, Pattern = role == "send" ? null : "*", Timeout = TimeSpan.FromSeconds(10), Answers = [],
                    TakenFor = takenFor is { } taken ? TimeSpan.FromSeconds(taken) : null,
                },
            ],
            Inquiry = absentAfter is { } absent ? new InquiryRule([], TimeSpan.FromSeconds(absent)) { ShutsOut = shutsOut } : null,
        };
        var connection = new Connection
        {
            Id = "test-bank", Adapter = "test-bank", Settings = new Dictionary<string, string>(), Accounts = [], HoldDuplicates = false,
            Gather = TimeSpan.Zero,
            Endpoints = new Dictionary<string, EndpointTarget> { ["drop"] = new(address, Options[address]) },
        };
        return
        [
            .. ConnectedChannels.Check(new ChannelSource(connection, manifest), null, NamedKeys.None).Select(f => $"{f.Path} {f.Rule}"),
        ];
    }
}
