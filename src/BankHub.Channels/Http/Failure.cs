using System.Net.Sockets;
using System.Security.Authentication;
using BankHub.Channels.Revocation;

namespace BankHub.Channels.Http;

/// <summary>Says a failure of the line in words of our own; the framework's can quote what was sent.</summary>
internal static class Failure
{
    public static string Of(Exception e) => e switch
    {
        LongAnswerException answer => answer.Message,
        HttpRequestException { InnerException: RevocationException list } => list.Message,
        HttpIOException io => Of(io.HttpRequestError),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => Of(request.HttpRequestError),
        HttpRequestException { InnerException: { } inner } => Of(inner),
        AuthenticationException => Of(HttpRequestError.SecureConnectionError),
        IOException or SocketException => "the line broke",
        OperationCanceledException => "no answer came in time",
        _ => e.GetType().Name,
    };

    /// <summary>Whether there was no line at all: nobody listens, no name, no way, no handshake in time.</summary>
    public static bool IsUnreachable(Exception e) => (e as HttpRequestException)?.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    /// <summary>Whether there is no sound list of revoked certificates, so that nobody is believed until there is one.</summary>
    public static bool IsRevocation(Exception e) => e is HttpRequestException { InnerException: RevocationException };

    /// <summary>Whether the other side could not prove who it is, which no later try mends.</summary>
    public static bool IsIdentity(Exception e) => e is HttpRequestException { InnerException: AuthenticationException };

    /// <summary>Whether it was we who refused the other side's certificate: what TLS itself breaks by stands within.</summary>
    public static bool IsObjection(Exception e) =>
        e is HttpRequestException { InnerException: AuthenticationException { InnerException: null } };

    private static string Of(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "its name is not known",
        HttpRequestError.ConnectionError => "nobody answers there",
        HttpRequestError.SecureConnectionError => "TLS was not agreed on",
        HttpRequestError.ResponseEnded => "the answer was cut",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "the answer is no HTTP",
        _ => error.ToString(),
    };
}
