using System.Globalization;
using System.Xml.Linq;

namespace BankHub.Tests.Formats.Iso20022.Mutants;

/// <summary>What a document says: each element that holds text, by its path, in one way of writing it.</summary>
internal static class Leaves
{
    private static readonly string[] Numbers =
    [
        "Sum", "CtrlSum", "Amt", "XchgRate", "Rate", "Pctg", "OrgnlCtrlSum", "DtldCtrlSum", "TtlNetNtryAmt", "Fctr", "Unit", "FaceAmt",
        "AmtsdVal", "PdctQty", "UnitPric", "PdctAmt", "Val", "ElctrncSeqNb", "LglSeqNb",
    ];

    public static List<string> Of(XDocument document) =>
    [
        .. document.Root!.Descendants().Where(element => !element.HasElements && element.Value.Trim().Length > 0 && !IsForeign(element))
            .Select(element => $"{Path(element)}={Value(element)}{element.Attribute("Ccy")?.Value}"),
    ];

    // What is not ours to understand is skipped and counted.
    private static bool IsForeign(XElement element) =>
        element.AncestorsAndSelf().Any(one => one.Name.LocalName is "SplmtryData" or "Sgntr");

    private static string Path(XElement element) =>
        string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(one => one.Name.LocalName));

    private static string Value(XElement element)
    {
        var text = element.Value.Trim();
        var name = element.Name.LocalName;
        return text is "true" or "1" && name.EndsWith("Ind", StringComparison.Ordinal) ? "true"
            : text is "false" or "0" && name.EndsWith("Ind", StringComparison.Ordinal) ? "false"
            : IsNumber(element) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("0.##################", CultureInfo.InvariantCulture)
            : IsTime(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
            : text;
    }

    // Numbers that are names (identifications, codes) are kept digit by digit.
    private static bool IsNumber(XElement element) =>
        element.Attribute("Ccy") is not null || Numbers.Contains(element.Name.LocalName);

    private static bool IsTime(string text) => text.Length > 10 && text[4] == '-' && text[10] == 'T';
}
