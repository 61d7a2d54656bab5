using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Messages;

/// <summary>A call that a bank signs by RFC 9421, written out by hand so that it shares no code with what checks it.</summary>
internal sealed record BankCall
{
    public const string Good = "\"@method\" \"@authority\" \"@path\" \"@query\" \"content-type\" \"content-digest\"";

    public static string Fresh { get; } = $"created={SchemeOf.Time};keyid=\"bank-1\"";

    public string Method { get; init; } = "POST";

    public string Host { get; init; } = "hub.example";

    public string Path { get; init; } = "/v1/callbacks/meridian/calls";

    public string Query { get; init; } = "?n=1";

    public string Body { get; init; } = """{"eventId":"ev_7"}""";

    public string Covers { get; init; } = Good;

    public string Parameters { get; init; } = Fresh;

    public string Label { get; init; } = "sig1";

    public string? Digest { get; init; }

    public ECDsa Key { get; init; } = ProtectionKeys.BankEc;

    public DSASignatureFormat Format { get; init; } = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    public string Base => string.Join('\n', [.. Names.Select(n => $"{n}: {Value(n)}"), $"\"@signature-params\": ({Covers});{Parameters}"]);

    private string TheDigest => Digest ?? $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Body)))}:";

    private IEnumerable<string> Names => Covers.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Callback Call(string? signature = null) => new("calls", Method, Path, Query, Headers(signature), Encoding.UTF8.GetBytes(Body));

    public string Sign() => Convert.ToBase64String(Key.SignData(Encoding.UTF8.GetBytes(Base), HashAlgorithmName.SHA256, Format));

    private List<Header> Headers(string? signature) =>
    [
        new("Host", Host), new("Content-Type", "application/json"), new("Content-Digest", TheDigest),
        new("Signature-Input", $"{Label}=({Covers});{Parameters}"), new("Signature", $"{Label}=:{signature ?? Sign()}:"),
    ];

    private string Value(string name) => name.Split(';')[0].Trim('"').ToLowerInvariant() switch
    {
        "@method" => Method,
        "@authority" => Host,
        "@path" => Path,
        "@query" => Query,
        "@target-uri" => $"https://{Host}{Path}{Query}",
        "@request-target" => Path + Query,
        "content-type" => "application/json",
        "content-digest" => TheDigest,
        _ => "",
    };
}
