using System.Net;
using BankHub.Channels.Protection;
using BankHub.Core.Wire;

namespace BankHub.Channels.Http;

/// <summary>Turns a sealed request into one on the wire, and that into the framework's.</summary>
internal static class HttpRequests
{
    /// <summary>These are the channel's or the framework's own; a format that sets them is mistaken.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Cookie", "Expect", "Host",
        "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>The request before any scheme signs it; null when it cannot be sent as it was sealed.</summary>
    public static WireRequest? Wire(Request request, Uri? address) =>
        address is not null && request.Method.Length > 0 && request.Method.All(char.IsAsciiLetterUpper) && request.Headers.All(IsFormats)
            ? new WireRequest(request.Method, address, request.Headers, request.Body)
            : null;

    /// <summary>The framework's request; null when it takes a header for none of a request.</summary>
    public static HttpRequestMessage? Make(WireRequest request, Effect effect)
    {
        var http = new HttpRequestMessage(new HttpMethod(request.Method), request.Address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (request.Body.Length > 0 || effect == Effect.Execute || request.Method is "POST" or "PUT" or "PATCH")
            http.Content = new SealedContent(request.Body);
        if (effect == Effect.Inquire && !request.Has("Cache-Control"))
            http.Headers.CacheControl = new() { NoCache = true };
        foreach (var header in request.Headers)
        {
            if (IsPlain(header) && http.Headers.TryAddWithoutValidation(header.Name, header.Value))
                continue;
            if (IsPlain(header) && http.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value) == true)
                continue;
            http.Dispose();
            return null;
        }

        return http;
    }

    private static bool IsFormats(Header header) => IsPlain(header) && !Reserved.Contains(header.Name);

    private static bool IsPlain(Header header) =>
        header.Name.Length > 0
        && header.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && header.Value.All(c => c is >= ' ' and < '\u007f');
}
