using BankHub.Channels;
using BankHub.Channels.Protection;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.Keys;

namespace BankHub.Tests.Channels.Protection.Http;

/// <summary>Makes a scheme as the channels make it: from a manifest's word and a connection's options.</summary>
internal static class SchemeOf
{
    public const long Time = 1795426200;

    public static DateTimeOffset Now { get; } = DateTimeOffset.FromUnixTimeSeconds(Time);

    public static WireRequest Payment { get; } = new(
        "POST",
        new Uri("https://api.bank.example/v1/transfers?mode=now"),
        [new("Content-Type", "application/json"), new("Authorization", "Bearer t0"), new("X-Request-ID", "7f3a-1")],
        """{"amount":"12.50"}"""u8.ToArray());

    public static SchemeChain Requests(string word, params (string Name, string Value)[] options) => Chain(word, "send", options);

    /// <summary>The same for a bank whose HMAC covers method and target.</summary>
    public static SchemeChain WholeRequests(string word, params (string Name, string Value)[] options) =>
        Read(word, "send", options, macOfBody: false).Chain!;

    public static SchemeChain Callbacks(string word, params (string Name, string Value)[] options) => Chain(word, "callback", options);

    public static IReadOnlyList<Finding> Findings(string word, string role, params (string Name, string Value)[] options) =>
        [.. Read(word, role, options, macOfBody: false).Findings];

    public static string Value(this WireRequest request, string header) =>
        request.Headers.Single(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;

    private static SchemeChain Chain(string word, string role, (string, string)[] options)
    {
        var (chain, findings) = Read(word, role, options, macOfBody: true);
        Assert.Empty(findings);
        return chain!;
    }

    private static (SchemeChain? Chain, FindingList Findings) Read(
        string word, string role, (string Name, string Value)[] options, bool macOfBody)
    {
        var endpoint = new Endpoint
        {
            Id = "door", Channels = ["http"], Role = role, Path = "/", Parallel = 1, Timeout = TimeSpan.FromSeconds(1), Answers = [],
            Protections = [word], IsMacOfBody = macOfBody,
        };
        var findings = new FindingList();
        var target = new EndpointTarget("", options.ToDictionary(o => o.Name, o => o.Value));
        var reader = new OptionReader(target, "$.endpoints.door", findings, null);
        var chain = new Schemes(new ReferencedSecrets(), ProtectionKeys.Ring).Chain(endpoint, reader);
        reader.RefuseOthers();
        return (chain, findings);
    }
}
