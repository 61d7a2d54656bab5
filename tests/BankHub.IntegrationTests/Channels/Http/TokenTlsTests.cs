using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Keys;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>mTLS with a key that never leaves its token: the bank sees its certificate, and without the token not a byte leaves.</summary>
[Collection(TokenCollection.Name)]
public sealed class TokenTlsTests : IDisposable
{
    private readonly string _caFile = Path.GetTempFileName();
    private readonly HttpBank _bank = new();
    private readonly X509Certificate2 _authority = Certificates.Authority("Bank CA");

    public TokenTlsTests() => File.WriteAllText(_caFile, _authority.ExportCertificatePem());

    public void Dispose()
    {
        _bank.Dispose();
        _authority.Dispose();
        File.Delete(_caFile);
    }

    [Theory]
    [InlineData("rsa", SslProtocols.Tls12)]
    [InlineData("rsa", SslProtocols.Tls13)]
    [InlineData("p256", SslProtocols.Tls12)]
    [InlineData("p256", SslProtocols.Tls13)]
    [InlineData("p384", SslProtocols.Tls13)]
    public async Task Kestrel_sees_the_certificate_of_the_token(string kind, SslProtocols protocol)
    {
        using var ours = new TokenIdentity(kind);
        await using var server = await KestrelBank.StartAsync(Certificates.Leaf(_authority), ours.Authority, protocol);
        var sender = Sender(server.Port, ours);
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender)).Reply!.Status);
        Assert.Equal(Enumerable.Repeat(ours.Certificate.Thumbprint, 3), server.Clients);
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("p256")]
    public void The_private_part_is_in_nobodys_hands(string kind)
    {
        using var ours = new TokenIdentity(kind);
        using var certificate = TlsCertificate.Of(ours.Keys().Current("ours", KeyUse.Tls));
        Assert.True(certificate.HasPrivateKey);
        Assert.ThrowsAny<CryptographicException>(() => kind == "rsa"
            ? certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKey()
            : certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKey());
        Assert.ThrowsAny<CryptographicException>(() => certificate.Export(X509ContentType.Pfx));
    }

    [Theory]
    [InlineData("rsa", SslProtocols.Tls12)]
    [InlineData("rsa", SslProtocols.Tls13)]
    [InlineData("p256", SslProtocols.Tls12)]
    [InlineData("p256", SslProtocols.Tls13)]
    public async Task Without_the_token_nothing_leaves_and_when_it_is_back_the_same_sender_goes_on(string kind, SslProtocols protocol)
    {
        using var ours = new TokenIdentity(kind);
        using var server = new TlsServer(Certificates.Leaf(_authority), protocol, ours.Authority);
        var sender = Sender(server.Port, ours);
        await ArrivesAsync(sender);

        using (SoftToken.Away())
        {
            for (var i = 0; i < 2; i++)
            {
                var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
                Assert.True(refused.MayRetry);
                Assert.Equal($"Not connected: our TLS key did not sign. The token {ours.Token.Label} is not there.", refused.Reason);
            }

            Assert.Equal(1, server.Requests);
        }

        await ArrivesAsync(sender);
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_token_that_failed_before_does_not_hide_that_the_bank_is_another()
    {
        using var ours = new TokenIdentity("p256");
        using var server = new TlsServer(Certificates.Leaf(_authority), SslProtocols.Tls13, ours.Authority);
        var sender = Sender(server.Port, ours);
        using (SoftToken.Away())
            Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender)).MayRetry);

        server.Certificate = Certificates.Leaf(Certificates.Authority("Bank CA"));
        var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.False(refused.MayRetry);
        Assert.StartsWith("ALARM", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_requests_at_once_share_the_token()
    {
        using var ours = new TokenIdentity("rsa");
        using var server = new TlsServer(Certificates.Leaf(_authority), SslProtocols.Tls13, ours.Authority);
        var sender = Sender(server.Port, ours);
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => HttpBank.SendAsync(sender)));
        Assert.All(answers, a => Assert.IsType<Delivery.Done>(a));
        Assert.Equal(40, server.Requests);
    }

    private static async Task ArrivesAsync(ISender sender)
    {
        var delivery = await HttpBank.SendAsync(sender);
        Assert.True(delivery is Delivery.Done, delivery.ToString());
    }

    private ISender Sender(int port, TokenIdentity ours)
    {
        _bank.Keys = ours.Keys();
        return _bank.Sender(port, new() { ["caFile"] = _caFile, ["tlsKey"] = "key:ours" }, scheme: "https", auth: "mtls");
    }
}
