using System.Globalization;

namespace BankHub.Channels.Protection.Http.Cavage;

/// <summary>A Signature header of draft-cavage-http-signatures: <c>name="text"</c> and <c>name=number</c>, commas between.</summary>
internal sealed record CavageHeader(string KeyId, string? Algorithm, IReadOnlyList<string> Headers, byte[] Signature)
{
    private const int MostParameters = 16;
    private const int MostCharacters = 16 * 1024;

    // The signature does not cover them: what is not known here is not passed over, but refused.
    private static readonly string[] Known = ["keyId", "algorithm", "created", "expires", "headers", "signature"];

    public long? Created { get; init; }

    public long? Expires { get; init; }

    public string Written => string.Concat(
        $"keyId=\"{KeyId}\"",
        Algorithm is null ? "" : $",algorithm=\"{Algorithm}\"",
        Created is null ? "" : $",created={Created}",
        Expires is null ? "" : $",expires={Expires}",
        $",headers=\"{string.Join(' ', Headers)}\",signature=\"{Convert.ToBase64String(Signature)}\"");

    /// <summary>Null when it is not of this form, names something twice, or a covered header not in small letters.</summary>
    public static CavageHeader? Read(string text)
    {
        if (text.Length > MostCharacters || Parameters(text) is not { } all || !all.Keys.All(Known.Contains))
            return null;
        var (keyId, signature, headers) = (Quoted(all, "keyId"), Quoted(all, "signature"), Quoted(all, "headers"));
        var names = headers?.Split(' ') ?? [];
        if (keyId is null || signature is null || headers is null || !System.Buffers.Text.Base64.IsValid(signature)
            || names.Distinct().Count() != names.Length || names.Any(n => n.Length == 0 || n.Any(char.IsAsciiLetterUpper))
            || Broken(all, "created") || Broken(all, "expires") || (all.ContainsKey("algorithm") && Quoted(all, "algorithm") is null))
        {
            return null;
        }

        return new CavageHeader(keyId, Quoted(all, "algorithm"), names, Convert.FromBase64String(signature))
        {
            Created = Number(all, "created"),
            Expires = Number(all, "expires"),
        };
    }

    private static Dictionary<string, string>? Parameters(string text)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        while (at < text.Length)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0 || equals + 1 >= text.Length)
                return null;
            var isQuoted = text[equals + 1] == '"';
            var end = isQuoted ? text.IndexOf('"', equals + 2) : text.IndexOf(',', equals);
            if (isQuoted && end < 0)
                return null;
            end = isQuoted ? end + 1 : end < 0 ? text.Length : end;
            if (all.Count == MostParameters || !all.TryAdd(text[at..equals].Trim(), text[(equals + 1)..end].Trim()))
                return null;
            while (end < text.Length && text[end] == ' ')
                end++;
            if (end < text.Length && text[end] != ',')
                return null;
            at = end + 1;
        }

        return all;
    }

    private static string? Quoted(Dictionary<string, string> all, string name) =>
        all.GetValueOrDefault(name) is ['"', .. var text, '"'] ? text : null;

    private static bool Broken(Dictionary<string, string> all, string name) => all.ContainsKey(name) && Number(all, name) is null;

    private static long? Number(Dictionary<string, string> all, string name) =>
        all.GetValueOrDefault(name) is { Length: <= 11 } text
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
