using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>A request or an answer as RFC 9421, section 2, sees it.</summary>
internal sealed record SignedMessage
{
    public required string Method { get; init; }

    /// <summary>https or http.</summary>
    public required string Scheme { get; init; }

    /// <summary>In small letters, with the port only where it is not the scheme's own.</summary>
    public required string Authority { get; init; }

    /// <summary>As on the wire.</summary>
    public required string Path { get; init; }

    /// <summary>With its question mark; empty for none.</summary>
    public required string Query { get; init; }

    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>Of an answer; null for a request.</summary>
    public int? Status { get; init; }

    /// <summary>What an answer answers.</summary>
    public SignedMessage? Request { get; init; }

    public static SignedMessage Of(WireRequest request) => new()
    {
        Method = request.Method,
        Scheme = request.Address.Scheme,
        Authority = request.Authority.ToLowerInvariant(),
        Path = request.Address.AbsolutePath,
        Query = request.Address.Query,
        Headers = request.AllHeaders,
    };

    /// <summary>The component's value; null when it is not there, or cannot be had without doubt.</summary>
    public string? Value(FieldItem component)
    {
        var parameters = component.Parameters;
        var name = component.Value.Text;
        if (parameters.IsSet("req"))
        {
            var rest = parameters.All.Where(p => p.Name != "req").ToList();
            return Request?.Value(component with { Parameters = new FieldParameters(rest) });
        }

        if (name.StartsWith('@'))
            return name == "@query-param" ? QueryParameter(parameters) : parameters.All.Count == 0 ? Derived(name) : null;
        if (parameters.All.Any(p => p.Name != "key"))
            return null;
        var lines = Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value.Trim()).ToList();
        var value = lines.Count > 0 ? string.Join(", ", lines) : null;
        return value is null || !parameters.Has("key") ? value
            : parameters.Text("key") is { } key ? FieldReader.Dictionary(value)?.FirstOrDefault(m => m.Key == key)?.Written : null;
    }

    // An answer has a status and nothing of a request but through "req".
    private string? Derived(string name) => Status is { } status
        ? name == "@status" ? FieldValue.Of(status).Text : null
        : name switch
        {
            "@method" => Method,
            "@scheme" => Scheme,
            "@authority" => Authority,
            "@path" => Path.Length > 0 ? Path : "/",
            "@query" => Query.Length > 0 ? Query : "?",
            "@target-uri" => $"{Scheme}://{Authority}{Path}{Query}",
            "@request-target" => Path + Query,
            _ => null,
        };

    // RFC 9421, section 2.2.8: a name that stands more than once must not be covered.
    private string? QueryParameter(FieldParameters parameters)
    {
        if (Status is not null || parameters.All.Count != 1 || parameters.Text("name") is not { } name)
            return null;
        var values = Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2))
            .Where(p => Decoded(p[0]) == Uri.UnescapeDataString(name)).ToList();
        return values.Count == 1 ? Uri.EscapeDataString(Decoded(values[0].ElementAtOrDefault(1) ?? "")) : null;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
