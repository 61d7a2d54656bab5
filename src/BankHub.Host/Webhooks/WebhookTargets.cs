using System.Net;
using System.Net.Sockets;

namespace BankHub.Host.Webhooks;

/// <summary>
/// Where webhooks may go. Checked on the resolved address at the moment of connecting, so that no name that first resolves to a public
/// address and then to a private one gets by.
/// </summary>
internal sealed class WebhookTargets(IReadOnlyList<string> allowed, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await _resolve(host, cancellationToken);
        var usable = IsAllowed(host, port) ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (usable.Length == 0)
        {
            throw new WebhookTargetException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(string host, int port) => allowed.Any(a =>
        a.Equals(host, StringComparison.OrdinalIgnoreCase) || a.Equals($"{host}:{port}", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A webhook's host has no public address.</summary>
internal sealed class WebhookTargetException() : IOException("The host has no public address.");
