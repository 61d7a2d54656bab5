using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>mTLS: our certificate by name or reference, the present one at each request, and nothing leaves without it.</summary>
public sealed class ClientCertificateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-tls-").FullName;
    private readonly HttpBank _bank = new();
    private readonly X509Certificate2 _authority = Certificates.Authority("Bank CA");
    private readonly X509Certificate2 _ours;

    public ClientCertificateTests()
    {
        _ours = Certificates.OfAClient(_authority);
        _bank.Keys = new NamedKeys([Key("ours", _ours)], TimeProvider.System);
    }

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task The_bank_sees_the_certificate_of_the_named_key(SslProtocols protocol)
    {
        using var server = Server(protocol);
        Assert.IsType<Delivery.Done>(await SendAsync(server, ("tlsKey", "key:ours")));
        Assert.Equal([_ours.Thumbprint], server.Clients);
    }

    [Fact]
    public async Task A_pfx_or_a_pem_serves_by_reference()
    {
        using var server = Server(SslProtocols.Tls13);
        var pfx = File("ours.pfx", _ours.Export(X509ContentType.Pfx, "opens it"));
        var password = File("password", "opens it"u8.ToArray());
        Assert.IsType<Delivery.Done>(await SendAsync(server, ("tlsCertificate", pfx), ("tlsPassword", password)));
        var key = _ours.GetECDsaPrivateKey()!;
        var text = _ours.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
        var pem = File("ours.pem", System.Text.Encoding.ASCII.GetBytes(text));
        Assert.IsType<Delivery.Done>(await SendAsync(server, ("tlsCertificate", pem)));
        Assert.Equal([_ours.Thumbprint, _ours.Thumbprint], server.Clients);
    }

    [Fact]
    public async Task A_pfx_without_our_key_is_no_identity_and_nothing_leaves()
    {
        using var server = Server(SslProtocols.Tls13);
        using var bare = X509CertificateLoader.LoadCertificate(_ours.RawData);
        var delivery = await SendAsync(server, ("tlsCertificate", File("bare.pfx", bare.Export(X509ContentType.Pfx))));
        Assert.True(Assert.IsType<Delivery.Refused>(delivery).MayRetry);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_new_certificate_is_shown_from_the_next_request_on()
    {
        using var server = Server(SslProtocols.Tls13);
        var sender = Sender(server, ("tlsKey", "key:ours"));
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
        var next = Certificates.OfAClient(_authority);
        _bank.Keys.Replace([Key("ours", next)]);
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
        Assert.Equal([_ours.Thumbprint, next.Thumbprint], server.Clients);
    }

    [Fact]
    public async Task Without_its_key_nothing_leaves_and_it_may_be_tried_again()
    {
        using var server = Server(SslProtocols.Tls13);
        var sender = Sender(server, ("tlsKey", "key:ours"));
        _bank.Keys.Replace([]);
        var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.True(refused.MayRetry);
        Assert.Contains("key ours", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Clients);
    }

    // Under TLS 1.3 a server says that it does not take it only after our request has left: that would be doubt for nothing.
    [Theory]
    [InlineData(-30, -1)]
    [InlineData(1, 30)]
    public async Task One_that_has_ended_or_not_begun_is_never_shown(int fromDay, int toDay)
    {
        using var server = Server(SslProtocols.Tls13);
        var own = Certificates.OfAClient(_authority, fromDay, toDay);
        var pfx = File("ended.pfx", own.Export(X509ContentType.Pfx, "opens it"));
        var password = File("password", "opens it"u8.ToArray());
        var refused = Assert.IsType<Delivery.Refused>(await SendAsync(server, ("tlsCertificate", pfx), ("tlsPassword", password)));
        Assert.Contains("Our TLS certificate is not valid at this time", refused.Reason, StringComparison.Ordinal);
        _bank.Keys.Replace([Key("ours", own)]);
        Assert.IsType<Delivery.Refused>(await SendAsync(server, ("tlsKey", "key:ours")));
        Assert.Empty(server.Clients);
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("pfx")]
    public async Task A_locked_file_of_the_ring_serves_and_ends_with_its_certificate_whatever_the_ring_says(string provider)
    {
        using var server = Server(SslProtocols.Tls13);
        var soon = Certificates.OfAClient(_authority, toDay: 3);
        foreach (var own in new[] { soon, Certificates.OfAClient(_authority, -9, -1) })
        {
            _bank.Keys.Replace(Ring(provider, own));
            var delivery = await SendAsync(server, ("tlsKey", "key:ours"));
            Assert.Equal(own == soon, delivery is Delivery.Done);
            Assert.True(delivery is Delivery.Done or Delivery.Refused { MayRetry: true }, delivery.ToString());
        }

        Assert.Equal([soon.Thumbprint], server.Clients);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_certificate_that_the_bank_does_not_know_is_never_done(SslProtocols protocol)
    {
        using var server = Server(protocol);
        _bank.Keys.Replace([Key("ours", Certificates.OfAClient(Certificates.Authority("Bank CA")))]);
        var delivery = await SendAsync(server, ("tlsKey", "key:ours"));

        // The server may refuse only when our first bytes are on their way.
        Assert.IsNotType<Delivery.Done>(delivery);
        Assert.Equal(0, server.Requests);
    }

    private static NamedKey Key(string name, X509Certificate2 certificate) => new()
    {
        Name = name,
        Id = certificate.Thumbprint,
        Uses = new HashSet<KeyUse> { KeyUse.Tls },
        Algorithm = certificate.GetECDsaPrivateKey(),
        Certificate = X509CertificateLoader.LoadCertificate(certificate.RawData),
    };

    private IReadOnlyList<NamedKey> Ring(string provider, X509Certificate2 own)
    {
        const string Phrase = "canary phrase 4711";
        var key = own.GetECDsaPrivateKey()!;
        var locked = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        var bytes = provider == "pfx"
            ? own.Export(X509ContentType.Pfx, Phrase)
            : System.Text.Encoding.ASCII.GetBytes(
                own.ExportCertificatePem() + "\n" + key.ExportEncryptedPkcs8PrivateKeyPem(Phrase, locked) + "\n");
        var file = Path.Combine(_folder, "ring.json");
        System.IO.File.WriteAllText(file, $$"""
            {"keys":[{"name":"ours","uses":["tls"],"provider":"{{provider}}",
                      "{{(provider == "pfx" ? "file" : "key")}}":"{{File("own", bytes)}}",
                      "passphrase":"{{File("phrase", System.Text.Encoding.ASCII.GetBytes(Phrase))}}","validUntil":"2999-01-01T00:00:00Z"}]}
            """);
        var findings = new FindingList();
        var keys = new KeysFile(file).Read(new ReferencedSecrets(), findings);
        Assert.Empty(findings);
        return keys!;
    }

    private TlsServer Server(SslProtocols protocol) => new(Certificates.Leaf(_authority), protocol, _authority);

    private Task<Delivery> SendAsync(TlsServer server, params (string Name, string Value)[] options) =>
        HttpBank.SendAsync(Sender(server, options));

    private Core.Ports.ISender Sender(TlsServer server, params (string Name, string Value)[] options)
    {
        var all = options.ToDictionary(o => o.Name, o => o.Value);
        all["caFile"] = File("ca.pem", System.Text.Encoding.ASCII.GetBytes(_authority.ExportCertificatePem()))[5..];
        return _bank.Sender(server.Port, all, scheme: "https", auth: "mtls");
    }

    private string File(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(file, bytes);
        return $"file:{file}";
    }
}
