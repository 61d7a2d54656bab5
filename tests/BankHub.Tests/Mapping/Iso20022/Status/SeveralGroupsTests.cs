using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Status;

/// <summary>One report may be about several messages (pacs.002 since 2013): what is said of one is no word of another.</summary>
public sealed class SeveralGroupsTests
{
    private const string Contradicts = "status-contradicts";

    [Fact]
    public void A_refused_message_of_which_a_payment_was_taken_refuses_nobody_also_beside_other_messages()
    {
        var items = Decode(Group("M1", "RJCT") + Group("M2", "ACSP"), Payment("I1", "ACSP", "M1") + Payment("I2", "", "M1"));

        Assert.Equal([Contradicts, "M2 Accepted", Contradicts, Contradicts], items.Select(Told));
    }

    [Fact]
    public void Another_message_that_was_refused_whole_is_none_the_better_for_it()
    {
        var items = Decode(
            Group("M1", "RJCT") + Group("M2", "RJCT"), Payment("I1", "ACSP", "M1") + Payment("I2", "", "M2") + Payment("I3", "RJCT", "M1"));

        Assert.Equal([Contradicts, "M2 Rejected", Contradicts, "I2 Rejected", "I3 Rejected"], items.Select(Told));
    }

    /// <summary>Of which message such a payment is nobody knows, so it may be of any that is said to be refused.</summary>
    [Fact]
    public void A_payment_that_was_taken_of_no_message_by_name_makes_every_refusal_doubtful()
    {
        var items = Decode(Group("M1", "RJCT") + Group("M2", "ACSP"), Payment("I1", "ACSP"));

        Assert.Equal([Contradicts, "M2 Accepted", Contradicts], items.Select(Told));
    }

    [Fact]
    public void A_payment_without_a_status_is_refused_with_the_message_that_it_names_and_with_its_reasons()
    {
        var items = Decode(Group("M1", "ACSP") + Group("M2", "RJCT", "AC04"), Payment("I1", "", "M1") + Payment("I2", "", "M2"));

        Assert.Equal(["M1 Accepted", "M2 Rejected", "status-missing", "I2 Rejected"], items.Select(Told));
        Assert.Equal("iso20022:AC04", Assert.IsType<DecodedEvidence>(items[^1]).Evidence.Reason?.ToString());
        Assert.Equal([new(ReferenceKind.Message, "M2")], ((DecodedEvidence)items[^1]).Evidence.Within);
    }

    [Fact]
    public void A_payment_that_names_no_message_among_several_inherits_nothing_from_any() =>
        Assert.Equal(
            ["M1 Rejected", "M2 Rejected", "status-missing"],
            Decode(Group("M1", "RJCT") + Group("M2", "RJCT"), Payment("I1", "")).Select(Told));

    [Theory]
    [InlineData("M9", "status-missing")]
    [InlineData("M1", "I1 Rejected")]
    [InlineData("NOTPROVIDED", "I1 Rejected")]
    public void A_payment_of_another_message_inherits_nothing_from_the_only_one_that_has_a_status(string named, string told) =>
        Assert.Equal(["M1 Rejected", told], Decode(Group("M1", "RJCT"), Payment("I1", "", named)).Select(Told));

    [Fact]
    public void A_payment_of_another_message_that_was_taken_contradicts_nothing() =>
        Assert.Equal(["M1 Rejected", "I1 Accepted"], Decode(Group("M1", "RJCT"), Payment("I1", "ACSP", "M9")).Select(Told));

    [Fact]
    public void A_message_that_is_listed_as_refused_and_as_taken_is_not_refused() =>
        Assert.Equal(
            [Contradicts, "M1 Accepted", "M2 Rejected", Contradicts],
            Decode(Group("M1", "RJCT") + Group("M1", "ACSP") + Group("M2", "RJCT"), Payment("I1", "", "M1")).Select(Told));

    [Fact]
    public void A_message_that_is_listed_twice_is_judged_as_if_it_were_listed_once() =>
        Assert.Equal(
            [Contradicts, Contradicts, Contradicts],
            Decode(Group("M1", "RJCT") + Group("M1", "RJCT"), Payment("I1", "ACSP", "M1")).Select(Told));

    /// <summary>Among a transfer and a request whose names the payment does not choose from, nobody knows of which it is told.</summary>
    [Fact]
    public void A_status_that_may_be_of_a_payment_or_of_a_request_is_for_people() =>
        Assert.Equal(
            ["status-of-request"],
            Decode(Group("M1", "") + Group("M2", "").Replace("pacs.008.001.08", "camt.056.001.08", StringComparison.Ordinal),
                Payment("I1", "RJCT")).Select(Told));

    private static string Told(DecodedItem item) => item switch
    {
        DecodedFinding { Finding: var finding } => finding.Rule,
        DecodedEvidence { Evidence: var evidence } => $"{evidence.References[0].Value} {evidence.Kind}",
        _ => item.ToString(),
    };

    private static string Group(string message, string status, string? reason = null) =>
        $"<OrgnlGrpInfAndSts><OrgnlMsgId>{message}</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId>"
        + (status.Length > 0 ? $"<GrpSts>{status}</GrpSts>" : "")
        + (reason is null ? "" : $"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>") + "</OrgnlGrpInfAndSts>";

    private static string Payment(string instruction, string status, string? message = null) => "<TxInfAndSts>"
        + (message is null ? ""
            : $"<OrgnlGrpInf><OrgnlMsgId>{message}</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId></OrgnlGrpInf>")
        + $"<OrgnlInstrId>{instruction}</OrgnlInstrId>{(status.Length > 0 ? $"<TxSts>{status}</TxSts>" : "")}</TxInfAndSts>";

    private static List<DecodedItem> Decode(string groups, string payments) =>
    [
        .. new BankMessages(Words.Status).Decode(Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
            <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr>{groups}{payments}</FIToFIPmtStsRpt></Document>
            """)),
    ];
}
