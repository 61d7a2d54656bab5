using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Status;

/// <summary>A report may be about a request of ours, a recall or a question: what it says of that is no word of the payment.</summary>
public sealed class RequestReportTests
{
    private const string Uetr = "123e4567-e89b-42d3-a456-426614174000";

    private static readonly (string Kind, string Value)[] OfPayment = [(ReferenceKind.Instruction, "I1"), (ReferenceKind.Uetr, Uetr)];

    public static TheoryData<string, string> Recalls => new()
    {
        { "pacs.002", "camt.056.001.08" }, { "pacs.002", " CAMT.056.001.11 " }, { "pacs.002", "camt.056" },
        { "pacs.002", "MT192" }, { "pain.002", "camt.055.001.09" }, { "pain.002", "Camt.055.001.03" },
    };

    [Theory]
    [MemberData(nameof(Recalls))]
    public void Who_refuses_a_recall_refuses_no_payment(string report, string original)
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(Decode(report, original, "", "RJCT", Why("AC04")))).Evidence;

        Assert.Equal((EvidenceKind.CancellationRefused, EvidenceScope.Payment), (evidence.Kind, evidence.Scope));
        Assert.Equal(("recall Q1", "iso20022:AC04", "RJCT"), (evidence.Identity, evidence.Reason?.ToString(), evidence.BankWord));
        Assert.Equal(OfPayment, evidence.References.Select(name => (name.Kind, name.Value)));
        Assert.Empty(evidence.Within);
        Assert.Empty(evidence.Learnt);
    }

    /// <summary>The bank knows the recall for a copy of another, or its payment for none: the recall is refused all the same.</summary>
    [Theory]
    [InlineData("NOOR")]
    [InlineData("DU01")]
    public void A_recall_is_refused_for_whatever_reason(string reason) =>
        Assert.Equal(
            EvidenceKind.CancellationRefused,
            Assert.IsType<DecodedEvidence>(Assert.Single(Decode("pacs.002", "camt.056.001.08", "", "RJCT", Why(reason)))).Evidence.Kind);

    [Theory]
    [InlineData("pacs.002", "camt.056.001.08")]
    [InlineData("pain.002", "camt.055.001.09")]
    public void A_payment_that_is_listed_in_a_refused_recall_is_one_whose_recall_is_refused(string report, string original)
    {
        var items = Decode(report, original, "<GrpSts>RJCT</GrpSts>", "");

        Assert.Equal("status-of-request", Assert.IsType<DecodedFinding>(items[0]).Finding.Rule);
        Assert.Equal(EvidenceKind.CancellationRefused, Assert.IsType<DecodedEvidence>(items[1]).Evidence.Kind);
    }

    [Theory]
    [InlineData("pacs.002", "camt.056.001.08", "ACSP")]
    [InlineData("pacs.002", "camt.056.001.08", "RCVD")]
    [InlineData("pacs.002", "camt.056.001.08", "CANC")]
    [InlineData("pacs.002", "pacs.028.001.03", "RJCT")]
    [InlineData("pacs.002", "pacs.028.001.03", "ACSC")]
    [InlineData("pacs.002", "pacs.004.001.09", "RJCT")]
    [InlineData("pacs.002", "pacs.00", "RJCT")]
    [InlineData("pacs.002", "MT199", "RJCT")]
    [InlineData("pain.002", "camt.055.001.09", "ACCP")]
    [InlineData("pain.002", "camt.060.001.05", "RJCT")]
    [InlineData("pain.002", "pain.007.001.09", "RJCT")]
    public void Any_other_status_of_what_is_no_payment_is_for_people(string report, string original, string status) =>
        Assert.Equal(
            "status-of-request",
            Assert.IsType<DecodedFinding>(Assert.Single(Decode(report, original, "", status))).Finding.Rule);

    [Theory]
    [InlineData("pacs.002", "camt.056.001.08", "<GrpSts>RJCT</GrpSts>", "")]
    [InlineData("pacs.002", "pacs.028.001.03", "<GrpSts>ACCP</GrpSts>", "")]
    [InlineData("pain.002", "camt.055.001.09", "<GrpSts>RJCT</GrpSts>", "")]
    [InlineData("pain.002", "camt.055.001.09", "", "<PmtInfSts>RJCT</PmtInfSts>")]
    public void A_status_of_a_whole_request_is_none_of_any_payments(string report, string original, string group, string parts) =>
        Assert.Equal(
            "status-of-request",
            Assert.IsType<DecodedFinding>(Assert.Single(
                new BankMessages(Words.Status).Decode(Bytes(report, original, group, parts)))).Finding.Rule);

    [Fact]
    public void What_is_not_known_to_a_bank_that_was_asked_is_not_found() =>
        Assert.Equal(
            EvidenceKind.NotFound,
            Assert.IsType<DecodedEvidence>(Assert.Single(Decode("pacs.002", "pacs.028.001.03", "", "RJCT", Why("NOOR")))).Evidence.Kind);

    [Theory]
    [InlineData("pacs.002", "pacs.008.001.08")]
    [InlineData("pacs.002", "PACS.009.001.11")]
    [InlineData("pacs.002", " pacs.003.001.08 ")]
    [InlineData("pacs.002", "pain.001.001.09")]
    [InlineData("pacs.002", "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08")]
    [InlineData("pacs.002", "MT103")]
    [InlineData("pacs.002", "mt 202 COV")]
    [InlineData("pacs.002", "NOTPROVIDED")]
    [InlineData("pain.002", "pain.001.001.03.ch.02")]
    [InlineData("pain.002", "pain.008")]
    [InlineData("pain.002", "NONREF")]
    public void A_report_on_payments_in_whatever_version_is_one_on_payments(string report, string original)
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(Decode(report, original, "", "RJCT"))).Evidence;

        Assert.Equal((EvidenceKind.Rejected, null), (evidence.Kind, evidence.Identity));
        Assert.Contains(new(ReferenceKind.Message, "Q1"), evidence.Within);
    }

    /// <summary>What the payment's own words say of the message counts, before what the group says.</summary>
    [Theory]
    [InlineData("camt.056.001.08", "pacs.008.001.08", EvidenceKind.Rejected)]
    [InlineData("pacs.008.001.08", "camt.056.001.08", EvidenceKind.CancellationRefused)]
    public void A_payment_says_itself_which_message_it_is_spoken_of(string group, string own, EvidenceKind kind)
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(Decode(
            "pacs.002", group, "", "RJCT",
            own: $"<OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>{own}</OrgnlMsgNmId></OrgnlGrpInf>"))).Evidence;

        Assert.Equal(kind, evidence.Kind);
    }

    private static List<DecodedItem> Decode(
        string report, string original, string group, string status, string why = "", string own = "")
    {
        var payment = $"<TxInfAndSts><StsId>S</StsId>{own}<OrgnlInstrId>I1</OrgnlInstrId><OrgnlUETR>{Uetr}</OrgnlUETR>"
            + $"{(status.Length > 0 ? $"<TxSts>{status}</TxSts>" : "")}{why}<AcctSvcrRef>B1</AcctSvcrRef></TxInfAndSts>";
        return [.. new BankMessages(Words.Status).Decode(Bytes(report, original, group, payment))
            .Where(item => item is not DecodedFinding { IsReadAllTheSame: true })];
    }

    private static byte[] Bytes(string report, string original, string group, string payments)
    {
        var (name, parts) = report == "pacs.002" ? ("FIToFIPmtStsRpt", payments) : ("CstmrPmtStsRpt",
            $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-P</OrgnlPmtInfId>{payments}</OrgnlPmtInfAndSts>");
        return Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:{report}.001.10"><{name}><GrpHdr><MsgId>R1</MsgId>
            <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>Q1</OrgnlMsgId>
            <OrgnlMsgNmId>{original}</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>{parts}</{name}></Document>
            """);
    }

    private static string Why(string reason) => $"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>";
}
