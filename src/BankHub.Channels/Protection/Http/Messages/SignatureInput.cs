using System.Text;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>What a signature covers and says of itself (RFC 9421, section 2.3): the value of one label in Signature-Input.</summary>
internal sealed record SignatureInput(IReadOnlyList<FieldItem> Components, FieldParameters Parameters)
{
    /// <summary>Null when a component is no name in small letters, or stands there twice.</summary>
    public static SignatureInput? Of(FieldMember member) =>
        member.List is { } list
        && list.All(c => c.Value.Kind == FieldKind.String && IsName(c.Value.Text))
        && list.Select(c => c.Written).Distinct(StringComparer.Ordinal).Count() == list.Count
            ? new SignatureInput(list, member.Parameters)
            : null;

    public static FieldItem Component(string name) => new(FieldValue.Of(name), FieldParameters.None);

    public string Written => new FieldMember("", null, Components, Parameters).Written;

    public bool Covers(string name, bool ofRequest = false) => Components.Any(c =>
        c.Value.Text == name && c.Parameters.IsSet("req") == ofRequest
        && c.Parameters.All.All(p => p.Name is "req" or "key" && name is "signature" || p.Name == "req"));

    /// <summary>The bytes that are signed (RFC 9421, section 2.5); null when the message lacks a component.</summary>
    public byte[]? Base(SignedMessage message)
    {
        var text = new StringBuilder();
        foreach (var component in Components)
        {
            if (message.Value(component) is not { } value || !value.All(c => c is >= ' ' and <= '~' or '\t'))
                return null;
            text.Append(component.Written).Append(": ").Append(value).Append('\n');
        }

        text.Append("\"@signature-params\": ").Append(Written);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static bool IsName(string name) =>
        name.Length > 0 && name.TrimStart('@').All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
