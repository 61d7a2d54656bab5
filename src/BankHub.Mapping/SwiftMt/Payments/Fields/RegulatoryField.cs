using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>
/// Field 77B (User Handbook, Category 1, MT 103): `/ORDERRES/BE//text` says of which country the ordering customer is a resident,
/// BENEFRES of which the beneficiary is; other codes and text stay as they are. Field 26T has a code of three characters.
/// </summary>
internal static class RegulatoryField
{
    public const int Lines = 3;

    private const int Width = 35;
    private const int Country = 2;
    private const string Orderer = "ORDERRES";
    private const string Beneficiary = "BENEFRES";
    private const string BeforeText = "//";

    public static ValueList<RegulatoryReporting> Read(SaidField? report, SaidField? type)
    {
        var reports = new List<RegulatoryReporting>();
        if (type is not null)
        {
            reports.Add(new() { Code = type.Text });
        }

        if (report is not null)
        {
            reports.AddRange(CodedText.Read(report.Lines, Width).Select(Read));
        }

        return [.. reports];
    }

    /// <summary>The code for field 26T: a report that says nothing else.</summary>
    public static string? Type(ValueList<RegulatoryReporting> reports) =>
        reports.FirstOrDefault(IsType)?.Code;

    public static List<string> Write(ValueList<RegulatoryReporting> reports, MtOutgoing to)
    {
        var lines = new List<string>();
        var type = reports.FirstOrDefault(IsType);
        for (var i = 0; i < reports.Count; i++)
        {
            if (!ReferenceEquals(reports[i], type))
            {
                lines.AddRange(Write(reports[i], $"$.regulatoryReporting[{i}]", to));
            }
        }

        if (lines.Count > Lines)
        {
            to.Lose("$.regulatoryReporting", "Field 77B has three lines.");
            lines.RemoveRange(Lines, lines.Count - Lines);
        }

        return lines;
    }

    private static IEnumerable<string> Write(RegulatoryReporting report, string path, MtOutgoing to)
    {
        Lose(report.AuthorityName is not null, "authorityName");
        Lose(report.AuthorityCountry is not null, "authorityCountry");
        Lose(report.Code is not null, "code");
        Lose(report.Amount is not null, "amount");
        Lose(report.Indicator == ReportingIndicator.Both, "indicator");
        var words = string.Join(' ', report.Information.Select((text, i) => to.Words($"{path}.information[{i}]", text)));
        if (report is { Indicator: ReportingIndicator.Credit or ReportingIndicator.Debit, Country: { } country })
        {
            return new CodedText(
                report.Indicator == ReportingIndicator.Debit ? Orderer : Beneficiary,
                words.Length > 0 ? $"{country}{BeforeText}{words}" : country.Value).Write(Width);
        }

        Lose(report.Indicator is not null, "indicator");
        Lose(report.Country is not null, "country");
        return words.Length > 0 ? TextLines.Break(words, Width) : [];

        void Lose(bool isThere, string name)
        {
            if (isThere)
            {
                to.Lose($"{path}.{name}", "Field 77B has no place for it.");
            }
        }
    }

    private static RegulatoryReporting Read(CodedText item)
    {
        var side = item.Code switch
        {
            Orderer => ReportingIndicator.Debit,
            Beneficiary => ReportingIndicator.Credit,
            _ => (ReportingIndicator?)null,
        };
        if (side is null || item.Text.Length < Country || !CountryCode.TryParse(item.Text.AsSpan(0, Country), out var country, out _)
            || (item.Text.Length > Country && item.Text[Country] != '/'))
        {
            return new() { Information = [.. TextLines.Pieces(item.Whole, Width)] };
        }

        return new()
        {
            Indicator = side,
            Country = country,
            Information = [.. TextLines.Pieces(item.Text[Country..].TrimStart('/'), Width)],
        };
    }

    private static bool IsType(RegulatoryReporting report) => report is
    {
        Code.Length: 3, Indicator: null, AuthorityName: null, AuthorityCountry: null, Country: null, Amount: null, Information.Count: 0,
    };
}
