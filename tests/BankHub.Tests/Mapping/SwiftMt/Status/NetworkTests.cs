using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;

namespace BankHub.Tests.Mapping.SwiftMt.Status;

/// <summary>What the network says of messages that were given to it: never more than it knows.</summary>
public sealed class NetworkTests
{
    private const string Uetr = "174c245f-2682-4291-ad67-2a41e530cd27";

    private const string Copy =
        "{1:F01BANKDEFFAXXX0001000001}{2:I103BANKUS33XXXXN}{3:{108:MUR1}{121:" + Uetr + "}}{4:\n:20:INSTR1\n:23B:CRED\n"
        + ":32A:261123EUR1,\n:50K:A\n:59:/1\nB\n:71A:SHA\n-}";

    private const string Answer = "{1:F21BANKDEFFAXXX0001000001}{4:{177:2611231200}{451:";

    [Fact]
    public void An_acknowledgement_of_the_network_is_receipt_and_no_acceptance()
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(FinTexts.Decode(Answer + "0}{108:MUR1}}"))).Evidence;

        Assert.Equal((EvidenceKind.Acknowledged, EvidenceScope.Message), (evidence.Kind, evidence.Scope));
        Assert.Equal([new(ReferenceKind.Message, "MUR1")], evidence.References);
        Assert.Equal([new(ReferenceKind.Bank, "261123BANKDEFFAXXX0001000001")], evidence.Learnt);
    }

    [Fact]
    public void The_copy_behind_an_answer_names_the_payment_and_is_none_that_came_in()
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(FinTexts.Decode(Answer + "0}}" + Copy))).Evidence;

        Assert.Equal(EvidenceScope.Payment, evidence.Scope);
        Assert.Equal([new(ReferenceKind.Instruction, "INSTR1"), new(ReferenceKind.Uetr, Uetr)], evidence.References);
    }

    [Fact]
    public void A_refusal_of_the_network_is_one_with_its_code()
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(FinTexts.Decode(Answer + "1}{405:T27003}}" + Copy))).Evidence;

        Assert.Equal((EvidenceKind.Rejected, "proprietary:T27003", "NAK T27003"),
            (evidence.Kind, evidence.Reason?.ToString(), evidence.BankWord));
        Assert.Empty(evidence.Learnt);
    }

    [Theory]
    [InlineData("2}{108:M}}", "unknown-code")]
    [InlineData("0}}", "no-reference")]
    public void What_names_nothing_or_says_neither_is_for_people(string rest, string rule) =>
        Assert.Equal(rule, Assert.IsType<DecodedFinding>(Assert.Single(FinTexts.Decode(Answer + rest))).Finding.Rule);

    [Theory]
    [InlineData("019", "{432:09}", EvidenceKind.BankDoubt)]
    [InlineData("011", "", EvidenceKind.Acknowledged)]
    [InlineData("015", "{432:09}", EvidenceKind.Rejected)]
    public void A_message_that_was_given_up_is_doubt_and_one_that_was_delivered_is_receipt(string type, string more, EvidenceKind kind)
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(FinTexts.Decode(System(type, more)))).Evidence;

        Assert.Equal((kind, EvidenceScope.Message, $"MT{type}"), (evidence.Kind, evidence.Scope, evidence.BankWord));
        Assert.Equal(
            [new(ReferenceKind.Bank, "261123BANKDEFFAXXX0001000001"), new(ReferenceKind.Message, "MUR1")], evidence.References);
    }

    [Fact]
    public void What_could_not_be_delivered_yet_is_told_to_people_and_changes_nothing() =>
        Assert.Equal(
            "delivery-overdue",
            Assert.IsType<DecodedFinding>(Assert.Single(FinTexts.Decode(System("010", "{431:01}")))).Finding.Rule);

    private static string System(string type, string more) =>
        "{1:F01BANKDEFFAXXX0001000009}{2:O" + type + "1200261123DYDYXXXXHXXX00010000012611231200S}"
        + "{4:{175:1200}{106:261123BANKDEFFAXXX0001000001}{108:MUR1}" + more + "}";
}
