using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;

namespace BankHub.Tests.Mapping.SwiftMt.Status;

/// <summary>MT 199 and 299: a status only where a code says one of a tracked payment.</summary>
public sealed class StatusMessageTests
{
    private const string Uetr = "174c245f-2682-4291-ad67-2a41e530cd27";
    private const string Tracked = "{3:{111:001}{121:" + Uetr + "}}";

    [Theory]
    [InlineData("//2611231200+0100\n//ACSP/G000\n//BANKUS33\n//EUR990,", EvidenceKind.Accepted, "ACSP EUR990,", "G000")]
    [InlineData("//2611231200+0100\n//ACCC\n//BANKUS33\n//EUR990,5", EvidenceKind.Credited, "ACCC EUR990,5", null)]
    [InlineData("//RJCT/AC04", EvidenceKind.Rejected, "RJCT", "AC04")]
    [InlineData("//2611231200+0100\n//ACSP/G000\n//BANKUS33\n//EUR9,\n//EXCH//USD/EUR/0,9", EvidenceKind.Accepted, "ACSP EUR9,", "G000")]
    [InlineData("/REJT/99\n/MREF/INSTR1\n/AC04/", EvidenceKind.Rejected, "RJCT", "AC04")]
    [InlineData("/REJT/99\n/MREF/INSTR1\n/TEXT/NO REASON\n//MORE", EvidenceKind.Rejected, "RJCT", null)]
    [InlineData("/REJT/99\n/AC04/\n/MREF/INSTR1\n/TREF/E2E-1\n/TEXT//UETR/" + Uetr, EvidenceKind.Rejected, "RJCT", "AC04")]
    public void A_code_of_a_tracked_payment_is_evidence(string text, EvidenceKind kind, string word, string? reason)
    {
        var item = Assert.Single(FinTexts.Decode(FinTexts.Message("199", $":20:R1\n:21:INSTR1\n:79:{text}", Tracked)));

        var evidence = Assert.IsType<DecodedEvidence>(item).Evidence;
        Assert.Equal(
            (kind, EvidenceScope.Payment, word, reason), (evidence.Kind, evidence.Scope, evidence.BankWord, evidence.Reason?.Code));
        Assert.Equal([new(ReferenceKind.Uetr, Uetr), new(ReferenceKind.Instruction, "INSTR1")], evidence.References.Take(2));

        // The amount that arrives may lack charges: it is no amount of the payment.
        Assert.Null(evidence.Amount);
    }

    [Theory]
    [InlineData("PLEASE CALL US ABOUT ACCOUNT 1234567890", Tracked, "message-for-people")]
    [InlineData("//ACCC", "", "message-for-people")]
    [InlineData("/REJT/99\n/AC04/", "", "message-for-people")]
    [InlineData("//WXYZ/1", Tracked, "unknown-code")]
    [InlineData("//2611231200+0100\n//CANC/CUST", Tracked, "unknown-code")]
    [InlineData("//PDNG", Tracked, "unknown-code")]
    [InlineData("//2611231200+0100\n//WXYZ/1\n//ACCC", Tracked, "message-for-people")]
    [InlineData("//2611231200+0100\n//ACSP/G000\n//BANKUS33\n//EUR990,\n//RJCT/AC04", Tracked, "message-for-people")]
    [InlineData("//2611231200+0100\n//BANKUS33\n//ACCC", Tracked, "message-for-people")]
    public void Anything_else_is_for_people(string text, string header, string rule)
    {
        var item = Assert.Single(FinTexts.Decode(FinTexts.Message("199", $":20:R1\n:21:INSTR1\n:79:{text}", header)));

        var finding = Assert.IsType<DecodedFinding>(item).Finding;
        Assert.Equal(rule, finding.Rule);
        Assert.DoesNotContain("1234567890", finding.Message);
    }
}
