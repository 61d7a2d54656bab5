using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Tests.Mapping.SwiftMt.Returns;

/// <summary>Messages that bring a payment back or refuse it, as evidence: MT 103, 202 and 205 with /RETN/ or /REJT/.</summary>
public sealed class ReturnItemTests
{
    private const string Uetr = "174c245f-2682-4291-ad67-2a41e530cd27";

    [Theory]
    [InlineData("/AC04/CLOSED", EvidenceKind.Rejected, "AC04")]
    [InlineData("/AM05/DUPLICATE", EvidenceKind.BankDoubt, "AM05")]
    [InlineData("/DU03/", EvidenceKind.BankDoubt, "DU03")]
    [InlineData("/NOOR/", EvidenceKind.NotFound, "NOOR")]
    public void A_refusal_is_what_its_reason_makes_of_it_and_says_its_amount(string reason, EvidenceKind kind, string code)
    {
        var evidence = Evidence(Refusal(reason, "INSTR1"));

        Assert.Equal((kind, code, "REJT"), (evidence.Kind, evidence.Reason?.Code, evidence.BankWord));
        Assert.Equal(Money.Of(12.50m, Currency.Parse("EUR")), evidence.Amount);
    }

    [Fact]
    public void A_refusal_of_a_recall_is_none_of_the_payment()
    {
        var evidence = Evidence(Refusal("/AG01/", "R-23456789ABCDEF"));

        Assert.Equal((EvidenceKind.CancellationRefused, "recall B1", (Money?)null), (evidence.Kind, evidence.Identity, evidence.Amount));
    }

    [Fact]
    public void What_of_a_refusal_is_not_read_is_told_by_its_tags()
    {
        var finding = Decode(Refusal("/AC04/", "INSTR1")).OfType<DecodedFinding>().Single().Finding;

        Assert.Equal("left-out", finding.Rule);
        Assert.Contains(":71A:", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("JANE", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_of_a_return_is_not_read_is_told_by_its_tags()
    {
        var items = Decode(Return("B1", "4,") + "{5:{PDE:}}");

        Assert.Single(items.OfType<DecodedEvidence>());
        Assert.Contains("return", Assert.Single(items.OfType<DecodedFinding>()).Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/UETR/267adbc1-8384-47ca")]
    [InlineData("/RETN/99")]
    public void A_name_before_the_reason_is_none(string line) =>
        Assert.Equal("AC04", Evidence(Refusal($"{line}\n/AC04/", "INSTR1")).Reason?.Code);

    [Fact]
    public void A_second_name_of_the_message_is_no_reason() =>
        Assert.Null(Evidence(Refusal("/MREF/X", "INSTR1")).Reason?.Code);

    [Fact]
    public void Returns_that_are_told_by_messages_add_up()
    {
        Evidence[] told = [Evidence(Return("B1", "4,")), Evidence(Return("B2", "3,5")), Evidence(Return("B1", "4,"))];
        var status = AttemptStatus.Of(new(
            Money.Of(12.50m, Currency.Parse("EUR")), BookingSide.Debit, AttemptPhase.Sending, told));

        Assert.Equal(7.5m, status.Returned);
        Assert.All(told, one => Assert.True(ReturnNotice.Is(one.Identity)));
    }

    [Fact]
    public void Returns_without_a_name_are_for_people_unless_they_are_the_same()
    {
        Evidence[] told = [Evidence(Return("NONREF", "4,")), Evidence(Return("NONREF", "4,"))];
        var facts = new AttemptFacts(Money.Of(12.50m, Currency.Parse("EUR")), BookingSide.Debit, AttemptPhase.Sending, told);
        Assert.Equal((4m, 0), (AttemptStatus.Of(facts).Returned, AttemptStatus.Of(facts).Conflicts.Count));

        var more = AttemptStatus.Of(facts with { Evidence = [.. told, Evidence(Return("NONREF", "3,5"))] });
        Assert.Equal((4m, Conflict.ReturnsUnclear), (more.Returned, Assert.Single(more.Conflicts)));
    }

    private static string Refusal(string reason, string original) => FinTexts.Message(
        "103",
        ":20:B1\n:23B:CRED\n:32A:261123EUR12,5\n:33B:EUR12,5\n:50K:/1\nJANE\n:59:/2\nJOHN\n:71A:SHA\n"
        + $":72:/REJT/99\n{reason}\n/MREF/{original}",
        $"{{3:{{121:{Uetr}}}}}");

    private static string Return(string name, string amount) => FinTexts.Message(
        "202", $":20:{name}\n:21:E2E1\n:32A:261123EUR{amount}\n:58A:BANKDEFF\n:72:/RETN/99\n/AC04/\n/MREF/INSTR1",
        $"{{3:{{121:{Uetr}}}}}");

    private static Evidence Evidence(string text) => Decode(text).OfType<DecodedEvidence>().Single().Evidence;

    private static List<DecodedItem> Decode(string text) => FinTexts.Decode(text);
}
