using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Xml;

/// <summary>Why signed XML is not believed, whatever it is part of.</summary>
internal static class XmlRules
{
    public static readonly Rule Xml = new("wss-xml", "The message is no well-formed XML within the limits.");
    public static readonly Rule Instruction = new("wss-instruction", "Document types and processing instructions are refused.");
    public static readonly Rule SignedInfo = new("wss-signed-info", "The signature's SignedInfo does not have the form that is agreed.");
    public static readonly Rule Algorithm = new("wss-algorithm", "An algorithm or a transform is not among those that are accepted.");
}
