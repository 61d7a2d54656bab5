using BankHub.Core.Answers;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.SwiftMt.Answers;
using BankHub.Tests.Formats.SwiftMt;

namespace BankHub.Tests.Mapping.SwiftMt.Answers;

/// <summary>Why a payment shall be cancelled stands in field 79 of MT n92 in code and in words, as far as it has room.</summary>
public sealed class RequestTextTests
{
    private const string Text = ".additionalInformation";

    [Theory]
    [InlineData("192", "103")]
    [InlineData("292", "202")]
    public void The_words_beside_the_code_come_back_as_they_went(string type, string original)
    {
        const string said = "Paid twice by our customer: please give the second one back, of 23 November 2026, to the account it came from";

        var (written, back) = Travel(type, original, said);

        Assert.Equal([said], back.AdditionalInformation);
        Assert.Equal("DUPL", back.Code?.Code);
        Assert.DoesNotContain(written.LeftOut, finding => finding.Path.Contains(Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_the_network_has_no_signs_or_no_room_for_are_written_as_far_as_it_has_and_that_is_told()
    {
        var (odd, plain) = Travel("192", "103", "Doppelt \u20ac");
        var (longer, cut) = Travel("192", "103", string.Join(' ', Enumerable.Repeat("words", 400)));

        Assert.StartsWith("Doppelt", Assert.Single(plain.AdditionalInformation), StringComparison.Ordinal);
        Assert.EndsWith("+", Assert.Single(cut.AdditionalInformation), StringComparison.Ordinal);
        Assert.Equal(["transliterated", "truncated"], new[] { odd, longer }.Select(one =>
            Assert.Single(one.LeftOut, finding => finding.Path.Contains(Text, StringComparison.Ordinal)).Rule));
    }

    private static (WrittenAnswer Written, StatedReason Back) Travel(string type, string original, string words)
    {
        var request = Read(FinTexts.Message(type, $":20:C1\n:21:I1\n:11S:{original}\n261123\n:79:/DUPL/\n:32A:261123EUR5,"));
        var payment = request.Payments[0];
        var written = new AnswerToMt(new(type, "BANKDEFF", "BANKUS33")).Encode(request with
        {
            Payments = [payment with { Reasons = [payment.Reasons[0] with { AdditionalInformation = [words] }] }],
        });
        Assert.Empty(written.Problems);
        return (written, Read(FinTexts.Text(written.Bytes)).Payments[0].Reasons[0]);
    }

    private static CancellationRequest Read(string text)
    {
        var reader = new MtReader(Samples.Bytes(text));
        Assert.True(reader.Read());
        return Assert.IsType<CancellationRequest>(MtToAnswer.Read(reader.Message));
    }
}
