using System.Buffers.Text;
using System.Security.Authentication;
using BankHub.Channels.Files.Lending;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Tls;
using BankHub.Channels.Revocation;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Channels.Ftps;

/// <summary>Reads where an FTPS server is and how it is entered; what is wrong becomes a finding.</summary>
internal static class FtpsOptions
{
    private const int ExplicitPort = 21;
    private const int ImplicitPort = 990;
    private const int PinBytes = 32;
    private const string PinPrefix = "sha256/";

    /// <summary>Every option, so that a connection can be tried out against a folder by its address alone.</summary>
    public static readonly string[] Names =
    [
        "tls", "tlsVersion", "serverName", "caFile", "serverKey", "crlFile", "clientKey", "clientKeyPassword", "password", "closeNotify",
        "connectSeconds", "sessions", "filesPerSecond",
    ];

    public static FtpsTarget? Read(Endpoint endpoint, OptionReader options, NamedKeys keys)
    {
        var isImplicit = options.Word("tls", "explicit", "implicit") == "implicit";
        var newest = options.Word("tlsVersion", "1.2", "1.3") == "1.3";
        var (serverName, caFile, pins) = (options.Text("serverName"), options.Authorities("caFile"), Pins(options));
        var revoked = RevocationList.Option(options);
        var auth = endpoint.AuthOf(options.Target);
        var withKey = auth.Contains("mtls");
        var password = auth.Contains("password") || !withKey ? options.Secret("password") : null;
        var (clientKey, clientKeyPassword) = withKey ? ClientKey(options, keys) : (null, null);
        var needsEnd = options.Flag("closeNotify", unlessGiven: true);
        var connect = options.Seconds("connectSeconds", 1, 120, 20);
        var sessions = options.Number("sessions", 1, 64, 8);
        var perSecond = options.Has("filesPerSecond") ? options.Number("filesPerSecond", 1, 10_000, 1) : (int?)null;
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address) || !IsFit(address))
            options.RefuseAddress(ChannelRules.FtpsAddress);
        if (options.HasFindings || address is null)
            return null;
        var host = address.IdnHost.Trim('[', ']');
        var port = address.Port > 0 ? address.Port : isImplicit ? ImplicitPort : ExplicitPort;
        var protocols = newest ? SslProtocols.Tls13 : SslProtocols.Tls12;
        var tls = new TlsTerms(isImplicit, protocols, serverName ?? host, caFile, pins, revoked, clientKey, clientKeyPassword, needsEnd);
        var limits = new LoginLimits(sessions, perSecond);
        return new FtpsTarget(host, port, Uri.UnescapeDataString(address.UserInfo), password, tls, connect, limits);
    }

    private static bool IsFit(Uri address) =>
        address.Scheme == "ftps"
        && address.Host.Length > 0
        && address.UserInfo.Length > 0
        && !address.UserInfo.Contains(':', StringComparison.Ordinal)
        && FtpCommand.IsFit(Uri.UnescapeDataString(address.UserInfo))
        && address.Query.Length == 0;

    /// <summary>The bank's keys, old and new while it changes them, as other programs write such pins: sha256/base64.</summary>
    private static string Pins(OptionReader options)
    {
        var pins = (options.Text("serverKey") ?? "").Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (options.Text("serverKey") is not null && (pins.Length == 0 || !Array.TrueForAll(pins, IsPin)))
            options.Refuse("serverKey", ChannelRules.ServerKey);
        return string.Join(' ', pins.Select(p => p.Replace(PinPrefix, "", StringComparison.Ordinal)));
    }

    private static bool IsPin(string pin) =>
        pin.StartsWith(PinPrefix, StringComparison.Ordinal)
        && Base64.IsValid(pin.AsSpan(PinPrefix.Length), out var length)
        && length == PinBytes;

    private static (string? Key, string? Password) ClientKey(OptionReader options, NamedKeys keys)
    {
        var key = options.SecretOrKey("clientKey", KeyUse.Tls, keys);
        var password = options.Text("clientKeyPassword") is null ? null : options.Secret("clientKeyPassword");
        options.OwnCertificate("clientKey", key, password);
        return (key, password);
    }
}
