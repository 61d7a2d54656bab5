using System.Text;
using System.Xml.Linq;
using BankHub.Core.Adapters;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs;

/// <summary>A message of SWIFT's and one of ISO 20022 that others say the same with.</summary>
internal sealed record Pair(string Types, string Mt, string Mx)
{
    /// <summary>The message as others wrote its header is not what is compared; their template leaves the time open.</summary>
    public byte[] Document
    {
        get
        {
            var text = File.ReadAllText(Mx).Replace("CURRENT_TIME", "2025-01-01T00:00:00Z", StringComparison.Ordinal);
            var document = XDocument.Parse(text).Descendants().First(element => element.Name.LocalName == "Document");
            return Encoding.UTF8.GetBytes(document.ToString());
        }
    }

    /// <summary>The version that banks have agreed on of the other half's message (CBPR+).</summary>
    public string Written => Types.Split('/')[1] + (Types.EndsWith("pacs.004", StringComparison.Ordinal) ? ".001.09" : ".001.08");

    /// <summary>Every service level that one of the halves names is one that no scheme prescribes.</summary>
    public BankMapping Mapping
    {
        get
        {
            var type = XDocument.Parse(File.ReadAllText(Mx)).Descendants().FirstOrDefault(element => element.Name.LocalName == "PmtTpInf");
            string Said(string name) => string.Join('+', (type?.Elements() ?? []).Where(element => element.Name.LocalName == name)
                .Select(element => element.Value.Trim()));
            var words = Said("LclInstrm") is { Length: > 0 } instrument ? $"{Said("SvcLvl")}/{instrument}" : Said("SvcLvl");
            return words.Length > 0 ? MtTables.With(words) : MtTables.With();
        }
    }

    public static IEnumerable<Pair> Of(params string[] messages) =>
        from line in File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Skip(1)
        let cells = line.Split('\t')
        where cells[0] == "MT-MX-PAIR" && messages.Contains(cells[1].Split('/')[1])
        let files = cells[5].Split(' ').Select(file => SharedFolder.File($"corpus/{file}")).ToList()
        select new Pair(
            cells[1], files.First(file => file.EndsWith(".fin", StringComparison.Ordinal)),
            files.First(file => file.EndsWith(".xml", StringComparison.Ordinal)));

    /// <summary>The transfers of the message, and the rules that it breaks: translations do not keep all those between fields.</summary>
    public MtTransfers Transfers(out IReadOnlyList<string> broken)
    {
        var reader = new MtReader(File.ReadAllBytes(Mt));
        reader.Read();
        broken = [.. reader.Message.Findings.Where(finding => finding.IsError).Select(finding => finding.Rule.Name)];
        reader = new(File.ReadAllBytes(Mt), new() { Waived = broken.Where(rule => char.IsAsciiDigit(rule[0])).ToHashSet() });
        reader.Read();
        return MtToPayments.Read(reader.Message, Mapping);
    }

    public ClearedMessage Cleared() => ClearingToPayments.Read(Document, Mapping);
}
