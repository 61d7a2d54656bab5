using System.Text;
using System.Xml.Linq;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

public sealed class ClearingTests
{
    private const string Customers = "pacs.008.001.08", Institutions = "pacs.009.001.08";

    public static TheoryData<string, string, string, Payment> Inexpressible => new()
    {
        { "pacs.008.001.02", "not-in-version", "$.uetr", Cross() with { Uetr = Uetr.Parse("123e4567-e89b-42d3-a456-426614174000") } },
        { Customers, "scheme", "$.scheme", Cross() with { Scheme = Scheme.SepaDirectDebitCore } },
        { Customers, "not-in-version", "$.mandate", Cross() with { Mandate = new() { MandateIdentification = "M" } } },
        { Customers, "not-in-version", "$.creditorSchemeIdentification", Cross() with { CreditorSchemeIdentification = "C" } },
        { Customers, "characters", "$.creditor.name", Cross() with { Creditor = new() { Name = "東京" } } },
        { Institutions, "not-in-version", "$.chargeBearer", Banks() with { ChargeBearer = ChargeBearer.Shared } },
        { Institutions, "not-in-version", "$.regulatoryReporting", Banks() with { RegulatoryReporting = [new() { Code = "1" }] } },
        { Institutions, "not-in-version", "$.debtor.countryOfResidence", Banks() with
            { Debtor = Banks().Debtor with { CountryOfResidence = CountryCode.Parse("CH") } } },
        { Institutions, "private-identification", "$.creditor.identification", Banks() with
            { Creditor = new() { Name = "Jane", Identification = new() { Type = PartyType.Private } } } },
        { Institutions, "not-in-version", "$.remittanceInformation.structured", Banks() with
            { RemittanceInformation = new() { Structured = [new() { ProprietaryReference = "1" }] } } },
    };

    [Theory]
    [MemberData(nameof(Inexpressible))]
    public void What_agents_cannot_tell_each_other_is_told_by_its_path(string version, string rule, string path, Payment payment)
    {
        var encoded = Clearings.Encode(Clearings.Terms(version) with { Characters = CharacterSet.SwiftX }, payment);

        Assert.Empty(encoded.Files);
        Assert.Contains((rule, path), Assert.Single(encoded.Problems).Findings.Select(finding => (finding.Rule, finding.Path)));
    }

    [Fact]
    public void A_single_transfer_says_its_day_and_agents_itself_and_its_header_names_it()
    {
        var file = Assert.Single(Clearings.Encode(Clearings.Terms(Customers), Cross()).Files);

        var frame = Clearings.Read(file.Bytes).Frame!;
        Assert.Equal(
            (file.Identification, Customers, "swift.cbprplus.02"), (frame.Identification, frame.Definition, frame.BusinessService));
        Assert.Equal((Clearings.Sender, Clearings.Receiver), (frame.From, frame.To));
        var (header, transfers) = Parts(file.Bytes);
        Assert.Equal(["MsgId", "CreDtTm", "NbOfTxs", "SttlmInf"], header.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(
            ["PmtId", "IntrBkSttlmAmt", "IntrBkSttlmDt", "InstdAmt", "ChrgBr", "InstgAgt", "InstdAgt"],
            transfers.Single().Elements().Select(element => element.Name.LocalName).Where(name => name != "PmtTpInf").Take(7));
    }

    [Fact]
    public void Several_transfers_share_currency_day_agents_and_total_and_the_next_message_has_its_own_name()
    {
        var euro = Cross() with { Amount = Money.Of(7, Currency.Eur) };
        var files = Clearings.Encode(Clearings.Terms(Customers, most: 2), Cross(10), euro, Cross(20.5m), Cross(30)).Files;

        Assert.Equal(["0000000000000AB7", "0000000000000AB7-2", "0000000000000AB7-3"], files.Select(file => file.Identification));
        Assert.Equal(
            [("2", "30.5 USD"), ("1", "30 USD"), ("1", "7 EUR")],
            files.Select(file => Parts(file.Bytes).Header).Select(header => (Text(header, "NbOfTxs"),
                $"{decimal.Parse(Text(header, "TtlIntrBkSttlmAmt")):0.##} {Child(header, "TtlIntrBkSttlmAmt").Attribute("Ccy")!.Value}")));
    }

    [Fact]
    public void A_payment_without_uetr_gets_one_that_is_always_the_same_and_the_bank_may_name_it_by_that()
    {
        var (first, again) = (Clearings.Encode(Clearings.Terms(Customers), Cross()), Clearings.Encode(Clearings.Terms(Customers), Cross()));

        var payment = first.Files.Single().Payments.Single();
        Assert.Equal(first.Files.Single().Bytes.ToArray(), again.Files.Single().Bytes.ToArray());
        Assert.Contains(new Reference(ReferenceKind.Uetr, payment.Uetr!.Value), payment.References);
        Assert.Contains(new Reference(ReferenceKind.Instruction, payment.Attempt.InstructionId), payment.References);
    }

    [Theory]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>2</NbOfTxs>", "number-of-transactions")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><CtrlSum>1.00</CtrlSum>", "control-sum")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy=\"USD\">1.00</TtlIntrBkSttlmAmt>", "settlement-total")]
    [InlineData("<MsgDefIdr>pacs.008.001.08</MsgDefIdr>", "<MsgDefIdr>pacs.009.001.08</MsgDefIdr>", "header-differs")]
    [InlineData("</CdtTrfTxInf>", "", "xml")]
    public void Nothing_is_taken_of_a_message_that_contradicts_itself(string old, string changed, string rule)
    {
        var text = Encoding.UTF8.GetString(Clearings.Encode(Clearings.Terms(Customers), Cross()).Files.Single().Bytes.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var read = Clearings.Read(Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Empty(read.Transfers);
        Assert.Contains(read.Findings, finding => finding.Rule == rule);
    }

    [Fact]
    public void What_a_payment_has_no_place_for_is_left_out_and_named()
    {
        var text = Encoding.UTF8.GetString(Clearings.Encode(Clearings.Terms(Customers), Cross()).Files.Single().Bytes.Span);
        var changed = text
            .Replace("<ChrgBr>", "<AccptncDtTm>2026-11-23T10:00:00Z</AccptncDtTm><ChrgBr>", StringComparison.Ordinal)
            .Replace("<Nm>Jane Roe</Nm>", "<Nm>Jane Roe</Nm><CtctDtls><EmailAdr>j@x.y</EmailAdr></CtctDtls>", StringComparison.Ordinal);

        var transfer = Assert.Single(Clearings.Read(Encoding.UTF8.GetBytes(changed)).Transfers);

        Assert.Equal(
            ["transfer 1: AcceptanceDateTime", "transfer 1: Creditor.ContactDetails"], transfer.LeftOut.Select(finding => finding.Path));
    }

    private static (XElement Header, IReadOnlyList<XElement> Transfers) Parts(ReadOnlyMemory<byte> bytes)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(bytes.Span));
        return (document.Descendants().Single(element => element.Name.LocalName == "GrpHdr"),
            [.. document.Descendants().Where(element => element.Name.LocalName == "CdtTrfTxInf")]);
    }

    private static XElement Child(XElement parent, string name) => parent.Elements().Single(element => element.Name.LocalName == name);

    private static string Text(XElement parent, string name) => Child(parent, name).Value;

    private static Payment Cross(decimal amount = 1000) => Clearings.CrossBorder(amount);

    private static Payment Banks() => Clearings.BetweenBanks();
}
