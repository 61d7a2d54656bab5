using System.Xml;
using System.Xml.Linq;

namespace BankHub.Simulators.Nordbank;

/// <summary>A camt.055 as this bank reads it: the customer wants one transfer cancelled.</summary>
public sealed record CancellationFile(string CaseId, string FileInstruction, string InstructionId, string EndToEndId)
{
    private static readonly XNamespace Space = "urn:iso:std:iso:20022:tech:xsd:camt.055.001.09";

    /// <summary>The request; null for a file that is none.</summary>
    public static CancellationFile? Read(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
            var all = XDocument.Load(reader).Descendants().Where(element => element.Name.Namespace == Space).ToList();
            string Text(string parent, string name) =>
                all.First(element => element.Name.LocalName == name && element.Parent!.Name.LocalName == parent).Value;
            return all.Count == 0 ? null : new(
                Text("Case", "Id"), Text("OrgnlPmtInfAndCxl", "OrgnlPmtInfId"), Text("TxInf", "OrgnlInstrId"),
                Text("TxInf", "OrgnlEndToEndId"));
        }
        catch (Exception problem) when (problem is XmlException or InvalidOperationException)
        {
            return null;
        }
    }
}
