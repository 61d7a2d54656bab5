using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>What the reader or the writer of messages finds, in the words of findings.</summary>
internal static class MessageFindings
{
    // Where the fields of a transfer come from in the payment's JSON.
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["20"] = "$.instructionIdentification", ["21"] = "$.endToEndIdentification", ["32"] = "$.amount", ["33"] = "$.amount",
        ["50"] = "$.debtor", ["52"] = "$.debtorAgent", ["56"] = "$.intermediaryAgents[0]", ["57"] = "$.creditorAgent",
        ["58"] = "$.creditor", ["59"] = "$.creditor", ["70"] = "$.remittanceInformation", ["71"] = "$.chargeBearer",
        ["72"] = "$.instructionForCreditorAgent", ["77"] = "$.regulatoryReporting", ["23"] = "$.instructionForCreditorAgent",
    };

    public static Finding Told(MtFinding finding) => new(
        $"line {finding.Line}, column {finding.Column}", finding.Rule.Name,
        $"{(finding.Tag.Length > 0 ? $":{finding.Tag}: " : "")}{finding.Message}");

    /// <summary>What is wrong with a message that was to be written, with the path of what the field is made of.</summary>
    public static Finding OfWriting(MtFinding finding) => new(
        (finding.Tag.Length >= 2 ? Paths.GetValueOrDefault(finding.Tag[..2]) : null) ?? "$", finding.Rule.Name,
        $"{(finding.Tag.Length > 0 ? $":{finding.Tag}: " : "")}{finding.Message}");
}
