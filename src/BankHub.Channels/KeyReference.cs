using BankHub.Keys.Named;

namespace BankHub.Channels;

/// <summary>How a connection refers to a named key: <c>key:NAME</c>.</summary>
internal static class KeyReference
{
    /// <summary>Null when the text is no such reference.</summary>
    public static string? NameOf(string text) =>
        text.StartsWith(NamedKeys.Prefix, StringComparison.Ordinal) && text.Length > NamedKeys.Prefix.Length
            ? text[NamedKeys.Prefix.Length..]
            : null;
}
