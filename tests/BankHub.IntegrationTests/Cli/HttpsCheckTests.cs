using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Channels.Http;
using BankHub.IntegrationTests.Faults;
using Microsoft.AspNetCore.Http;

namespace BankHub.IntegrationTests.Cli;

/// <summary><c>bankhub channel check</c> at Kestrel with TLS.</summary>
public sealed class HttpsCheckTests : IDisposable
{
    private const string Secret = "client-canary-4711", Token = "token-canary-4711";

    private static readonly string Known = Convert.ToBase64String(Encoding.UTF8.GetBytes($"acme:{Secret}"));

    private readonly CheckedDoors _doors = new();
    private readonly TemporaryFolder _folder = new("bankhub-ca-");
    private readonly X509Certificate2 _authority = Certificates.Authority("Bank CA");

    private TimeSpan _ahead;

    public void Dispose()
    {
        _doors.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_door_that_opens_shows_certificate_token_and_clock(SslProtocols protocol)
    {
        await using var bank = await StartAsync(Certificates.Leaf(_authority, toDay: 60), protocol);
        var (code, said) = await CheckAsync(bank.Port, _authority);
        Assert.True(code == 0, said);
        Assert.Contains("\u2713 certificate    CN=bank, by CN=Bank CA", said, StringComparison.Ordinal);
        Assert.Contains("with a certificate that this machine alone would not believe", said, StringComparison.Ordinal);
        Assert.Contains("\u2713 access token   given after", said, StringComparison.Ordinal);
        Assert.Contains("\u2713 answer         404 to HEAD after", said, StringComparison.Ordinal);
        Assert.Contains("\u2713 clock          as ours", said, StringComparison.Ordinal);
        Assert.EndsWith("every door is open, and no message was sent\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, "ahead of ours")]
    [InlineData(-300, "behind ours")]
    public async Task A_clock_that_differs_is_for_people(int seconds, string how)
    {
        await using var bank = await StartAsync(Certificates.Leaf(_authority));
        _ahead = TimeSpan.FromSeconds(seconds);
        var (code, said) = await CheckAsync(bank.Port, _authority);
        Assert.Equal(0, code);
        Assert.Matches($"! clock          (29[0-9]|30[0-9]) s {how}", said);
        Assert.Contains("somebody should look", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_the_bank_does_not_know_is_shown()
    {
        await using var bank = await StartAsync(Certificates.Leaf(_authority));
        var (code, said) = await CheckAsync(bank.Port, _authority, secret: "wrong-canary-4711");
        Assert.Equal(1, code);
        Assert.Contains("\u2717 access token   the token endpoint answered 401", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_somebody_else_one_that_ended_and_one_that_is_revoked_break_the_door()
    {
        await using (var bank = await StartAsync(Certificates.Leaf(_authority)))
            await UnprovedAsync(bank, Certificates.Authority("Other CA"), "the bank could not prove who it is");
        await using (var bank = await StartAsync(Certificates.Leaf(_authority, "127.0.0.2")))
            await UnprovedAsync(bank, _authority, "the bank could not prove who it is");
        await using (var bank = await StartAsync(Certificates.Leaf(_authority, fromDay: -30, toDay: -1)))
        {
            var said = await UnprovedAsync(bank, _authority, "the bank could not prove who it is");
            Assert.Matches("\u2717 valid until    [-0-9]+, which is past", said);
        }

        var revoked = Certificates.Leaf(_authority);
        var list = Path.Combine(_folder.Path, "list.crl");
        await using (var bank = await StartAsync(revoked))
        {
            await File.WriteAllBytesAsync(list, Certificates.Revoking(_authority, revoked));
            await UnprovedAsync(bank, _authority, "the bank could not prove who it is", list);
            await File.WriteAllBytesAsync(list, Certificates.Revoking(_authority, -1));
            await UnprovedAsync(bank, _authority, "the list of revoked certificates ended", list);
        }
    }

    [Fact]
    public async Task A_server_that_wants_our_certificate_and_gets_none_is_shown()
    {
        await using var bank = await KestrelBank.StartAsync(Certificates.Leaf(_authority), _authority, SslProtocols.Tls12);
        var (code, said) = await CheckAsync(bank.Port, _authority);
        Assert.Equal(1, code);
        Assert.Contains("\u2717 answer         none", said, StringComparison.Ordinal);

        var (gone, nobody) = await CheckAsync(FreePorts.Next(), _authority);
        Assert.Equal(1, gone);
        Assert.Contains("\u2717 TLS            ConnectionRefused", nobody, StringComparison.Ordinal);
    }

    private async Task<string> UnprovedAsync(KestrelBank bank, X509Certificate2 authority, string why, string? list = null)
    {
        var (code, said) = await CheckAsync(bank.Port, authority, list: list);
        Assert.Equal(1, code);
        Assert.Contains(said.Split('\n'), line => line.Contains("\u2717 answer", StringComparison.Ordinal)
            && line.Contains(why, StringComparison.Ordinal));
        Assert.Empty(bank.Clients);
        return said;
    }

    private async Task<KestrelBank> StartAsync(X509Certificate2 own, SslProtocols protocol = SslProtocols.Tls13)
    {
        var bank = await KestrelBank.StartAsync(own, clients: null, protocol);
        bank.Answer = async context =>
        {
            context.Response.Headers.Date = (TimeProvider.System.GetUtcNow() + _ahead).ToString("R");
            if (context.Request.Path != "/oauth/token")
            {
                context.Response.StatusCode = 404;
                return;
            }

            var isKnown = context.Request.Headers.Authorization == $"Basic {Known}";
            context.Response.StatusCode = isKnown ? 200 : 401;
            await context.Response.WriteAsJsonAsync(new { access_token = Token, token_type = "Bearer", expires_in = 3600 });
        };
        return bank;
    }

    private async Task<(int Code, string Said)> CheckAsync(
        int port, X509Certificate2 authority, string secret = Secret, string? list = null)
    {
        var file = Path.Combine(_folder.Path, "ca.pem");
        await File.WriteAllTextAsync(file, authority.ExportCertificatePem());
        JsonObject Door()
        {
            var door = new JsonObject
            {
                ["address"] = $"https://127.0.0.1:{port}/",
                ["auth"] = "oauth2",
                ["protection"] = "none",
                ["options"] = new JsonObject
                {
                    ["caFile"] = file, ["tokenPath"] = "/oauth/token", ["clientId"] = "acme",
                    ["clientSecret"] = _doors.Secret("client", secret),
                },
            };
            if (list is not null)
                door["options"]!["crlFile"] = list;
            return door;
        }

        return await _doors.OfRequestsAsync(Door);
    }
}
