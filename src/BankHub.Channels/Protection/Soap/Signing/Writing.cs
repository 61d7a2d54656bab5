using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;

namespace BankHub.Channels.Protection.Soap.Signing;

/// <summary>Writes the elements of a Security header.</summary>
internal sealed class Writing(XmlDocument document)
{
    public XmlElement Security(Parts parts)
    {
        var security = Add(parts.Header!, "wsse", "Security", Names.Secext);
        var prefix = parts.Envelope.Prefix.Length == 0 ? "soap" : parts.Envelope.Prefix;
        var understand = document.CreateAttribute(prefix, "mustUnderstand", parts.Space);
        understand.Value = "1";
        security.SetAttributeNode(understand);
        return security;
    }

    public XmlElement Add(XmlElement parent, string prefix, string name, string space, string? text = null)
    {
        var element = document.CreateElement(prefix, name, space);
        if (text is not null)
            element.InnerText = text;
        parent.AppendChild(element);
        return element;
    }

    /// <summary>Gives an element an Id, unless it has one.</summary>
    public string Identify(XmlElement element)
    {
        if (element.GetAttribute("Id", Names.Utility) is { Length: > 0 } given)
            return given;
        var id = $"id-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        var attribute = document.CreateAttribute("wsu", "Id", Names.Utility);
        attribute.Value = id;
        element.SetAttributeNode(attribute);
        return id;
    }

    public XmlElement Timestamp(XmlElement security, DateTimeOffset now, TimeSpan lifetime)
    {
        var timestamp = Add(security, "wsu", "Timestamp", Names.Utility);
        Add(timestamp, "wsu", "Created", Names.Utility, Moment(now));
        Add(timestamp, "wsu", "Expires", Names.Utility, Moment(now + lifetime));
        return timestamp;
    }

    /// <summary>The password itself never travels (WSS UsernameToken Profile 1.1, 3.1: SHA-1 over nonce, time and password).</summary>
    public XmlElement UsernameToken(XmlElement security, UserName user, DateTimeOffset now, byte[] nonce)
    {
        var created = Moment(now);
        var token = Add(security, "wsse", "UsernameToken", Names.Secext);
        Add(token, "wsse", "Username", Names.Secext, user.Name);
        Add(token, "wsse", "Password", Names.Secext, Digest(nonce, created, user.Password)).SetAttribute("Type", Names.PasswordDigest);
        Add(token, "wsse", "Nonce", Names.Secext, Convert.ToBase64String(nonce)).SetAttribute("EncodingType", Names.Base64);
        Add(token, "wsu", "Created", Names.Utility, created);
        return token;
    }

    [SuppressMessage(
        "Security", "CA5350", Justification = "The profile knows no other digest; it keeps a password from view, and signs nothing.")]
    private static string Digest(byte[] nonce, string created, string password) =>
        Convert.ToBase64String(SHA1.HashData([.. nonce, .. Encoding.UTF8.GetBytes(created), .. Encoding.UTF8.GetBytes(password)]));

    private static string Moment(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
