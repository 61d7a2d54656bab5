using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

public sealed class IncomingTransferTests
{
    [Fact]
    public void Money_that_somebody_sends_us_is_announced_and_not_booked()
    {
        var entry = Assert.IsType<DecodedEntry>(Assert.Single(Decode(Message(Clearings.CrossBorder(50))))).Entry;

        Assert.Equal((EntryStatus.Information, BookingSide.Credit, "50.00 USD", entry.Details.Single().References.Uetr),
            (entry.Status, entry.Side, entry.Amount.ToString(), entry.EntryReference));
        var details = Assert.Single(entry.Details);
        Assert.Equal(("Acme", "E2E-1"), (details.Debtor?.Name, details.References.EndToEndIdentification));
        Assert.Equal(["Invoice 1"], details.RemittanceInformation!.Unstructured);
    }

    [Fact]
    public void Institutions_pay_too()
    {
        var bytes = Clearings.Encode(Clearings.Terms("pacs.009.001.08"), Clearings.BetweenBanks()).Files.Single().Bytes;

        Assert.Equal("BKHBDEFFXXX", Assert.IsType<DecodedEntry>(Assert.Single(Decode(bytes))).Entry.Details.Single().Debtor?.Name);
    }

    [Theory]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>3</NbOfTxs>", "number-of-transactions")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy=\"USD\">51.00</TtlIntrBkSttlmAmt>", "settlement-total")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy=\"EUR\">50.00</TtlIntrBkSttlmAmt>", "settlement-total")]
    [InlineData("Ccy=\"USD\">50.00</IntrBkSttlmAmt>", "Ccy=\"USD\">5o</IntrBkSttlmAmt>", "number")]
    public void What_contradicts_itself_or_is_not_understood_is_a_finding(string old, string changed, string rule)
    {
        var text = Encoding.UTF8.GetString(Message(Clearings.CrossBorder(50)).Span);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var items = Decode(Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal)));

        Assert.All(items, item => Assert.IsType<DecodedFinding>(item));
        Assert.Contains(items.OfType<DecodedFinding>(), item => item.Finding.Rule == rule);
    }

    private static ReadOnlyMemory<byte> Message(Payment payment) =>
        Clearings.Encode(Clearings.Terms("pacs.008.001.08"), payment).Files.Single().Bytes;

    private static List<DecodedItem> Decode(ReadOnlyMemory<byte> body) => [.. new BankMessages(Words.Status).Decode(body)];
}
