using System.Xml;
using System.Xml.Linq;

namespace BankHub.Simulators.Helvetia.Reading;

/// <summary>A file as the customer sent it: an envelope with the business header (head.001.001.02) and one document.</summary>
/// <param name="Sender">The BIC that sends, by the header.</param>
/// <param name="Receiver">The BIC that it is for.</param>
/// <param name="Identifier">`BizMsgIdr`.</param>
/// <param name="Definition">`MsgDefIdr`: which message it is.</param>
/// <param name="Body">The element below `Document`.</param>
/// <param name="Bytes">The file.</param>
public sealed record BusinessMessage(
    string Sender, string Receiver, string Identifier, string Definition, XElement Body, byte[] Bytes)
{
    /// <summary>The elements that may stand around header and document.</summary>
    internal static readonly string[] Envelopes = ["BusinessMessage", "RequestPayload"];

    private const string Namespaces = "urn:iso:std:iso:20022:tech:xsd:";

    private static readonly XNamespace Head = Namespaces + "head.001.001.02";

    /// <summary>The parts of the message, or an exception of <see cref="XmlException"/> or <see cref="FormatException"/>.</summary>
    public static BusinessMessage Read(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
        var root = XDocument.Load(reader).Root!;
        if (!Envelopes.Contains(root.Name.LocalName))
        {
            throw new FormatException("a file is one business message");
        }

        var header = root.Element(Head + "AppHdr") ?? throw new FormatException("the business header is missing");
        var definition = header.Text("MsgDefIdr");
        var document = root.Elements().Single(part => part.Name.LocalName == "Document");
        if (document.Name.NamespaceName != Namespaces + definition)
        {
            throw new FormatException("the header names another message");
        }

        return new(
            header.Text("Fr/FIId/FinInstnId/BICFI"), header.Text("To/FIId/FinInstnId/BICFI"), header.Text("BizMsgIdr"), definition,
            document.Elements().Single(), bytes);
    }
}
