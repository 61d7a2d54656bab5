using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Protection;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;

namespace BankHub.Channels.Http;

/// <summary>
/// A bank's API: <c>https://host/base</c>, the endpoint's path below it and the request's path below that. Endpoints with one
/// address and the same options share connections and token.
/// </summary>
internal sealed class HttpChannel(ISecrets secrets, Schemes schemes, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<HttpTarget, HttpDoor> _doors = [];

    public ChannelEnd? End(Endpoint endpoint, OptionReader options)
    {
        var target = Target(endpoint, options);
        var chain = schemes.Chain(endpoint, options);
        if (target is null || chain is null)
            return null;
        if (!_doors.TryGetValue(target, out var door))
            _doors.Add(target, door = new HttpDoor(target, secrets, clock));
        return new ChannelEnd(Sender: new HttpSender(door, chain, endpoint.Path, endpoint.Timeout, clock))
        {
            Examine = (_, cancel) => new HttpExamination(door, endpoint, clock).RunAsync(cancel),
        };
    }

    public void Dispose()
    {
        foreach (var door in _doors.Values)
            door.Dispose();
    }

    private static HttpTarget? Target(Endpoint endpoint, OptionReader options)
    {
        var plain = options.Flag("allowPlain");
        var address = Address(options.Address, plain);
        if (address is null)
            options.RefuseAddress(ChannelRules.HttpAddress);
        var caFile = options.Text("caFile");
        if (caFile is not null && !HoldsCertificate(caFile))
            options.Refuse("caFile", ChannelRules.CaFile);
        var connect = options.Seconds("connectSeconds", 1, 120, 10);
        var maxReply = options.Number("maxReplyBytes", 1024, 256 * 1024 * 1024, 4 * 1024 * 1024);
        var token = Token(address, options, plain);
        return options.HasFindings || address is null ? null : new HttpTarget(address, token, caFile, connect, maxReply, endpoint.Parallel);
    }

    private static TokenTarget? Token(Uri? address, OptionReader options, bool plain)
    {
        var (path, url, scope) = (options.Text("tokenPath"), options.Text("tokenUrl"), options.Text("scope"));
        if (path is null && url is null)
            return null;
        var id = options.Required("clientId");
        var secret = options.Secret("clientSecret");
        var target = url is not null ? Address(url, plain)
            : address is not null ? Address($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path!.TrimStart('/')}", plain)
            : null;
        if (target is not null)
            return new TokenTarget(target, id, secret, scope);
        if (url is not null || address is not null)
            options.Refuse(url is null ? "tokenPath" : "tokenUrl", ChannelRules.HttpAddress);
        return null;
    }

    private static Uri? Address(string text, bool plain) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (plain || address.IsLoopback)))
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;

    private static bool HoldsCertificate(string path)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(path);
            return certificates.Count > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }
}
