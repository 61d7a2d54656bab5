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

        Assert.Equal((EvidenceKind.TakenByNetwork, EvidenceScope.Message), (evidence.Kind, evidence.Scope));
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

        Assert.Equal((EvidenceKind.Rejected, "fin:T27003", "NAK T27003"),
            (evidence.Kind, evidence.Reason?.ToString(), evidence.BankWord));
        Assert.Empty(evidence.Learnt);
    }

    [Theory]
    [InlineData("{5:{PDE:}}", EvidenceKind.BankDoubt)]
    [InlineData("{5:{CHK:123456789ABC}}", EvidenceKind.Rejected)]
    public void What_the_gateway_gave_again_and_the_network_refused_says_nothing_of_the_first(string trailer, EvidenceKind kind)
    {
        var evidence = Assert.IsType<DecodedEvidence>(
            Assert.Single(FinTexts.Decode(Answer + "1}{405:H50}{108:MUR1}}" + Copy + trailer))).Evidence;

        Assert.Equal((kind, "NAK H50"), (evidence.Kind, evidence.BankWord));
    }

    /// <summary>Whether it was given again its copy says alone: without it the first one may be on its way.</summary>
    [Theory]
    [InlineData("1}{405:H50}{108:MUR1}}", EvidenceKind.BankDoubt)]
    [InlineData("0}{108:MUR1}}", EvidenceKind.TakenByNetwork)]
    public void What_the_network_refused_without_giving_it_back_is_doubt(string rest, EvidenceKind kind)
    {
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(FinTexts.Decode(Answer + rest))).Evidence;

        Assert.Equal((kind, EvidenceScope.Message), (evidence.Kind, evidence.Scope));
        Assert.Equal([new(ReferenceKind.Message, "MUR1")], evidence.References);
    }

    [Fact]
    public void An_answer_with_the_copy_of_another_message_is_for_people() =>
        Assert.Equal(
            "copy-differs",
            Assert.IsType<DecodedFinding>(Assert.Single(FinTexts.Decode(Answer + "1}{405:H50}{108:MUR2}}" + Copy))).Finding.Rule);

    [Theory]
    [InlineData("0}}", "192", "MUR1", "")]
    [InlineData("1}{405:H50}}", "192", "MUR1", "recall-not-delivered")]
    [InlineData("1}{405:H50}}", "292", "MUR1", "recall-not-delivered")]
    public void What_the_network_answers_to_a_recall_is_no_word_of_the_payment(string rest, string type, string mur, string rule) =>
        Assert.Equal(
            rule.Length == 0 ? [] : [rule],
            FinTexts.Decode(Answer + rest + Recall(type, mur)).Select(item => Assert.IsType<DecodedFinding>(item).Finding.Rule));

    [Theory]
    [InlineData("0}{108:R-23456789ABCDEF}}", "")]
    [InlineData("1}{405:H50}{108:R-23456789ABCDEF}}", "recall-not-delivered")]
    public void A_recall_is_known_by_its_name_where_no_copy_is(string rest, string rule) =>
        Assert.Equal(
            rule.Length == 0 ? [] : [rule],
            FinTexts.Decode(Answer + rest).Select(item => Assert.IsType<DecodedFinding>(item).Finding.Rule));

    [Theory]
    [InlineData("019", "recall-not-delivered")]
    [InlineData("015", "recall-not-delivered")]
    [InlineData("011", "")]
    public void What_became_of_a_recall_on_its_way_is_no_word_of_the_payment(string type, string rule) =>
        Assert.Equal(
            rule.Length == 0 ? [] : [rule],
            FinTexts.Decode(System(type, "{432:09}").Replace("MUR1", "R-23456789ABCDEF", StringComparison.Ordinal))
                .Select(item => Assert.IsType<DecodedFinding>(item).Finding.Rule));

    [Theory]
    [InlineData("2}{108:M}}", "unknown-code")]
    [InlineData("0}}", "no-reference")]
    public void What_names_nothing_or_says_neither_is_for_people(string rest, string rule) =>
        Assert.Equal(rule, Assert.IsType<DecodedFinding>(Assert.Single(FinTexts.Decode(Answer + rest))).Finding.Rule);

    [Theory]
    [InlineData("019", "{432:09}", EvidenceKind.NotDelivered)]
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
    public void What_could_not_be_delivered_yet_calls_people_and_changes_nothing()
    {
        var found = Assert.IsType<DecodedFinding>(Assert.Single(FinTexts.Decode(System("010", "{431:01}"))));

        Assert.Equal(("delivery-overdue", true), (found.Finding.Rule, found.IsUrgent));
    }

    private static string Recall(string type, string mur) =>
        $"{{1:F01BANKDEFFAXXX0001000001}}{{2:I{type}BANKUS33XXXXN}}{{3:{{108:{mur}}}{{121:{Uetr}}}}}{{4:\n:20:R1\n:21:INSTR1\n"
        + ":11S:103\n261123\n:79:/DUPL/\n-}";

    private static string System(string type, string more) =>
        "{1:F01BANKDEFFAXXX0001000009}{2:O" + type + "1200261123DYDYXXXXHXXX00010000012611231200S}"
        + "{4:{175:1200}{106:261123BANKDEFFAXXX0001000001}{108:MUR1}" + more + "}";
}
