using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Status;

/// <summary>
/// Every status of ISO 20022's code set (ExternalPaymentTransactionStatus1Code) is known; what is not final there is not final here.
/// </summary>
public sealed class StatusSetTests
{
    [Theory]
    [InlineData("ACCC", EvidenceKind.AtCounterparty)]
    [InlineData("ACCP", EvidenceKind.Accepted)]
    [InlineData("ACFC", EvidenceKind.Accepted)]
    [InlineData("ACFW", EvidenceKind.Acknowledged)]
    [InlineData("ACIS", EvidenceKind.Accepted)]
    [InlineData("ACPD", EvidenceKind.Accepted)]
    [InlineData("ACSC", EvidenceKind.Accepted)]
    [InlineData("ACSP", EvidenceKind.Accepted)]
    [InlineData("ACTC", EvidenceKind.Acknowledged)]
    [InlineData("ACWC", EvidenceKind.Accepted)]
    [InlineData("ACWP", EvidenceKind.Accepted)]
    [InlineData("CANC", EvidenceKind.Cancelled)]
    [InlineData("CPUC", EvidenceKind.AtCounterparty)]
    [InlineData("PATC", EvidenceKind.Acknowledged)]
    [InlineData("PDNG", EvidenceKind.Acknowledged)]
    [InlineData("PRES", EvidenceKind.Acknowledged)]
    [InlineData("RCVD", EvidenceKind.Acknowledged)]
    [InlineData("RJCT", EvidenceKind.Rejected)]
    public void Each_says_what_its_definition_says_and_no_more(string status, EvidenceKind kind) =>
        Assert.Equal(kind, Assert.IsType<DecodedEvidence>(Assert.Single(Decode(status))).Evidence.Kind);

    [Fact]
    public void Money_that_is_blocked_is_neither_booked_nor_given_back_so_that_people_ask_and_its_neighbours_apply()
    {
        var items = Decode("BLCK", "ACSP");

        Assert.Equal("payment-blocked", Assert.IsType<DecodedFinding>(items[0]).Finding.Rule);
        Assert.Equal(EvidenceKind.Accepted, Assert.IsType<DecodedEvidence>(items[1]).Evidence.Kind);
    }

    [Fact]
    public void Money_that_is_blocked_is_not_refused_with_its_whole()
    {
        var items = Decode("RJCT", ["BLCK", "RJCT"]);

        Assert.DoesNotContain(items, item => item is DecodedEvidence { Evidence: { Scope: EvidenceScope.Message } });
        Assert.Contains(items, item => item is DecodedFinding { Finding: { Path: "TxInfAndSts 1", Rule: "status-contradicts" } });
        Assert.Contains(items, item => item is DecodedEvidence { Evidence: { Kind: EvidenceKind.Rejected, Scope: EvidenceScope.Payment } });
    }

    [Fact]
    public void A_code_of_no_set_is_nothing_but_a_finding() =>
        Assert.Equal("unknown-code", Assert.IsType<DecodedFinding>(Assert.Single(Decode("ACXX"))).Finding.Rule);

    private static List<DecodedItem> Decode(params string[] statuses) => Decode(null, statuses);

    private static List<DecodedItem> Decode(string? whole, string[] statuses)
    {
        var group = whole is null ? "" : $"<GrpSts>{whole}</GrpSts>";
        var payments = string.Concat(statuses.Select((status, i) =>
            $"<TxInfAndSts><OrgnlInstrId>I{i}</OrgnlInstrId><OrgnlEndToEndId>E{i}</OrgnlEndToEndId><TxSts>{status}</TxSts></TxInfAndSts>"));
        return [.. new BankMessages(Words.Status).Decode(Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
            <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId>
            <OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>{payments}</FIToFIPmtStsRpt></Document>
            """))];
    }
}
