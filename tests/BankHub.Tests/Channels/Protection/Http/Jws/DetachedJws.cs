using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Jws;

/// <summary>A detached JWS that a bank makes, written out by hand so that it shares no code with what checks it.</summary>
internal sealed record DetachedJws
{
    public const string Iat = "http://openbanking.org.uk/iat";

    public static string GoodHeader { get; } =
        $$"""{"alg":"PS256","kid":"bank-2","b64":false,"{{Iat}}":{{SchemeOf.Time}},"crit":["b64","{{Iat}}"]}""";

    public string Header { get; init; } = GoodHeader;

    public string Body { get; init; } = """{"eventId":"ev_7"}""";

    public bool IsEncoded { get; init; }

    public RSA Key { get; init; } = ProtectionKeys.BankRsa;

    public RSASignaturePadding Padding { get; init; } = RSASignaturePadding.Pss;

    public string Value => $"{Head}..{Base64Url.EncodeToString(Key.SignData(Text, HashAlgorithmName.SHA256, Padding))}";

    public string Head => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Header));

    public byte[] Text => Encoding.UTF8.GetBytes(
        $"{Head}.{(IsEncoded ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Body)) : Body)}");

    public Callback Call(string? value = null) =>
        new("calls", "POST", "/", "", [new("x-jws-signature", value ?? Value)], Encoding.UTF8.GetBytes(Body));
}
