using BankHub.Core.Ports;

namespace BankHub.Channels.Http;

/// <summary>What the endpoints of one bank's API share: the line and the access token.</summary>
internal sealed class HttpDoor : IDisposable
{
    public HttpDoor(HttpTarget target, ISecrets secrets, TimeProvider clock)
    {
        Target = target;
        Line = HttpLine.Make(target);
        Tokens = target.Token is { } token ? new AccessTokens(token, Line, secrets, clock) : null;
    }

    public HttpTarget Target { get; }

    public HttpMessageInvoker Line { get; }

    public AccessTokens? Tokens { get; }

    public void Dispose()
    {
        Tokens?.Dispose();
        Line.Dispose();
    }
}
