using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap.Addressing;

/// <summary>Writes addressing headers.</summary>
internal static class AddressingWriter
{
    public static void Write(XmlOutput xml, WsAddressing addressing)
    {
        Word(xml, addressing, "wsa:To"u8, addressing.To);
        Word(xml, addressing, "wsa:Action"u8, addressing.Action);
        Word(xml, addressing, "wsa:MessageID"u8, addressing.MessageId);
        Word(xml, addressing, "wsa:RelatesTo"u8, addressing.RelatesTo);
        Address(xml, addressing, "wsa:From"u8, addressing.From);
        Address(xml, addressing, "wsa:ReplyTo"u8, addressing.ReplyTo);
        Address(xml, addressing, "wsa:FaultTo"u8, addressing.FaultTo);
    }

    private static void Word(XmlOutput xml, WsAddressing addressing, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Start(xml, addressing, name);
        xml.Text(value);
        xml.End();
    }

    private static void Address(XmlOutput xml, WsAddressing addressing, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Start(xml, addressing, name);
        xml.Element("wsa:Address"u8, value);
        xml.End();
    }

    // Each block declares its own prefix, so that it stays whole when it is signed and taken out.
    private static void Start(XmlOutput xml, WsAddressing addressing, ReadOnlySpan<byte> name)
    {
        xml.Start(name);
        xml.Attribute("xmlns:wsa"u8, addressing.Namespace);
    }
}
