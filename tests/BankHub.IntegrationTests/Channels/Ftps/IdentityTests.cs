using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>Who may be spoken to, and as whom: a server that is not the bank's hears no user, no password and no payment.</summary>
public sealed class IdentityTests
{
    [Fact]
    public async Task A_certificate_that_is_past_is_refused_with_an_alarm() =>
        await RefusedAsync(a => a.Make(fromDay: -30, toDay: -1), "ALARM: the server shows a certificate that is not valid at this time");

    [Fact]
    public async Task A_certificate_of_another_name_is_refused_with_an_alarm() =>
        await RefusedAsync(a => a.Make("other.example"), "ALARM: the server shows a certificate of another name");

    [Fact]
    public async Task A_certificate_that_it_gave_itself_is_refused_with_an_alarm() =>
        await RefusedAsync(a => a.Make(selfSigned: true), "ALARM: the server shows a certificate that no believed authority vouches for");

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused_with_an_alarm()
    {
        using var bank = new FtpsBank(Kind.Proftpd);
        using var folder = new TemporaryFolder("bankhub-other-");
        using var other = new Authority(folder.Path);
        await RefusedAsync(bank, new() { ["caFile"] = other.File }, "no believed authority");
    }

    [Fact]
    public async Task Without_an_authority_or_a_pin_only_the_systems_are_believed()
    {
        using var bank = new FtpsBank(Kind.Proftpd);
        await RefusedAsync(bank, new() { ["caFile"] = "" }, "no believed authority");
    }

    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_pinned_key_needs_no_authority_and_another_key_is_refused_with_an_alarm(Kind kind)
    {
        ServerCertificate? certificate = null;
        using var bank = new FtpsBank(kind, a => certificate = a.Make(selfSigned: true));
        var options = new Dictionary<string, string> { ["caFile"] = "", ["serverKey"] = certificate!.Pin };
        var shipment = bank.Shipment();
        Assert.Equal(new Delivery.Done(null), await bank.Sender(options: options).SendAsync(shipment.File, shipment.Ticket(), default));

        // The bank's certificate changes: the old pin refuses, the old and the new together do not.
        var next = bank.Authority.Make(selfSigned: true);
        bank.Replace(next);
        await RefusedAsync(bank, options, "ALARM: the server shows another key than the pinned one");
        options["serverKey"] = $"{certificate.Pin},{next.Pin}";
        Assert.Equal(new Delivery.Done(null), await bank.Sender(options: options).SendAsync(shipment.File, shipment.Ticket(), default));
    }

    [Theory]
    [InlineData(-30, -1, null)]
    [InlineData(1, 30, null)]
    [InlineData(-1, 30, "1.3.6.1.5.5.7.3.2")]
    public async Task A_pinned_key_does_not_excuse_the_time_or_the_use_of_its_certificate(int fromDay, int toDay, string? use)
    {
        ServerCertificate? certificate = null;
        using var bank = new FtpsBank(Kind.Proftpd, a => certificate = a.Make(fromDay: fromDay, toDay: toDay, selfSigned: true, use: use));
        await RefusedAsync(bank, new() { ["caFile"] = "", ["serverKey"] = certificate!.Pin }, "ALARM: the server shows a ");
    }

    [Fact]
    public async Task A_pinned_key_does_not_excuse_an_authority_that_is_past()
    {
        using var folder = new TemporaryFolder("bankhub-past-");
        using var past = new Authority(folder.Path, toDay: -1);
        var certificate = past.Make();
        using var bank = new FtpsBank(Kind.Proftpd, _ => certificate, more: [$"TLSCertificateChainFile {past.File}"]);
        var options = new Dictionary<string, string> { ["caFile"] = "", ["serverKey"] = certificate.Pin };
        await RefusedAsync(bank, options, "ALARM: the server shows a pinned certificate");
    }

    [Fact]
    public async Task A_server_that_speaks_only_older_versions_of_tls_is_refused()
    {
        using var bank = new FtpsBank(Kind.Proftpd, more: ["TLSProtocol TLSv1 TLSv1.1", "TLSCipherSuite ALL:@SECLEVEL=0"]);
        await RefusedAsync(bank, [], "TLS was not agreed on");
    }

    [Fact]
    public async Task A_server_that_speaks_only_tls_1_2_is_refused_where_1_3_was_chosen()
    {
        using var bank = new FtpsBank(Kind.Proftpd, more: ["TLSProtocol TLSv1.2"]);
        await RefusedAsync(bank, new() { ["tlsVersion"] = "1.3" }, "TLS was not agreed on");
    }

    [Fact]
    public async Task By_what_the_server_was_believed_is_known()
    {
        ServerCertificate? certificate = null;
        using var bank = new FtpsBank(Kind.Proftpd, a => certificate = a.Make(toDay: 6));
        var channels = bank.Open();
        Assert.Empty(Shown());
        var shipment = bank.Shipment();
        var delivery = await channels.Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Equal(new Delivery.Done(null), delivery);
        Assert.All(Shown(), c => Assert.Equal(certificate!.Certificate.Thumbprint, c.Thumbprint));
        Assert.Equal(["inbound", "outbound"], Shown().Select(c => c.Endpoint).Order());

        IEnumerable<WatchedCertificate> Shown() => channels.Certificates.Where(c => c.Option is null);
    }

    [Fact]
    public async Task A_wrong_password_is_for_people_and_is_not_repeated()
    {
        using var bank = new FtpsBank(Kind.Proftpd);
        await File.WriteAllTextAsync(bank.PasswordFile, "another");
        await RefusedAsync(bank, [], "The login was refused (530)");
    }

    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_server_that_asks_for_our_certificate_gets_it_and_lets_nobody_in_without(Kind kind)
    {
        using var folder = new TemporaryFolder("bankhub-clients-");
        using var clients = new Authority(folder.Path);
        string[] more = kind == Kind.Proftpd
            ? ["TLSVerifyClient on", $"TLSCACertificateFile {clients.File}"]
            : ["require_cert=YES", "validate_cert=YES", $"ca_certs_file={clients.File}"];
        using var bank = new FtpsBank(kind, more: more);
        await RefusedAsync(bank, [], "");
        var own = clients.Make("client.acme.example");
        var file = Path.Combine(folder.Path, "client.pem");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(own.File) + "\n" + await File.ReadAllTextAsync(own.KeyFile));
        var sender = bank.Sender(options: new() { ["clientKey"] = $"file:{file}" }, auth: "mtls+password");
        for (var i = 0; i < 3; i++)
        {
            var shipment = bank.Shipment();
            Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        }

        // One of another authority, and one of a PFX file.
        var strange = bank.Authority.Make("client.acme.example");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(strange.File) + "\n" + await File.ReadAllTextAsync(strange.KeyFile));
        await RefusedAsync(bank, new() { ["clientKey"] = $"file:{file}" }, "", "mtls+password");
    }

    private static async Task RefusedAsync(Func<Authority, ServerCertificate> certificate, string reason)
    {
        using var bank = new FtpsBank(Kind.Proftpd, certificate);
        await RefusedAsync(bank, [], reason);
    }

    private static async Task RefusedAsync(FtpsBank bank, Dictionary<string, string> options, string reason, string? auth = null)
    {
        var shipment = bank.Shipment();
        var before = Directory.GetFiles(bank.Inbound).Length;
        var delivery = await bank.Sender(options, auth).SendAsync(shipment.File, shipment.Ticket(), default);
        var refused = Assert.IsType<Delivery.Refused>(delivery);
        Assert.StartsWith("Not connected: ", refused.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        if (reason.Length > 0)
            Assert.False(refused.MayRetry);
        Assert.Equal(before, Directory.GetFiles(bank.Inbound).Length);
    }
}
