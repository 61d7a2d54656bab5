using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>Whom the channel believes: the pinned authority, the right name, TLS 1.2 or later, and nobody else.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-tls-").FullName;
    private readonly HttpBank _bank = new();
    private readonly X509Certificate2 _authority = Certificates.Authority("Bank CA");

    public void Dispose()
    {
        _bank.Dispose();
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_certificate_of_the_pinned_authority_is_believed(SslProtocols protocol)
    {
        using var server = new TlsServer(Certificates.Leaf(_authority), protocol);
        Assert.Equal(200, Assert.IsType<Delivery.Done>(await SendAsync(server)).Reply!.Status);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused_with_an_alarm_before_a_byte_leaves()
    {
        using var other = Certificates.Authority("Bank CA");
        using var server = new TlsServer(Certificates.Leaf(other), SslProtocols.Tls13);
        var refused = Assert.IsType<Delivery.Refused>(await SendAsync(server));
        Assert.False(refused.MayRetry);
        Assert.StartsWith("ALARM", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(0, server.Requests);
    }

    [Theory]
    [InlineData("127.0.0.2", 0, 30)]
    [InlineData("127.0.0.1", -30, -1)]
    [InlineData("127.0.0.1", 1, 30)]
    public async Task Another_name_or_another_time_is_refused(string address, int fromDay, int toDay)
    {
        using var server = new TlsServer(Certificates.Leaf(_authority, address, fromDay, toDay), SslProtocols.Tls13);
        Assert.IsType<Delivery.Refused>(await SendAsync(server));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task Without_a_pin_a_private_authority_is_not_believed()
    {
        using var server = new TlsServer(Certificates.Leaf(_authority), SslProtocols.Tls13);
        Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(_bank.Sender(server.Port, scheme: "https")));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_server_that_speaks_no_tls_gets_nothing()
    {
        _bank.Server.Script.Enqueue(new Act("HTTP/1.1 400 Bad Request\r\n\r\n", Close: true, ReadBytes: 1));
        Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(_bank.Sender(scheme: "https")));
    }

    [Fact]
    public async Task A_server_that_hangs_in_the_handshake_is_refused_in_time()
    {
        _bank.Server.Script.Enqueue(new Act(null, Hang: true, ReadBytes: 1));
        var sender = _bank.Sender(scheme: "https", options: new() { ["connectSeconds"] = "1" });
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender)).MayRetry);
    }

    private async Task<Delivery> SendAsync(TlsServer server)
    {
        var file = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(file, _authority.ExportCertificatePem());
        return await HttpBank.SendAsync(_bank.Sender(server.Port, new() { ["caFile"] = file }, scheme: "https"));
    }
}
