using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BankHub.Host.Composition;

/// <summary>Whose word about the client's address is believed: that of the last proxy before us, and only if it is one of these.</summary>
internal static class Proxies
{
    public static ForwardedHeadersOptions Of(IReadOnlyList<string> trusted)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var text in trusted)
        {
            options.KnownIPNetworks.Add(Network(text.Trim()));
        }

        if (trusted.Count == 0)
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
        }

        return options;
    }

    private static System.Net.IPNetwork Network(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"The setting Hub:TrustedProxies has '{text}', which is no address and no network.");
}
