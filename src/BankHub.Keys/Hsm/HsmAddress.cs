using System.Text;

namespace BankHub.Keys.Hsm;

/// <summary>Where a key lies: the token's library, the token's label, and the key's label or id or both.</summary>
/// <param name="Library">The path of its PKCS #11 library.</param>
/// <param name="Token">The label of the token.</param>
/// <param name="Label">The label of the key (CKA_LABEL); null for any.</param>
/// <param name="Id">Its id (CKA_ID); null for any.</param>
public sealed record HsmAddress(string Library, string Token, string? Label, string? Id)
{
    private const string Scheme = "pkcs11:";

    /// <summary>A reference to the PIN, from pin-source; null where the address has none.</summary>
    public string? Pin { get; init; }

    /// <summary>
    /// Reads a PKCS #11 URI (RFC 7512): token, object, id and type of the path, module-path and pin-source of the query. Null for another
    /// text, for an attribute that is not known here and so would be passed over, and for a PIN in the open.
    /// </summary>
    public static HsmAddress? Read(string uri, string? library = null)
    {
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var parts = uri[Scheme.Length..].Split('?');
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (parts.Length > 2 || !All(parts[0].Split(';'), ["token", "object", "id", "type"])
            || (parts.Length == 2 && !All(parts[1].Split('&'), ["module-path", "pin-source"])))
            return null;
        library ??= Text("module-path");
        var (token, label, id) = (Text("token"), Text("object"), values.GetValueOrDefault("id"));
        return library is null || token is null || (label is null && id is null)
            ? null
            : new HsmAddress(library, token, label, id is null ? null : Convert.ToHexStringLower(id)) { Pin = Text("pin-source") };

        bool All(string[] attributes, string[] known) => attributes.All(attribute =>
            attribute.Split('=', 2) is [var name, var value] && known.Contains(name) && Bytes(value) is { Length: > 0 } bytes
            && values.TryAdd(name, bytes));

        string? Text(string name) => values.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    // Percent-encoded bytes: an id need not be text.
    private static byte[]? Bytes(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
                bytes.Add(Convert.ToByte(text.Substring((i += 2) - 1, 2), 16));
            else
                return null;
        }

        return [.. bytes];
    }

    /// <summary>The token and the key, as messages name them.</summary>
    public override string ToString() => $"key {Label ?? Id} of token {Token}";
}
