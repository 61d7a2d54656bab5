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
    public void A_recall_quotes_the_payment_by_its_names_its_day_and_its_amount()
    {
        var sent = new SentPayment(
            Transfers.Attempt(Transfers.Sepa()), [new(ReferenceKind.Uetr, Uetr)], "M1", null, new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
        var (bytes, problems) = PaymentToCancellation.Encode(
            sent, new(ReasonCode.Iso20022, "DUPL"), new("BANKDEFF", "BANKUS33", "103"), Transfers.Context());

        Assert.Empty(problems);
        Assert.Equal(
            $$$"""
            {1:F01BANKDEFFAXXX0000000000}{2:I192BANKUS33XXXXN}{3:{121:{{{Uetr}}}}}{4:
            :20:INSTR00000000001
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
