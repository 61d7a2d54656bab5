using System.Net;
using System.Net.Sockets;
using BankHub.Host.Webhooks;
using BankHub.Hub.Notify;

namespace BankHub.Tests.Host;

/// <summary>The address that is connected to is the one that was looked at, whatever a name says the next time.</summary>
public sealed class WebhookTargetTests : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);

    public WebhookTargetTests() => _door.Start();

    [Fact]
    public async Task A_name_is_looked_up_once_for_each_connection_and_what_it_said_is_what_is_reached()
    {
        // Asked a second time it leads elsewhere, as a name does whose owner wants the check and the connection to see two addresses.
        var asked = 0;
        var targets = new WebhookTargets(
            ["flips.example"], (_, _) => Task.FromResult<IPAddress[]>([++asked == 1 ? IPAddress.Loopback : IPAddress.Parse("127.9.9.9")]));
        using var webhooks = new HttpWebhooks(targets);

        var post = webhooks.PostAsync(Webhook("flips.example"), CancellationToken.None);
        using var reached = await _door.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(IPAddress.Loopback, ((IPEndPoint)reached.Client.LocalEndPoint!).Address);
        Assert.Equal(1, asked);
        reached.Close();
        Assert.False((await post).Taken);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1", "::1", "169.254.169.254")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData]
    public async Task A_name_without_a_public_address_reaches_nothing(params string[] addresses)
    {
        var targets = new WebhookTargets(["other.example"], (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)));
        using var webhooks = new HttpWebhooks(targets);

        var answer = await webhooks.PostAsync(Webhook("private.example"), CancellationToken.None);

        Assert.Equal((false, "its address is not public"), (answer.Taken, answer.Why));
        Assert.False(_door.Pending());
    }

    public void Dispose() => _door.Dispose();

    private Webhook Webhook(string host) => new(
        new Uri($"http://{host}:{((IPEndPoint)_door.LocalEndpoint).Port}/hooks"), "msg_1", 1_700_000_000, "v1,none", "{}"u8.ToArray());
}
