using BankHub.Core.Wire;
using BankHub.IntegrationTests.Keys;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>proftpd lets in who shows a certificate whose key lies in a token; without the token nothing is begun.</summary>
[Collection(TokenCollection.Name)]
public sealed class TokenCertificateTests
{
    [Theory]
    [InlineData("rsa", "1.2")]
    [InlineData("p256", "1.2")]
    [InlineData("rsa", "1.3")]
    public async Task A_certificate_of_the_token_opens_and_none_without_the_token(string kind, string version)
    {
        using var ours = new TokenIdentity(kind);
        string[] more = ["TLSVerifyClient on", $"TLSCACertificateFile {ours.AuthorityFile}", "TLSOptions NoSessionReuseRequired"];
        using var bank = new FtpsBank(Kind.Proftpd, more: more);
        var options = new Dictionary<string, string> { ["clientKey"] = "key:ours", ["tlsVersion"] = version };
        var keys = ours.Keys();
        await ArrivesAsync();

        // What stands goes on without the token, a TLS session that the server remembers too: both end here.
        bank.Close();
        bank.Server.Stop();
        bank.Server.Start();
        using (SoftToken.Away())
        {
            var (shipment, delivery) = await SendAsync();
            var refused = Assert.IsType<Delivery.Refused>(delivery);
            Assert.True(refused.MayRetry);
            Assert.Contains($"The token {ours.Token.Label} is not there", refused.Reason, StringComparison.Ordinal);
            Assert.False(bank.Holds(shipment));
        }

        await ArrivesAsync();

        async Task ArrivesAsync()
        {
            var (shipment, delivery) = await SendAsync();
            Assert.Equal(new Delivery.Done(null), delivery);
            Assert.True(bank.Holds(shipment));
        }

        async Task<(Files.Shipment Shipment, Delivery Delivery)> SendAsync()
        {
            var shipment = bank.Shipment();
            var sender = bank.Sender(options: options, auth: "mtls+password", keys: keys);
            return (shipment, await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        }
    }
}
