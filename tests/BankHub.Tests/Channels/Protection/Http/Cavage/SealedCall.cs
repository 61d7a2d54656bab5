using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Cavage;

/// <summary>A call that a bank signs by draft-cavage-12, written out by hand so that it shares no code with what checks it.</summary>
internal sealed record SealedCall
{
    public const string Now = "Mon, 23 Nov 2026 09:30:00 GMT";

    public string Method { get; init; } = "POST";

    public string Target { get; init; } = "/v1/callbacks/meridian/calls";

    public string Body { get; init; } = """{"eventId":"ev_7"}""";

    public string Covers { get; init; } = "(request-target) host date digest";

    public string Date { get; init; } = Now;

    public string? Digest { get; init; }

    public string KeyId { get; init; } = "bank-2";

    public string Algorithm { get; init; } = "algorithm=\"rsa-sha256\",";

    public string More { get; init; } = "";

    public RSA Key { get; init; } = ProtectionKeys.BankRsa;

    public string Text => string.Join('\n', Covers.Split(' ').Select(n => $"{n}: {Value(n)}"));

    private string TheDigest => Digest ?? $"SHA-256={Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Body)))}";

    public string Sign() => Convert.ToBase64String(
        Key.SignData(Encoding.UTF8.GetBytes(Text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string Written(string? signature = null) =>
        $"keyId=\"{KeyId}\",{Algorithm}{More}headers=\"{Covers}\",signature=\"{signature ?? Sign()}\"";

    public Callback Call(string? written = null) => new(
        "calls", Method, Target, "",
        [new("Host", "hub.example"), new("Date", Date), new("Digest", TheDigest), new("Signature", written ?? Written())],
        Encoding.UTF8.GetBytes(Body));

    private string Value(string name) => name.ToLowerInvariant() switch
    {
        "(request-target)" => $"{Method.ToLowerInvariant()} {Target}",
        "(created)" => $"{SchemeOf.Time}",
        "host" => "hub.example",
        "date" => Date,
        "digest" => TheDigest,
        _ => "",
    };
}
