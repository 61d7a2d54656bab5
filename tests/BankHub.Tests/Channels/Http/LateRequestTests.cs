using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Http;

/// <summary>
/// A request that is held up on its way must not be taken after "not found" was held for a proof: the payment would be made again. What
/// leaves that open stops the hub at start.
/// </summary>
public sealed class LateRequestTests
{
    private const int Timeout = 10;

    [Theory]
    [InlineData("ws-security", "lifetimeSeconds=20 toleranceSeconds=5", 35, true)]
    [InlineData("ws-security", "lifetimeSeconds=20 toleranceSeconds=5", 34, false)]
    [InlineData("ws-security", "lifetimeSeconds=20 toleranceSeconds=6", 35, false)]
    [InlineData("ws-security", "lifetimeSeconds=21 toleranceSeconds=5", 35, false)]
    [InlineData("ws-security", "", 430, true)]
    [InlineData("ws-security", "", 429, false)]
    [InlineData("http-signature", "expiresSeconds=30 toleranceSeconds=5", 45, true)]
    [InlineData("http-signature", "expiresSeconds=30 toleranceSeconds=5", 44, false)]
    [InlineData("http-signature", "toleranceSeconds=5", 86400, false)]
    [InlineData("cavage", "toleranceSeconds=5", 86400, false)]
    [InlineData("cavage+ws-security", "lifetimeSeconds=20 toleranceSeconds=5", 35, true)]
    [InlineData("none", "", 86400, false)]
    public void What_ends_a_request_must_end_before_not_found_is_a_proof(string protection, string options, int absentAfter, bool starts) =>
        Assert.Equal(starts, !Rules(protection, options, new InquiryRule([], TimeSpan.FromSeconds(absentAfter))).Contains("request-late"));

    [Fact]
    public void The_older_signatures_end_where_their_expiry_is_covered()
    {
        string[] Of(int absentAfter) => Rules(
            "cavage", "toleranceSeconds=5", new InquiryRule([], TimeSpan.FromSeconds(absentAfter)),
            covers: "(request-target) digest (expires)");
        Assert.DoesNotContain("request-late", Of(20));
        Assert.Contains("request-late", Of(19));
    }

    [Theory]
    [InlineData("none", 25, 35, true)]
    [InlineData("none", 26, 35, false)]
    [InlineData("ws-security", 25, 35, true)]
    public void A_bank_that_refuses_old_requests_says_how_old(string protection, int takenFor, int absentAfter, bool starts) =>
        Assert.Equal(
            starts,
            !Rules(protection, "", new InquiryRule([], TimeSpan.FromSeconds(absentAfter)), takenFor: TimeSpan.FromSeconds(takenFor))
                .Contains("request-late"));

    [Fact]
    public void Who_is_never_asked_or_shuts_out_what_was_asked_about_needs_no_end()
    {
        Assert.Empty(Rules("none", "", null));
        Assert.Empty(Rules("none", "", new InquiryRule([], TimeSpan.FromSeconds(1)) { ShutsOut = true }));
    }

    private static string[] Rules(
        string protection, string options, InquiryRule? inquiry, TimeSpan? takenFor = null, string? covers = null)
    {
        var endpoint = new Endpoint
        {
            Id = "api", Channels = ["http"], Role = "send", Path = "/", Parallel = 1, Timeout = TimeSpan.FromSeconds(Timeout), Answers = [],
            Protections = [protection], TakenFor = takenFor,
        };
        var given = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=')).ToDictionary(o => o[0], o => o[1]);
        if (protection != "none")
            (given["signKey"], given["signedAnswers"]) = ("key:ours", "false");
        if (protection is "http-signature" || protection.Contains("cavage", StringComparison.Ordinal))
            given["signatureAlgorithm"] = protection == "http-signature" ? "ecdsa-p256-sha256" : "rsa-sha256";
        if (covers is not null)
            given["covers"] = covers;
        var connection = new Connection
        {
            Id = "test-bank", Adapter = "test-bank", Settings = new Dictionary<string, string>(), Accounts = [], HoldDuplicates = false,
            Gather = TimeSpan.Zero,
            Endpoints = new Dictionary<string, EndpointTarget> { ["api"] = new("https://bank.example/", given) },
        };
        var manifest = new AdapterManifest
        {
            Id = "test-bank", Name = "Test Bank", Contract = AdapterManifest.CurrentContract, TimeZone = "UTC", Calendar = "none",
            Products = [], Endpoints = [endpoint], Settings = new Dictionary<string, SettingRule>(), Acknowledgements = [],
            Inquiry = inquiry,
        };
        return [.. ConnectedChannels.Check(new ChannelSource(connection, manifest), null, NamedKeys.None).Select(f => f.Rule)];
    }
}
