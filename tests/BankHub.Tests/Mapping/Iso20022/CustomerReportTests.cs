using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022;

public sealed class CustomerReportTests
{
    private static readonly BankMapping Mapping = Transfers.Mapping with
    {
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["paymentStatus"] = new Dictionary<string, string>
            {
                ["RJCT"] = "Rejected", ["ACCP"] = "Accepted", ["PART"] = "PartlyAccepted", ["RCVD"] = "Acknowledged", ["ACSC"] = "Accepted",
            },
        },
    };

    [Theory]
    [InlineData("RJCT", EvidenceKind.Rejected)]
    [InlineData("PART", EvidenceKind.PartlyAccepted)]
    [InlineData("ACCP", EvidenceKind.Accepted)]
    [InlineData("RCVD", EvidenceKind.Acknowledged)]
    public void A_status_of_the_group_is_about_the_message(string code, EvidenceKind kind)
    {
        var evidence = Assert.Single(Evidence(Report($"<GrpSts>{code}</GrpSts>{Reason("<Cd>FF01</Cd>", "no good")}")));

        Assert.Equal((kind, EvidenceScope.Message, code), (evidence.Kind, evidence.Scope, evidence.BankWord));
        Assert.Equal([new(ReferenceKind.Message, "M1")], evidence.References);
        Assert.Equal(new ReasonCode(ReasonCode.Iso20022, "FF01", "no good"), evidence.Reason);
    }

    [Fact]
    public void A_status_of_payment_information_is_about_that_alone_also_without_payments()
    {
        var evidence = Assert.Single(Evidence(Report("", "<PmtInfSts>RJCT</PmtInfSts>")));

        Assert.Equal((EvidenceKind.Rejected, EvidenceScope.Message), (evidence.Kind, evidence.Scope));
        Assert.Equal([new(ReferenceKind.Message, "M1-P")], evidence.References);
    }

    [Fact]
    public void A_status_of_a_payment_names_it_and_teaches_the_banks_names()
    {
        var evidence = Evidence(Report("<GrpSts>PART</GrpSts>", """
            <TxInfAndSts><StsId>S1</StsId><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>
            <OrgnlUETR>123e4567-e89b-42d3-a456-426614174000</OrgnlUETR><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Prtry>X7</Prtry></Rsn></StsRsnInf><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>
            <AcctSvcrRef>B1</AcctSvcrRef><OrgnlTxRef><Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            """));

        Assert.Equal([EvidenceKind.PartlyAccepted, EvidenceKind.Rejected], evidence.Select(one => one.Kind));
        Assert.Equal(EvidenceScope.Payment, evidence[1].Scope);
        Assert.Equal(["instruction:I1", "uetr:123e4567-e89b-42d3-a456-426614174000", "endToEnd:E1"],
            evidence[1].References.Select(name => name.ToString()));
        Assert.Equal([new(ReferenceKind.Bank, "B1")], evidence[1].Learnt);
        Assert.Equal(new ReasonCode(ReasonCode.Proprietary, "X7", "AM04"), evidence[1].Reason);
        Assert.Equal(Money.Of(1, Currency.Eur), evidence[1].Amount);
    }

    [Fact]
    public void An_unknown_status_is_a_finding_and_its_neighbours_apply()
    {
        var items = Decode(Report("<GrpSts>XXXX</GrpSts>", $"{Payment("I1", "ZZZZ")}{Payment("I2", "ACCP")}{Payment("I3", "")}"));

        Assert.Equal(["unknown-code", "unknown-code", "status-missing"],
            items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        Assert.Equal(EvidenceKind.Accepted, items.OfType<DecodedEvidence>().Single().Evidence.Kind);
    }

    [Fact]
    public void Nothing_follows_from_a_status_with_an_amount_that_is_none()
    {
        var odd = Payment("I1", "RJCT").Replace(
            "</TxInfAndSts>", "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">0.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>",
            StringComparison.Ordinal);
        var items = Decode(Report("", odd + Payment("I2", "ACCP")));

        Assert.Equal("amount-positive", Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
        Assert.Equal(EvidenceKind.Accepted, Assert.Single(items.OfType<DecodedEvidence>()).Evidence.Kind);
    }

    [Fact]
    public void A_payment_in_a_refused_group_without_a_status_of_its_own_is_refused()
    {
        var evidence = Evidence(Report("<GrpSts>RJCT</GrpSts>", Payment("I1", "")));

        Assert.Equal([(EvidenceKind.Rejected, EvidenceScope.Message), (EvidenceKind.Rejected, EvidenceScope.Payment)],
            evidence.Select(one => (one.Kind, one.Scope)));
    }

    [Fact]
    public void A_refused_message_of_which_a_payment_was_taken_refuses_nobody()
    {
        var items = Decode(Report("<GrpSts>RJCT</GrpSts>", $"{Payment("I1", "ACCP")}{Payment("I2", "RJCT")}{Payment("I3", "")}"));

        Assert.Equal(
            ["status-contradicts", "status-contradicts", "status-contradicts"],
            items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        Assert.Equal("instruction:I2", Assert.Single(items.OfType<DecodedEvidence>()).Evidence.References[0].ToString());
    }

    [Fact]
    public void A_refused_payment_information_of_which_a_payment_was_taken_refuses_nobody_and_its_message_is_none_the_worse()
    {
        var items = Decode(Report("<GrpSts>PART</GrpSts>", $"<PmtInfSts>RJCT</PmtInfSts>{Payment("I1", "ACCP")}"));

        Assert.Equal(EvidenceKind.PartlyAccepted, Assert.Single(items.OfType<DecodedEvidence>()).Evidence.Kind);
        Assert.Equal(2, items.OfType<DecodedFinding>().Count(item => item.Finding.Rule == "status-contradicts"));
    }

    [Fact]
    public void A_refused_message_of_which_a_payment_information_was_taken_refuses_nobody()
    {
        var items = Decode(Report("<GrpSts>RJCT</GrpSts>", "<PmtInfSts>ACCP</PmtInfSts>"));

        Assert.Equal(
            ["status-contradicts", "status-contradicts"], items.Select(item => Assert.IsType<DecodedFinding>(item).Finding.Rule));
    }

    [Fact]
    public void A_refused_message_of_which_a_payment_information_waits_refuses_nobody() =>
        Assert.Equal(
            ["status-contradicts", "status-contradicts"],
            new BankMessages(Words.Status).Decode(Report("<GrpSts>RJCT</GrpSts>", "<PmtInfSts>PDNG</PmtInfSts>"))
                .Select(item => Assert.IsType<DecodedFinding>(item).Finding.Rule));

    [Fact]
    public void A_placeholder_names_nothing()
    {
        var items = Decode(Report("", Payment("NOTPROVIDED", "RJCT", "NOTPROVIDED")));

        Assert.Equal("no-reference", Assert.IsType<DecodedFinding>(Assert.Single(items)).Finding.Rule);
    }

    [Fact]
    public void A_report_that_is_cut_off_or_says_nothing_is_a_finding()
    {
        var whole = Report("<GrpSts>ACCP</GrpSts>", Payment("I1", "RJCT"));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.All(Decode(whole[..length]), item => Assert.IsType<DecodedFinding>(item));
            Assert.NotEmpty(Decode(whole[..length]));
        }

        Assert.Equal("nothing-said", Assert.IsType<DecodedFinding>(Assert.Single(Decode(Report("")))).Finding.Rule);
    }

    private static List<Evidence> Evidence(byte[] report) =>
        [.. Decode(report).Select(item => Assert.IsType<DecodedEvidence>(item).Evidence)];

    private static List<DecodedItem> Decode(byte[] report) => [.. new BankMessages(Mapping).Decode(report)];

    private static string Reason(string code, string text) => $"<StsRsnInf><Rsn>{code}</Rsn><AddtlInf>{text}</AddtlInf></StsRsnInf>";

    private static string Payment(string instruction, string status, string endToEnd = "E") =>
        $"<TxInfAndSts><OrgnlInstrId>{instruction}</OrgnlInstrId><OrgnlEndToEndId>{endToEnd}</OrgnlEndToEndId>"
        + (status.Length > 0 ? $"<TxSts>{status}</TxSts>" : "") + "</TxInfAndSts>";

    private static byte[] Report(string group, string? payments = null) => Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId>
        <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>{(payments is null ? ""
            : $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-P</OrgnlPmtInfId>{payments}</OrgnlPmtInfAndSts>")}</CstmrPmtStsRpt></Document>
        """);
}
