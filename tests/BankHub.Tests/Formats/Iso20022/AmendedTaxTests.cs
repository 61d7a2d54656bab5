using System.Buffers;
using System.Text;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Messages.Investigations;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>
/// In camt.111 a tax year is a year (TaxPeriod3), but in the remittance as it is amended it stayed a date (TaxPeriod2).
/// </summary>
public sealed class AmendedTaxTests
{
    [Fact]
    public void The_tax_year_of_an_amended_remittance_is_a_date_there_and_back()
    {
        var (text, paths) = Write(new() { YearDate = new(2024, 1, 1) });

        Assert.Contains("<Prd><Yr>2024-01-01</Yr></Prd>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(paths, path => path.EndsWith("Yr", StringComparison.Ordinal));
        using var reader = MessageReader.ReadWhole(Encoding.UTF8.GetBytes(text));
        var result = ((InvestigationResponse)reader.Message!).Header!.Results[0];
        var tax = result.Data!.Amendments[0].Value!.Remittance!.Structured[0].TaxRemittance!;
        Assert.Equal(new DateOnly(2024, 1, 1), tax.Records[0].Period!.YearDate);
    }

    [Fact]
    public void A_year_alone_has_no_place_there() =>
        Assert.Contains(Write(new() { Year = "2024" }).Paths, path => path.EndsWith("Yr", StringComparison.Ordinal));

    private static (string Text, IEnumerable<string> Paths) Write(TaxPeriod period)
    {
        var tax = new TaxInformation { Records = [new() { Period = period }] };
        var amended = new TransactionAmendment { Value = new() { Remittance = new() { Structured = [new() { TaxRemittance = tax }] } } };
        var response = new InvestigationResponse
        {
            Header = new() { Results = [new() { Data = new() { Amendments = [amended] } }] },
        };
        var output = new ArrayBufferWriter<byte>();
        var findings = MessageWriter.Write(output, MessageVersions.Get("camt.111.001.03"), response);
        return (Encoding.UTF8.GetString(output.WrittenSpan), findings.Select(finding => finding.Path));
    }
}
