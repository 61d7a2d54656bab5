using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using BankHub.Channels;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>How we prove who we are beside TLS: assertions by key, API keys, and tokens that the bank forgot.</summary>
public sealed class ClientProofTests : IDisposable
{
    private readonly HttpBank _bank = new();
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly X509Certificate2 _own;

    public ClientProofTests()
    {
        _own = Certificates.OfAClient(Certificates.Authority("Bank CA"));
        _bank.Keys = new NamedKeys(
            [
                new NamedKey { Name = "hub", Id = "hub-7", Uses = new HashSet<KeyUse> { KeyUse.Sign }, Algorithm = _rsa },
                new NamedKey
                {
                    Name = "tls",
                    Id = _own.Thumbprint,
                    Uses = new HashSet<KeyUse> { KeyUse.Tls },
                    Algorithm = _own.GetECDsaPrivateKey(),
                    Certificate = X509CertificateLoader.LoadCertificate(_own.RawData),
                },
            ],
            TimeProvider.System);
    }

    public void Dispose()
    {
        _bank.Dispose();
        _own.Dispose();
        _rsa.Dispose();
    }

    [Fact]
    public async Task An_assertion_names_us_the_bank_and_one_minute_and_is_new_each_time()
    {
        var sender = Asserting(("assertionAudience", "https://bank.example"), ("audience", "payments"), ("scope", "pay"));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            _bank.Server.Script.Enqueue(Act.Ok("""{"access_token":"one","expires_in":300}"""));
            _bank.Server.Script.Enqueue(new Act("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"));
            await HttpBank.SendAsync(sender);
        }

        var forms = _bank.Server.Requests.Where(r => r.Contains("/token", StringComparison.Ordinal)).Select(Form).ToList();
        Assert.Equal(2, forms.Count);
        var jwts = forms.ConvertAll(f => f["client_assertion"].Split('.'));
        Assert.All(forms, f => Assert.Equal(
            ("client_credentials", "hub", "pay", "payments", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            (f["grant_type"], f["client_id"], f["scope"], f["audience"], f["client_assertion_type"])));
        Assert.All(jwts, j => Assert.True(IsOurs($"{j[0]}.{j[1]}", Base64Url.DecodeFromChars(j[2]))));
        Assert.Equal("""{"alg":"PS256","kid":"hub-7","typ":"JWT"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(jwts[0][0])));
        var claims = jwts.ConvertAll(j => JsonDocument.Parse(Base64Url.DecodeFromChars(j[1])).RootElement);
        Assert.All(claims, c => Assert.Equal(
            ("hub", "hub", "https://bank.example", 60L),
            (c.Text("iss"), c.Text("sub"), c.Text("aud"), c.GetProperty("exp").GetInt64() - c.GetProperty("iat").GetInt64())));
        Assert.NotEqual(claims[0].Text("jti"), claims[1].Text("jti"));
        Assert.All(_bank.Server.Requests, r => Assert.DoesNotContain("Basic", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Effect.Poll, 200, 4)]
    [InlineData(Effect.Inquire, 200, 4)]
    [InlineData(Effect.Execute, 401, 2)]
    [InlineData(Effect.Cancel, 401, 2)]
    public async Task Only_a_question_is_asked_again_with_another_token(Effect effect, int status, int requests)
    {
        var sender = Asserting();
        _bank.Server.Script.Enqueue(Act.Ok("""{"access_token":"one","expires_in":300}"""));
        _bank.Server.Script.Enqueue(new Act("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"));
        _bank.Server.Script.Enqueue(Act.Ok("""{"access_token":"two","expires_in":300}"""));
        var done = Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender, request: HttpBank.Confirm with { Effect = effect }));
        Assert.Equal(status, done.Reply!.Status);
        Assert.Equal(requests, _bank.Server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"access_token":"one","token_type":"DPoP"}""")]
    [InlineData("""{"access_token":"opaque","token_type":"Bearer"}""")]
    public async Task A_token_of_another_type_or_unbound_where_it_must_be_is_none(string token)
    {
        _bank.Server.Script.Enqueue(Act.Ok(token));
        var sender = Asserting("mtls+private-key-jwt", ("boundTokens", "true"), ("tlsKey", "key:tls"));
        Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.Single(_bank.Server.Requests);
    }

    [Fact]
    public async Task An_api_key_stands_in_its_header_and_in_no_reason()
    {
        Environment.SetEnvironmentVariable("BANKHUB_TEST_API_KEY", "k3y");
        var options = new Dictionary<string, string> { ["apiKey"] = "env:BANKHUB_TEST_API_KEY", ["apiKeyHeader"] = "X-Bank-Key" };
        var sender = _bank.Sender(options: options, auth: "api-key");
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
        Assert.Contains("X-Bank-Key: k3y\r\n", Assert.Single(_bank.Server.Requests), StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("BANKHUB_TEST_API_KEY", "k3y\nX-Evil: 1");
        var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.DoesNotContain("k3y", refused.Reason, StringComparison.Ordinal);
        Assert.Single(_bank.Server.Requests);
    }

    [Theory]
    [InlineData("mtls", "tlsKey", "option-required")]
    [InlineData("api-key", "apiKey", "option-required")]
    [InlineData("oauth2", "tokenPath", "option-required")]
    [InlineData("private-key-jwt", "assertionKey", "option-required")]
    [InlineData("mtls+oauth2", "clientId", "option-required")]
    [InlineData("password", null, "auth-known")]
    public void A_way_that_is_chosen_must_have_its_options(string auth, string? option, string rule)
    {
        var refused = Assert.Throws<ChannelsException>(() => _bank.Sender(auth: auth));
        var path = option is null ? "$.endpoints.transfers.auth" : $"$.endpoints.transfers.options.{option}";
        Assert.Contains(refused.Findings, f => (f.Finding.Path, f.Finding.Rule) == (path, rule));
    }

    [Fact]
    public void A_way_that_is_not_chosen_must_have_none()
    {
        var refused = Assert.Throws<ChannelsException>(() => _bank.Sender(options: new() { ["apiKey"] = "env:KEY" }, auth: "mtls"));
        Assert.Contains(
            refused.Findings, f => (f.Finding.Path, f.Finding.Rule) == ("$.endpoints.transfers.options.apiKey", "option-known"));
    }

    private bool IsOurs(string text, byte[] signature) =>
        _rsa.VerifyData(Encoding.ASCII.GetBytes(text), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    private static Dictionary<string, string> Form(string request) => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]
        .Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));

    private ISender Asserting(params (string Name, string Value)[] more) => Asserting("private-key-jwt", more);

    private ISender Asserting(string auth, params (string Name, string Value)[] more)
    {
        var options = new Dictionary<string, string> { ["tokenPath"] = "/token", ["clientId"] = "hub", ["assertionKey"] = "key:hub" };
        foreach (var (name, value) in more)
            options[name] = value;
        return _bank.Sender(options: options, auth: auth);
    }
}

file static class Claims
{
    public static string? Text(this JsonElement claims, string name) => claims.GetProperty(name).GetString();
}
