using System.Buffers;
using System.Text;
using System.Xml;
using BankHub.Formats.Xml;

namespace BankHub.Benchmarks.Xml;

/// <summary>A pacs.008 of made-up transfers, each of about 1 kB, written by our writer or by the framework's.</summary>
public static class TransferFile
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08";

    /// <summary>Made before, so that what is measured is writing.</summary>
    private static readonly string[] Ids = [.. Enumerable.Range(0, 100).Select(number => $"E-20261123-{number:D10}")];

    private static readonly string[] Amounts = [.. Enumerable.Range(0, 100).Select(number => (100m + (number / 8m)).ToString("0.00"))];

    public static byte[] Of(int transfers)
    {
        var target = new ArrayBufferWriter<byte>();
        Write(target, transfers, indent: true);
        return target.WrittenSpan.ToArray();
    }

    public static void Write(IBufferWriter<byte> target, int transfers, bool indent)
    {
        var output = new XmlOutput(target, indent);
        output.Declaration();
        output.Start("Document"u8, "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"u8);
        output.Start("FIToFICstmrCdtTrf"u8);
        for (var number = 0; number < transfers; number++)
            Transfer(output, number);

        output.End();
        output.End();
    }

    public static void WriteByFramework(Stream target, int transfers, bool indent)
    {
        using var output = XmlWriter.Create(target, new() { Encoding = new UTF8Encoding(false), Indent = indent, NewLineChars = "\n" });
        output.WriteStartDocument();
        output.WriteStartElement("Document", Namespace);
        output.WriteStartElement("FIToFICstmrCdtTrf", Namespace);
        for (var number = 0; number < transfers; number++)
            Transfer(output, number);

        output.WriteEndElement();
        output.WriteEndElement();
    }

    private static void Transfer(XmlOutput output, int number)
    {
        output.Start("CdtTrfTxInf"u8);
        output.Start("PmtId"u8);
        output.Element("InstrId"u8, Ids[number % Ids.Length]);
        output.Element("EndToEndId"u8, Ids[(number + 7) % Ids.Length]);
        output.Element("UETR"u8, "7a562c67-ca16-48ba-b074-65581be6f001");
        output.End();
        output.Start("IntrBkSttlmAmt"u8);
        output.Attribute("Ccy"u8, "EUR");
        output.Text(Amounts[number % Amounts.Length]);
        output.End();
        output.Element("IntrBkSttlmDt"u8, "2026-11-23");
        output.Element("ChrgBr"u8, "SHAR");
        Party(output, "Dbtr"u8, "Mustermann & Söhne GmbH");
        Account(output, "DbtrAcct"u8, "DE89370400440532013000");
        Agent(output, "DbtrAgt"u8, "COBADEFFXXX");
        Agent(output, "CdtrAgt"u8, "BNPAFRPPXXX");
        Party(output, "Cdtr"u8, "Fournisseur de pieces SA");
        Account(output, "CdtrAcct"u8, "FR1420041010050500013M02606");
        output.Start("RmtInf"u8);
        output.Element("Ustrd"u8, "Invoice 2026-11-4711 of 12 November 2026, customer 0815");
        output.End();
        output.End();
    }

    private static void Party(XmlOutput output, ReadOnlySpan<byte> role, string name)
    {
        output.Start(role);
        output.Element("Nm"u8, name);
        output.Start("PstlAdr"u8);
        output.Element("TwnNm"u8, "Frankfurt");
        output.Element("Ctry"u8, "DE");
        output.End();
        output.End();
    }

    private static void Account(XmlOutput output, ReadOnlySpan<byte> role, string iban)
    {
        output.Start(role);
        output.Start("Id"u8);
        output.Element("IBAN"u8, iban);
        output.End();
        output.End();
    }

    private static void Agent(XmlOutput output, ReadOnlySpan<byte> role, string bic)
    {
        output.Start(role);
        output.Start("FinInstnId"u8);
        output.Element("BICFI"u8, bic);
        output.End();
        output.End();
    }

    private static void Transfer(XmlWriter output, int number)
    {
        output.WriteStartElement("CdtTrfTxInf", Namespace);
        output.WriteStartElement("PmtId", Namespace);
        output.WriteElementString("InstrId", Namespace, Ids[number % Ids.Length]);
        output.WriteElementString("EndToEndId", Namespace, Ids[(number + 7) % Ids.Length]);
        output.WriteElementString("UETR", Namespace, "7a562c67-ca16-48ba-b074-65581be6f001");
        output.WriteEndElement();
        output.WriteStartElement("IntrBkSttlmAmt", Namespace);
        output.WriteAttributeString("Ccy", "EUR");
        output.WriteString(Amounts[number % Amounts.Length]);
        output.WriteEndElement();
        output.WriteElementString("IntrBkSttlmDt", Namespace, "2026-11-23");
        output.WriteElementString("ChrgBr", Namespace, "SHAR");
        Party(output, "Dbtr", "Mustermann & Söhne GmbH");
        Account(output, "DbtrAcct", "DE89370400440532013000");
        Agent(output, "DbtrAgt", "COBADEFFXXX");
        Agent(output, "CdtrAgt", "BNPAFRPPXXX");
        Party(output, "Cdtr", "Fournisseur de pieces SA");
        Account(output, "CdtrAcct", "FR1420041010050500013M02606");
        output.WriteStartElement("RmtInf", Namespace);
        output.WriteElementString("Ustrd", Namespace, "Invoice 2026-11-4711 of 12 November 2026, customer 0815");
        output.WriteEndElement();
        output.WriteEndElement();
    }

    private static void Party(XmlWriter output, string role, string name)
    {
        output.WriteStartElement(role, Namespace);
        output.WriteElementString("Nm", Namespace, name);
        output.WriteStartElement("PstlAdr", Namespace);
        output.WriteElementString("TwnNm", Namespace, "Frankfurt");
        output.WriteElementString("Ctry", Namespace, "DE");
        output.WriteEndElement();
        output.WriteEndElement();
    }

    private static void Account(XmlWriter output, string role, string iban)
    {
        output.WriteStartElement(role, Namespace);
        output.WriteStartElement("Id", Namespace);
        output.WriteElementString("IBAN", Namespace, iban);
        output.WriteEndElement();
        output.WriteEndElement();
    }

    private static void Agent(XmlWriter output, string role, string bic)
    {
        output.WriteStartElement(role, Namespace);
        output.WriteStartElement("FinInstnId", Namespace);
        output.WriteElementString("BICFI", Namespace, bic);
        output.WriteEndElement();
        output.WriteEndElement();
    }
}
