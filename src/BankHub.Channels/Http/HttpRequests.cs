using System.Net;
using BankHub.Core.Wire;

namespace BankHub.Channels.Http;

/// <summary>Turns a sealed request into the framework's.</summary>
internal static class HttpRequests
{
    /// <summary>These are the channel's or the framework's own; a format that sets them is mistaken.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Cookie", "Expect", "Host",
        "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Null when it cannot be sent as it was sealed.</summary>
    public static HttpRequestMessage? Make(Request request, Uri? address)
    {
        if (address is null || request.Method.Length == 0 || !request.Method.All(char.IsAsciiLetterUpper) || !request.Headers.All(IsPlain))
            return null;
        var http = new HttpRequestMessage(new HttpMethod(request.Method), address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (request.Body.Length > 0 || request.Effect == Effect.Execute || request.Method is "POST" or "PUT" or "PATCH")
            http.Content = new SealedContent(request.Body);
        foreach (var header in request.Headers)
        {
            if (http.Headers.TryAddWithoutValidation(header.Name, header.Value))
                continue;
            if (http.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value) == true)
                continue;
            http.Dispose();
            return null;
        }

        return http;
    }

    private static bool IsPlain(Header header) =>
        header.Name.Length > 0
        && header.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && !Reserved.Contains(header.Name)
        && header.Value.All(c => c is >= ' ' and < '\u007f');
}
