using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace BankHub.Simulators.Nordbank;

/// <summary>A transfer as the customer asked for it.</summary>
public sealed record AskedTransfer(string InstructionId, string EndToEndId, decimal Amount, string Currency, string Iban, string Name);

/// <summary>A pain.001 as this bank reads it, or why it refuses to.</summary>
public sealed record InitiationFile(
    string MessageId, string InstructionId, string Account, bool BookedAtOnce, IReadOnlyList<AskedTransfer> Transfers, string? Refusal)
{
    private static readonly XNamespace Space = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    public static InitiationFile Read(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
            return Read(XDocument.Load(reader));
        }
        catch (Exception problem) when (problem is XmlException or FormatException)
        {
            return new("NOTPROVIDED", "NOTPROVIDED", "", true, [], "the file is no pain.001.001.09");
        }
    }

    private static InitiationFile Read(XDocument document)
    {
        var message = document.Root?.Element(Space + "CstmrCdtTrfInitn") ?? throw new FormatException("another message");
        var groups = message.Elements(Space + "PmtInf").ToList();
        var group = groups is [var only] ? only : throw new FormatException("one payment information a file");
        List<AskedTransfer> transfers = [.. group.Elements(Space + "CdtTrfTxInf").Select(Transfer)];
        var header = Part(message, "GrpHdr");
        var counts = int.Parse(Text(header, "NbOfTxs"), CultureInfo.InvariantCulture) == transfers.Count;
        var sums = decimal.Parse(Text(header, "CtrlSum"), CultureInfo.InvariantCulture) == transfers.Sum(transfer => transfer.Amount);
        return new(
            Text(header, "MsgId"), Text(group, "PmtInfId"), Text(group, "DbtrAcct", "Id", "IBAN"),
            group.Element(Space + "BtchBookg")?.Value != "false", transfers,
            counts && sums ? null : "the header counts or sums otherwise");
    }

    private static AskedTransfer Transfer(XElement transfer)
    {
        var amount = Part(transfer, "Amt", "InstdAmt");
        return new(
            Text(transfer, "PmtId", "InstrId"), Text(transfer, "PmtId", "EndToEndId"),
            decimal.Parse(amount.Value, CultureInfo.InvariantCulture), amount.Attribute("Ccy")?.Value ?? "",
            Text(transfer, "CdtrAcct", "Id", "IBAN"), Text(transfer, "Cdtr", "Nm"));
    }

    private static string Text(XElement from, params string[] path) => Part(from, path).Value;

    private static XElement Part(XElement from, params string[] path) =>
        path.Aggregate(from, (part, name) => part.Element(Space + name) ?? throw new FormatException($"{name} is missing"));
}
