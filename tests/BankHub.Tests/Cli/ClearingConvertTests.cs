using System.Text;
using BankHub.Core.Payments;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Mapping.Iso20022.Clearing;

namespace BankHub.Tests.Cli;

/// <summary>A payment becomes a message between agents only where it names the banks and institutions that the message is about.</summary>
public sealed class ClearingConvertTests : IDisposable
{
    private static readonly PartyIdentification Company =
        new() { Type = PartyType.Organisation, Bic = Bic.Parse("ACMEDEFFXXX") };

    private static readonly Agent Bank = new() { Bic = Bic.Parse("COBADEFFXXX") };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-clearing-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_customers_payment_becomes_no_transfer_of_institutions()
    {
        var (code, message, bad) = Convert(Clearings.CrossBorder() with { DebtorAgent = Bank, ChargeBearer = null }, "pacs.009.001.08");

        Assert.Equal((1, ""), (code, message));
        Assert.Contains("$.debtor.identification: ", bad, StringComparison.Ordinal);
        Assert.Contains("$.creditor.identification: ", bad, StringComparison.Ordinal);
        Assert.Contains("[institution]", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_is_not_its_own_bank()
    {
        var payment = Clearings.CrossBorder() with { Debtor = new() { Name = "Acme", Identification = Company }, DebtorAgent = null };
        var (code, message, bad) = Convert(payment, "pacs.008.001.08");

        Assert.Equal((1, ""), (code, message));
        Assert.Contains("both must be named", bad, StringComparison.Ordinal);

        var named = payment with { DebtorAgent = Bank, Reference = "E", EndToEndIdentification = "E" };
        Assert.Equal(0, Convert(named, "pacs.008.001.08").Code);
    }

    [Fact]
    public void A_message_in_an_element_of_its_network_loses_no_more_than_one_in_a_document()
    {
        var bare = Samples.Transfer.Replace("<Document xmlns=", "<Message xmlns='urn:tch'><CreditTransfer xmlns=", StringComparison.Ordinal)
            .Replace("</Document>", "</CreditTransfer></Message>", StringComparison.Ordinal);
        var (_, json, told) = Conversions.Run(_folder, Samples.Transfer, "json");

        Assert.Equal((3, json, told), Conversions.Run(_folder, bare, "json"));
    }

    private (int Code, string Output, string Bad) Convert(Payment payment, string to) =>
        Conversions.Run(_folder, $"[{Encoding.UTF8.GetString(PaymentWriter.Write(payment))}]", to);
}
