using System.Security.Cryptography.X509Certificates;
using BankHub.IntegrationTests.Channels.Http;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>The SOAP bank behind TLS with the customer's certificate, through the real hub and by configuration alone.</summary>
[Collection(LabCollection.Name)]
public sealed class CastellanTlsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Transfers_settle_and_nobody_else_reaches_the_bank()
    {
        using var authority = Certificates.Authority("Castellan CA");
        using var ours = Certificates.OfAClient(authority);
        using var server = Certificates.Leaf(authority);
        await using var lab = await CastellanLab.StartAsync(output, new() { Tls = (server, ours) }, (ours, authority));
        var transfer = await lab.PayAsync("", 100.10m);
        await lab.UntilAsync(transfer, "Settled");
        await lab.QuietAsync();
        Assert.Equal(1, lab.Executions(transfer));
        Assert.Empty(lab.Server.Flaws);

        Assert.Equal(Uri.UriSchemeHttps, lab.Server.Address.Scheme);
        using var stranger = Certificates.OfAClient(authority);
        Assert.True(await IsHeardAsync(lab.Server.Address, ours));
        Assert.False(await IsHeardAsync(lab.Server.Address, stranger));
        Assert.False(await IsHeardAsync(lab.Server.Address, null));
    }

    private static async Task<bool> IsHeardAsync(Uri address, X509Certificate2? shown)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        if (shown is not null)
        {
            handler.ClientCertificates.Add(shown);
        }

        using var http = new HttpClient(handler);
        try
        {
            using var answer = await http.PostAsync(address, new StringContent("<a/>"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
