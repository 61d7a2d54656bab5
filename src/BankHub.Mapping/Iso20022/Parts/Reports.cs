using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>What authorities and the creditor's bank are told.</summary>
internal static class Reports
{
    private static readonly string[] Indicators = ["CRED", "DEBT", "BOTH"];

    public static IReadOnlyList<Iso.Regulatory.RegulatoryReporting> Write(ValueList<RegulatoryReporting> reports, Outgoing to) =>
        [.. reports.Select((report, i) => Write(report, $"$.regulatoryReporting[{i}]", to))];

    /// <summary>One report for each detail that the message tells.</summary>
    public static ValueList<RegulatoryReporting> Read(IReadOnlyList<Iso.Regulatory.RegulatoryReporting> reports, Incoming from) =>
        reports.Count == 0 ? [] : [.. reports.SelectMany(report => Read(report, "$.regulatoryReporting", from))];

    public static IReadOnlyList<Iso.Payments.InstructionForAgent> Write(ValueList<InstructionForCreditorAgent> all, Outgoing to) =>
    [
        .. all.Select((instruction, i) => new Iso.Payments.InstructionForAgent
        {
            Code = instruction.Code,
            Information = to.Words($"$.instructionForCreditorAgent[{i}].instructionInformation", instruction.InstructionInformation),
        }),
    ];

    public static ValueList<InstructionForCreditorAgent> Read(IReadOnlyList<Iso.Payments.InstructionForAgent> all) => all.Count == 0 ? [] :
    [
        .. all.Select(instruction => new InstructionForCreditorAgent
        {
            Code = instruction.Code,
            InstructionInformation = instruction.Information,
        }),
    ];

    private static Iso.Regulatory.RegulatoryReporting Write(RegulatoryReporting report, string path, Outgoing to)
    {
        var hasAuthority = report is not { AuthorityName: null, AuthorityCountry: null };
        var hasDetails = report is not { Country: null, Code: null, Amount: null, Information.Count: 0 };
        return new()
        {
            Indicator = report.Indicator is { } indicator ? Indicators[(int)indicator] : null,
            Authority = hasAuthority
                ? new() { Name = to.Words($"{path}.authorityName", report.AuthorityName), Country = report.AuthorityCountry?.Value }
                : null,
            Details = !hasDetails ? [] :
            [
                new()
                {
                    Country = report.Country?.Value,
                    Code = report.Code,
                    Amount = report.Amount is { } amount ? new Amount(amount.Value, amount.Currency.Value) : null,
                    Information = [.. report.Information.Select((text, i) => to.Words($"{path}.information[{i}]", text)!)],
                },
            ],
        };
    }

    private static IEnumerable<RegulatoryReporting> Read(Iso.Regulatory.RegulatoryReporting report, string path, Incoming from)
    {
        var indicator = Array.IndexOf(Indicators, report.Indicator);
        var common = new RegulatoryReporting
        {
            Indicator = indicator < 0 ? null : (ReportingIndicator)indicator,
            AuthorityName = report.Authority?.Name,
            AuthorityCountry = from.Value<CountryCode>(path, ".authorityCountry", report.Authority?.Country),
        };
        return report.Details.Count == 0 ? [common] : report.Details.Select(detail => common with
        {
            Country = from.Value<CountryCode>(path, ".country", detail.Country),
            Code = detail.Code,
            Amount = from.Money($"{path}.amount", detail.Amount),
            Information = [.. detail.Information],
        });
    }
}
