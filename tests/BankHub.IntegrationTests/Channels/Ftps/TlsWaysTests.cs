using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The versions of TLS and the ways into it.</summary>
public sealed class TlsWaysTests
{
    [Theory]
    [InlineData(Kind.Proftpd, "1.2", "explicit")]
    [InlineData(Kind.Proftpd, "1.2", "implicit")]
    [InlineData(Kind.Proftpd, "1.3", "explicit")]
    [InlineData(Kind.Proftpd, "1.3", "implicit")]
    [InlineData(Kind.Vsftpd, "1.2", "explicit")]
    [InlineData(Kind.Vsftpd, "1.2", "implicit")]
    [InlineData(Kind.Vsftpd, "1.3", "explicit")]
    [InlineData(Kind.Vsftpd, "1.3", "implicit")]
    public async Task Both_versions_of_tls_and_both_ways_into_it_work(Kind kind, string version, string way)
    {
        // Under TLS 1.3 proftpd takes the first ticket of the control connection and no later one.
        var others = way == "implicit" ? " UseImplicitSSL" : "";
        string[] more = kind == Kind.Proftpd && version == "1.3" ? ["TLSOptions NoSessionReuseRequired" + others] : [];
        using var bank = new FtpsBank(kind, isImplicit: way == "implicit", more: more);
        var sender = bank.Sender(new() { ["tlsVersion"] = version, ["tls"] = way });
        for (var i = 0; i < 3; i++)
        {
            var shipment = bank.Shipment(500_000);
            Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
            Assert.True(bank.Holds(shipment));
        }
    }
}
