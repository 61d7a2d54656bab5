using System.Buffers;
using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Soap.Mime;
using BankHub.Formats.Soap.Writing;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap;

/// <summary>Writes SOAP messages; what a caller gives that XML or HTTP cannot hold throws.</summary>
public static class SoapWriter
{
    private const string RootId = "envelope@bankhub";

    /// <summary>The message with the headers that HTTP needs.</summary>
    public static SoapContent Write(SoapEnvelope envelope)
    {
        var action = Checked(envelope.Action);
        var bytes = Bytes(envelope);
        var is11 = envelope.Version == SoapVersion.Soap11;
        var soapAction = is11 ? $"\"{action}\"" : null;
        var actionOf12 = is11 || action is null ? "" : $"; action=\"{action}\"";
        if (envelope.Attachments.Count == 0)
            return new SoapContent($"{envelope.Version.MediaType}; charset=utf-8{actionOf12}", soapAction, bytes);

        // MTOM, 3.2 and XOP, 4.1: the envelope's type stands in start-info and in the type of the first part.
        var type = envelope.Version.MediaType;
        var root = new SoapAttachment(RootId, $"application/xop+xml; charset=utf-8; type=\"{type}\"", bytes);
        var (boundary, body) = MultipartWriter.Write([root, .. envelope.Attachments]);
        return new SoapContent(
            $"multipart/related; type=\"application/xop+xml\"; start=\"<{RootId}>\"; start-info=\"{type}\"{actionOf12}; "
                + $"boundary=\"{boundary}\"",
            soapAction,
            body);
    }

    /// <summary>The element that stands for the content of an attachment.</summary>
    public static void Include(XmlOutput xml, string contentId)
    {
        xml.Start("xop:Include"u8);
        xml.Attribute("xmlns:xop"u8, SoapNamespaces.Xop);
        xml.Attribute("href"u8, "cid:" + Uri.EscapeDataString(contentId));
        xml.End();
    }

    /// <summary>Puts a whole document of ours, in UTF-8, in place as it is.</summary>
    public static void Embed(XmlOutput xml, ReadOnlySpan<byte> document) => xml.Embed(document.TrimEnd("\r\n"u8));

    private static ReadOnlyMemory<byte> Bytes(SoapEnvelope envelope)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var xml = new XmlOutput(buffer);
        xml.Declaration();
        xml.Start("s:Envelope"u8);
        xml.Attribute("xmlns:s"u8, envelope.Version.Namespace);
        if (envelope.Addressing is not null || envelope.Headers is not null)
        {
            xml.Start("s:Header"u8);
            if (envelope.Addressing is { } addressing)
                AddressingWriter.Write(xml, addressing);
            envelope.Headers?.Invoke(xml);
            xml.End();
        }

        xml.Start("s:Body"u8);
        envelope.Body(xml);
        xml.End();
        xml.End();
        return buffer.WrittenMemory;
    }

    private static string? Checked(string? action) => action is null || action.All(c => c is > ' ' and <= '~' and not ('"' or '\\'))
        ? action
        : throw new ArgumentException("An action is an address in ASCII.", nameof(action));
}
