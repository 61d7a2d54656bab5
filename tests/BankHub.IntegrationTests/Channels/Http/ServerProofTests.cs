using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>Pinned keys and revoked certificates: who is not the bank gets no byte, people are told, and it is not tried again.</summary>
public sealed class ServerProofTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-tls-").FullName;
    private readonly HttpBank _bank = new();
    private readonly X509Certificate2 _authority = Certificates.Authority("Bank CA");

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("127.0.0.1", -1, 30, true)]
    [InlineData("127.0.0.2", -1, 30, false)]
    [InlineData("127.0.0.1", -30, -1, false)]
    [InlineData("127.0.0.1", 1, 30, false)]
    public async Task A_pinned_key_stands_in_for_an_authority_and_for_nothing_else(string address, int fromDay, int toDay, bool isBank)
    {
        var certificate = Certificates.SelfSigned(address, fromDay, toDay);
        using var server = new TlsServer(certificate, SslProtocols.Tls13);
        await IsAsync(isBank, server, new() { ["serverPin"] = Certificates.Pin(certificate) });
    }

    [Fact]
    public async Task Another_key_than_the_pinned_one_is_refused_with_an_alarm()
    {
        using var server = new TlsServer(Certificates.SelfSigned(), SslProtocols.Tls13);
        await IsAsync(false, server, new() { ["serverPin"] = Certificates.Pin(Certificates.SelfSigned()) });
        await IsAsync(false, server, new() { ["serverPin"] = Certificates.Pin(Certificates.SelfSigned()), ["caFile"] = CaFile() });
    }

    [Fact]
    public async Task A_certificate_that_changes_under_a_pin_needs_the_same_key_or_the_next_pinned_one()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (first, renewed, next) = (Certificates.SelfSigned(key: key), Certificates.SelfSigned(key: key), Certificates.SelfSigned());
        using var server = new TlsServer(first, SslProtocols.Tls13);
        await IsAsync(true, server, new() { ["serverPin"] = Certificates.Pin(first) });
        server.Certificate = renewed;
        await IsAsync(true, server, new() { ["serverPin"] = Certificates.Pin(first) });
        server.Certificate = next;
        await IsAsync(false, server, new() { ["serverPin"] = Certificates.Pin(first) });
        await IsAsync(true, server, new() { ["serverPin"] = $"{Certificates.Pin(first)} {Certificates.Pin(next)}" });
    }

    [Fact]
    public async Task With_a_pin_and_an_authority_both_must_agree()
    {
        var certificate = Certificates.Leaf(_authority);
        using var server = new TlsServer(certificate, SslProtocols.Tls12);
        await IsAsync(true, server, new() { ["serverPin"] = Certificates.Pin(certificate), ["caFile"] = CaFile() });
        server.Certificate = Certificates.SelfSigned();
        await IsAsync(false, server, new() { ["serverPin"] = Certificates.Pin(server.Certificate), ["caFile"] = CaFile() });
    }

    [Fact]
    public async Task A_revoked_certificate_is_refused_and_so_is_everyone_while_the_list_cannot_be_read()
    {
        var (good, revoked) = (Certificates.Leaf(_authority), Certificates.Leaf(_authority));
        var list = Path.Combine(_folder, "bank.crl");
        await File.WriteAllBytesAsync(list, Certificates.Revoking(_authority, revoked));
        var options = new Dictionary<string, string> { ["caFile"] = CaFile(), ["crlFile"] = list };
        using var server = new TlsServer(good, SslProtocols.Tls13);
        await IsAsync(true, server, options);
        server.Certificate = revoked;
        await IsAsync(false, server, options);
        server.Certificate = good;
        var sender = _bank.Sender(server.Port, options, scheme: "https");
        await File.WriteAllTextAsync(list, "nothing");
        await UnlistedAsync("cannot be read (CryptographicException)", sender, server);
    }

    [Fact]
    public async Task A_list_that_is_stale_or_that_another_signed_lets_nobody_be_believed_until_a_sound_one_is_there()
    {
        var list = Path.Combine(_folder, "bank.crl");
        var forger = Certificates.Authority("Bank CA");
        using var server = new TlsServer(Certificates.Leaf(_authority), SslProtocols.Tls13);
        await File.WriteAllBytesAsync(list, Certificates.Revoking(_authority, -1));
        var sender = _bank.Sender(server.Port, new() { ["caFile"] = CaFile(), ["crlFile"] = list }, scheme: "https");
        await UnlistedAsync("ended ", sender, server);
        await File.WriteAllBytesAsync(list, Certificates.Revoking(forger));
        await UnlistedAsync("is not signed by its authority", sender, server);
        await File.WriteAllBytesAsync(list, Certificates.Revoking(Certificates.Authority("Other CA")));
        await UnlistedAsync("is none of the authority of the bank's certificate", sender, server);

        await File.WriteAllBytesAsync(list, Certificates.Revoking(_authority));
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
    }

    [Fact]
    public async Task By_what_the_bank_was_believed_is_known_and_what_was_not_believed_is_not()
    {
        using var server = new TlsServer(Certificates.Leaf(_authority, toDay: 6), SslProtocols.Tls13);
        var sender = _bank.Sender(server.Port, new() { ["caFile"] = CaFile() }, scheme: "https");
        Assert.Empty(_bank.Certificates);
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
        var shown = Assert.Single(_bank.Certificates);
        Assert.Equal(("transfers", server.Certificate.Thumbprint), (shown.Endpoint, shown.Thumbprint));
        Assert.InRange(shown.Until - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(5), TimeSpan.FromDays(6));

        server.Certificate = Certificates.Leaf(Certificates.Authority("Bank CA"), toDay: 1);
        Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.DoesNotContain(server.Certificate.Thumbprint, _bank.Certificates.Select(c => c.Thumbprint));
    }

    [Fact]
    public async Task While_the_file_of_authorities_or_the_first_list_is_away_nothing_leaves_and_it_may_be_tried_again()
    {
        var (authorities, list) = (CaFile(), Path.Combine(_folder, "bank.crl"));
        await File.WriteAllBytesAsync(list, Certificates.Revoking(_authority));
        using var server = new TlsServer(Certificates.Leaf(_authority), SslProtocols.Tls13);
        var sender = _bank.Sender(server.Port, new() { ["caFile"] = authorities, ["crlFile"] = list }, scheme: "https");

        File.Delete(authorities);
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender)).MayRetry);
        CaFile();
        File.Move(list, list + ".away");
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender)).MayRetry);
        Assert.Equal(0, server.Requests);

        File.Move(list + ".away", list);
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
    }

    [Fact]
    public async Task A_certificate_that_may_not_serve_and_one_that_nobody_signed_are_refused()
    {
        using var server = new TlsServer(Certificates.OfAClient(_authority), SslProtocols.Tls13);
        await IsAsync(false, server, new() { ["caFile"] = CaFile() });
        server.Certificate = Certificates.SelfSigned();
        await IsAsync(false, server, new() { ["caFile"] = CaFile() });
    }

    [Theory]
#pragma warning disable SYSLIB0039, CA5397
    [InlineData(SslProtocols.Tls)]
    [InlineData(SslProtocols.Tls11)]
#pragma warning restore SYSLIB0039, CA5397
    public async Task An_old_protocol_gets_nothing(SslProtocols protocol)
    {
        using var server = new TlsServer(Certificates.Leaf(_authority), protocol);
        Assert.IsType<Delivery.Refused>(
            await HttpBank.SendAsync(_bank.Sender(server.Port, new() { ["caFile"] = CaFile() }, scheme: "https")));
        Assert.Equal(0, server.Requests);
    }

    private static async Task UnlistedAsync(string why, Core.Ports.ISender sender, TlsServer server)
    {
        var before = server.Requests;
        var refused = Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender));
        Assert.True(refused.MayRetry);
        Assert.StartsWith($"ALARM: the list of revoked certificates {why}", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, server.Requests);
    }

    private async Task IsAsync(bool isBank, TlsServer server, Dictionary<string, string> options)
    {
        var before = server.Requests;
        var delivery = await HttpBank.SendAsync(_bank.Sender(server.Port, options, scheme: "https"));
        Assert.Equal(before + (isBank ? 1 : 0), server.Requests);
        if (isBank)
        {
            Assert.IsType<Delivery.Done>(delivery);
            return;
        }

        var refused = Assert.IsType<Delivery.Refused>(delivery);
        Assert.False(refused.MayRetry);
        Assert.StartsWith("ALARM", refused.Reason, StringComparison.Ordinal);
    }

    private string CaFile()
    {
        var file = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(file, _authority.ExportCertificatePem());
        return file;
    }
}
