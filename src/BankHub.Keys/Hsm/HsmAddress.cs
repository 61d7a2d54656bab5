using System.Text;

namespace BankHub.Keys.Hsm;

/// <summary>Where a key lies: the token's library, the token's label, and the key's label or id or both.</summary>
/// <param name="Library">The path of its PKCS #11 library.</param>
/// <param name="Token">The label of the token.</param>
/// <param name="Label">The label of the key (CKA_LABEL); null for any.</param>
/// <param name="Id">Its id (CKA_ID); null for any.</param>
public sealed record HsmAddress(string Library, string Token, string? Label, string? Id)
{
    /// <summary>What RFC 7512 calls the kind of a key that signs and decrypts, and of one that wraps.</summary>
    public const string PrivateKey = "private", SecretKey = "secret-key";

    private const string Scheme = "pkcs11:";

    /// <summary>A reference to the PIN, from pin-source; null where the address has none.</summary>
    public string? Pin { get; init; }

    /// <summary>
    /// Reads a PKCS #11 URI (RFC 7512): token, object, id and type of the path, module-path and pin-source of the query. Null for another
    /// text, for what would be passed over (an attribute that is not known here or comes twice, another kind of object, another library),
    /// and for a PIN in the open.
    /// </summary>
    /// <param name="uri">The text.</param>
    /// <param name="kind">The kind of key that is wanted, which the URI need not say.</param>
    /// <param name="library">The path of the library, where it is given beside the URI.</param>
    public static HsmAddress? Read(string uri, string kind = PrivateKey, string? library = null)
    {
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var parts = uri[Scheme.Length..].Split('?');
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (parts.Length > 2 || !All(parts[0].Split(';'), ["token", "object", "id", "type"])
            || (parts.Length == 2 && !All(parts[1].Split('&'), ["module-path", "pin-source"])))
            return null;
        if (Text("type") is { } said && said != kind)
            return null;
        var own = Text("module-path");
        if (library is not null && own is not null && own != library)
            return null;
        library ??= own;
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
