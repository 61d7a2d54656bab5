using System.Text.Encodings.Web;
using System.Text.Json;

namespace BankHub.Channels.Protection.Http.Jws;

/// <summary>The protected header of a JWS, as far as it may be believed.</summary>
internal sealed record JwsHeader
{
    public const string Iat = "http://openbanking.org.uk/iat", Iss = "http://openbanking.org.uk/iss", Tan = "http://openbanking.org.uk/tan";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Understood = ["b64", Iat, Iss, Tan];

    public string? Algorithm { get; private init; }

    public string? KeyId { get; private init; }

    /// <summary>RFC 7797: absent means encoded.</summary>
    public bool IsEncoded { get; private init; } = true;

    public long? IssuedAt { get; private init; }

    public string? Issuer { get; private init; }

    public string? TrustAnchor { get; private init; }

    public static byte[] Write(JwsForm form, string algorithm, string keyId, long now)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            List<string> critical = [];
            json.WriteStartObject();
            json.WriteString("alg", algorithm);
            json.WriteString("kid", keyId);
            if (!form.IsEncoded)
            {
                json.WriteBoolean("b64", false);
                critical.Add("b64");
            }

            json.WriteNumber(Iat, now);
            critical.Add(Iat);
            if (form.Issuer is { } issuer)
            {
                json.WriteString(Iss, issuer);
                critical.Add(Iss);
            }

            if (form.TrustAnchor is { } anchor)
            {
                json.WriteString(Tan, anchor);
                critical.Add(Tan);
            }

            json.WriteStartArray("crit");
            critical.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Null when it is no object of distinct names, or when something critical in it is not understood, not there or named twice (RFC 7515,
    /// section 4.1.11).
    /// </summary>
    public static JwsHeader? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !IsUnderstood(root))
                return null;
            return new JwsHeader
            {
                Algorithm = Text(root, "alg"),
                KeyId = Text(root, "kid"),
                IsEncoded = !root.TryGetProperty("b64", out var b64) || b64.GetBoolean(),
                IssuedAt = root.TryGetProperty(Iat, out var iat) ? iat.GetInt64() : null,
                Issuer = Text(root, Iss),
                TrustAnchor = Text(root, Tan),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static bool IsUnderstood(JsonElement root)
    {
        if (!root.TryGetProperty("crit", out var crit))
            return !root.TryGetProperty("b64", out _);
        var names = crit.EnumerateArray().Select(n => n.GetString()).ToList();
        return names.Count > 0 && names.Distinct().Count() == names.Count
            && names.TrueForAll(n => n is not null && Understood.Contains(n) && root.TryGetProperty(n, out _))
            && (!root.TryGetProperty("b64", out _) || names.Contains("b64"));
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
