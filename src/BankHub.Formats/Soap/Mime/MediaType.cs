using System.Text;

namespace BankHub.Formats.Soap.Mime;

/// <summary>A content type with its parameters (RFC 2045, 5.1); names in lower case.</summary>
public sealed class MediaType
{
    private const int Longest = 1000;
    private const string Marks = "()<>@,;:\\\"/[]?=";

    private readonly Dictionary<string, string> _parameters;

    private MediaType(string name, Dictionary<string, string> parameters) => (Name, _parameters) = (name, parameters);

    /// <summary>Such as `text/xml`.</summary>
    public string Name { get; }

    /// <summary>A parameter's value, or null.</summary>
    public string? this[string parameter] => _parameters.GetValueOrDefault(parameter);

    /// <summary>Null for what is no content type, or has a parameter twice.</summary>
    public static MediaType? Read(string? text)
    {
        if (text is null or { Length: 0 or > Longest })
            return null;
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var name = (end < 0 ? text : text[..end]).Trim();
        if (name.Split('/') is not [var type, var subtype] || !IsToken(type) || !IsToken(subtype))
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = end; at >= 0 && at < text.Length;)
        {
            if (!Take(text, ref at, parameters))
                return null;
        }

        return new MediaType(name.ToLowerInvariant(), parameters);
    }

    internal MediaType WithCharset(string? charset) => charset is null || this["charset"] is not null
        ? this
        : new(Name, new Dictionary<string, string>(_parameters, StringComparer.Ordinal) { ["charset"] = charset });

    /// <summary>Takes `; name=value` from where a semicolon stands, and goes to the next one or to the end.</summary>
    private static bool Take(string text, ref int at, Dictionary<string, string> parameters)
    {
        at = White(text, at + 1);
        if (at == text.Length)
            return true;
        var sign = text.IndexOf('=', at);
        if (sign < 0 || !IsToken(text[at..sign].Trim()))
            return false;
        var name = text[at..sign].Trim().ToLowerInvariant();
        at = White(text, sign + 1);
        var value = at < text.Length && text[at] == '"' ? Quoted(text, ref at) : Token(text, ref at);
        at = White(text, at);
        return value is not null && (at == text.Length || text[at] == ';') && parameters.TryAdd(name, value);
    }

    private static string? Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && ++at == text.Length)
                return null;
            if (text[at] is < ' ' or > '~')
                return null;
            value.Append(text[at]);
        }

        return at++ < text.Length ? value.ToString() : null;
    }

    // Some senders leave the quotes off values that need them, such as an action or a type; what ends one is the semicolon.
    private static string? Token(string text, ref int at)
    {
        var end = text.IndexOf(';', at);
        var value = (end < 0 ? text[at..] : text[at..end]).Trim();
        at = end < 0 ? text.Length : end;
        return value.Length > 0 && value.All(c => c is > ' ' and <= '~' and not '"') ? value : null;
    }

    private static int White(string text, int at)
    {
        while (at < text.Length && text[at] is (' ' or '\t'))
            at++;
        return at;
    }

    private static bool IsToken(string text) =>
        text.Length > 0 && text.All(c => c is > ' ' and <= '~' && !Marks.Contains(c, StringComparison.Ordinal));
}
