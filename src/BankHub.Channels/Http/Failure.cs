using System.Security.Authentication;

namespace BankHub.Channels.Http;

/// <summary>Names a failure of the line by the framework's closed list; messages can quote what was sent.</summary>
internal static class Failure
{
    public static string Of(Exception e) => e switch
    {
        HttpIOException io => io.HttpRequestError.ToString(),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => request.HttpRequestError.ToString(),
        HttpRequestException { InnerException: HttpIOException io } => io.HttpRequestError.ToString(),
        HttpRequestException { InnerException: { } inner } => inner.GetType().Name,
        _ => e.GetType().Name,
    };

    /// <summary>Whether there was no line at all: nobody listens, no name, no way, no handshake in time.</summary>
    public static bool IsUnreachable(Exception e) => (e as HttpRequestException)?.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    /// <summary>Whether the other side could not prove who it is, which no later try mends.</summary>
    public static bool IsIdentity(Exception e) => e is HttpRequestException { InnerException: AuthenticationException };
}
