using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.SwiftMt.Cases;
using BankHub.Tests.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.SwiftMt.Cases;

/// <summary>Requests to cancel and what becomes of them: MT 192, 196, 292 and 296.</summary>
public sealed class CaseTests
{
    private const string Uetr = "174c245f-2682-4291-ad67-2a41e530cd27";

    [Theory]
    [InlineData("/CNCL/", EvidenceKind.Cancelled, null)]
    [InlineData("/RJCR/LEGL/SEE LETTER", EvidenceKind.CancellationRefused, "iso20022:LEGL")]
    [InlineData("/PDCR/\n//WE ASK THE\n//BENEFICIARY", EvidenceKind.CancellationPending, "proprietary:unstated")]
    public void An_answer_says_what_became_of_the_case(string text, EvidenceKind kind, string? reason)
    {
        var item = Assert.Single(FinTexts.Decode(FinTexts.Message(
            "196", $":20:A1\n:21:INSTR1\n:76:{text}\n:77A:/UETR/174c245f-2682-4291-ad67-2a41e\n//530cd27\n:11R:103\n261123")));

        var evidence = Assert.IsType<DecodedEvidence>(item).Evidence;
        Assert.Equal((kind, reason, "recall A1"), (evidence.Kind, evidence.Reason?.ToString(), evidence.Identity));
        Assert.Equal([new(ReferenceKind.Uetr, Uetr), new(ReferenceKind.Instruction, "INSTR1")], evidence.References);
    }

    [Theory]
    [InlineData("296", ":20:A1\n:21:X\n:76:/1/ WE PAID ON THE DAY", "message-for-people")]
    [InlineData("196", ":20:A1\n:21:X\n:76:/WXYZ/", "unknown-code")]
    [InlineData("196", ":20:A1\n:21:NONREF\n:76:/CNCL/", "no-reference")]
    [InlineData("192", ":20:A1\n:21:X\n:11S:103\n261123\n:79:/AM09/\n:32A:261123EUR5,", "recall-received")]
    [InlineData("195", ":20:A1\n:21:X\n:75:/1/", "message-for-people")]
    [InlineData("190", ":20:A1\n:21:X\n:25:123\n:32C:261123EUR5,\n:71B:/COMM/", "message-for-people")]
    [InlineData("110", ":20:A1\n:21:X\n:30:261123\n:32B:EUR5,\n:59:JANE", "message-for-people")]
    public void What_has_no_code_or_asks_something_is_for_people(string type, string text, string rule) =>
        Assert.Equal(
            rule, Assert.IsType<DecodedFinding>(Assert.Single(FinTexts.Decode(FinTexts.Message(type, text)))).Finding.Rule);

    [Fact]
    public void A_recall_has_a_name_of_its_own_by_which_it_is_told_from_payments()
    {
        var (one, other) = (RecallName.Of("0123456789ABCDEF"), RecallName.Of("0123456789ABCDEG"));

        Assert.Equal(("R-23456789ABCDEF", 16), (one, one.Length));
        Assert.NotEqual(one, other);
        Assert.True(RecallName.Is(one) && !RecallName.Is("0123456789ABCDEF"));
    }

    [Theory]
    [InlineData("2026-11-23T22:30:00Z", null, "261124")]
    [InlineData("2026-11-23T10:00:00Z", null, "261123")]
    [InlineData("2026-11-23T22:30:00Z", "261123BANKDEFFAXXX0001000001", "261123")]
    [InlineData("2026-11-23T22:30:00Z", "OR26112300000001", "261124")]
    public void A_recall_says_the_day_as_the_network_has_it_or_the_banks_own(string sealedAt, string? learnt, string day)
    {
        Reference[] names = learnt is null ? [] : [new(ReferenceKind.Bank, learnt)];
        var context = Transfers.Context();
        var sent = new SentPayment(
            Transfers.Attempt(Transfers.Sepa()), names, "M1", null,
            DateTimeOffset.Parse(sealedAt, System.Globalization.CultureInfo.InvariantCulture));
        var (bytes, _) = PaymentToCancellation.Encode(
            sent, new(ReasonCode.Iso20022, "DUPL"), new("BANKDEFF", "BANKUS33", "103"),
            context with { LocalNow = context.Now.UtcDateTime.AddHours(4) });

        Assert.Contains($":11S:103\n{day}\n", FinTexts.Text(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R-23456789ABCDEF", "/MREF/R-23456789ABCDEF")]
    [InlineData("R-23456789ABCDEF", "/MREF/INSTR1")]
    [InlineData("NONREF", "/MREF/R-23456789ABCDEF")]
    public void Who_refuses_the_recall_has_not_refused_the_payment(string related, string named)
    {
        var item = Assert.Single(FinTexts.Decode(FinTexts.Message(
            "199", $":20:A1\n:21:{related}\n:79:/REJT/99\n/AG01/\n{named}", $"{{3:{{121:{Uetr}}}}}")));

        var evidence = Assert.IsType<DecodedEvidence>(item).Evidence;
        Assert.Equal((EvidenceKind.CancellationRefused, "iso20022:AG01", "recall A1"),
            (evidence.Kind, evidence.Reason?.ToString(), evidence.Identity));
    }

    [Fact]
    public void A_recall_quotes_the_payment_by_its_names_its_day_and_its_amount()
    {
        var name = RecallName.Of(Transfers.Context().MessageId);
        var sent = new SentPayment(
            Transfers.Attempt(Transfers.Sepa()), [new(ReferenceKind.Uetr, Uetr)], "M1", null, new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
        var (bytes, problems) = PaymentToCancellation.Encode(
            sent, new(ReasonCode.Iso20022, "DUPL"), new("BANKDEFF", "BANKUS33", "103"), Transfers.Context());

        Assert.Empty(problems);
        Assert.Equal(
            $$$"""
            {1:F01BANKDEFFAXXX0000000000}{2:I192BANKUS33XXXXN}{3:{108:{{{name}}}}{121:{{{Uetr}}}}}{4:
            :20:{{{name}}}
            :21:INSTR00000000001
            :11S:103
            261123
            :79:/DUPL/
            /UETR/{{{Uetr}}}
            :32A:261124EUR123,45
            -}
            """.ReplaceLineEndings("\n"), FinTexts.Text(bytes));
    }
}
