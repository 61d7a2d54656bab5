namespace BankHub.Core.Payments.Json;

/// <summary>What authorities and the creditor's bank are told.</summary>
internal static class ReportingShape
{
    private static readonly WordLeaf<ReportingIndicator> Indicators = new(["CRED", "DEBT", "BOTH"]);

    public static readonly Shape<InstructionForCreditorAgent> Instruction =
        new("InstructionForCreditorAgent", static (walk, instruction) => new()
    {
        Code = walk.Optional("code", instruction?.Code, Limits.FourCapitals),
        InstructionInformation = walk.Optional("instructionInformation", instruction?.InstructionInformation, Limits.Max140),
    });

    public static readonly Shape<RegulatoryReporting> RegulatoryReporting = new("RegulatoryReporting", static (walk, report) => new()
    {
        Indicator = walk.Optional("indicator", report?.Indicator, Indicators),
        AuthorityName = walk.Optional("authorityName", report?.AuthorityName, Limits.Max140),
        AuthorityCountry = walk.Optional("authorityCountry", report?.AuthorityCountry),
        Country = walk.Optional("country", report?.Country),
        Code = walk.Optional("code", report?.Code, Limits.ReportingCode),
        Amount = walk.Optional("amount", report?.Amount, MoneyShape.Money),
        Information = walk.List("information", report?.Information, Limits.RegulatoryInformation, Limits.Max35),
    });
}
