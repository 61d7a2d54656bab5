using System.Text.Json.Nodes;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Mapping.Iso20022.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Answers;

using BankHub.Tests.Core.Payments;

/// <summary>
/// Answers that go into a message come back as they went and keep its schema; what has no place there is told with its path.
/// </summary>
public sealed class AnswerRoundTripTests
{
    // Longer than any element, and with what XML or a reader of texts does not keep.
    private static readonly Func<int, Gen<string>> Odd = most => Gen.Frequency(
        (12, TextGenerator.Any(most)),
        (1, Gen.Elements(" x", "x ", " ", "a\tb", "a\r\nb", "a\u0001b", "\uD800", "NOTPROVIDED", "NONREF", "a\u2028b", "\uFFFE")),
        (1, TextGenerator.Any(4000)));

    // The writer counts a character beyond the first plane as two, as some validators do; nothing but spaces is no name of anything.
    private static readonly Func<int, Gen<string>> Fit = most => TextGenerator.Any(most).Select(text =>
        string.IsNullOrWhiteSpace(text) ? "x" : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : "x")));

    public static TheoryData<string> Versions { get; } = new(
        "pacs.002.001.03", "pacs.002.001.10", "pacs.002.001.12", "pain.002.001.03", "pain.002.001.10", "pain.002.001.12",
        "pacs.004.001.09", "pacs.004.001.10", "pacs.007.001.09", "pain.007.001.10", "camt.029.001.09", "camt.055.001.08", "camt.055.001.09",
        "camt.056.001.08");

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_a_message_can_carry_comes_back_as_it_went(string version) => Check(Fit, version, 40, written =>
    {
        Assert.Empty(written.Problems);
        Assert.DoesNotContain(written.LeftOut, finding => !IsNotOfIso(finding));
    });

    [Theory]
    [MemberData(nameof(Versions))]
    public void Of_anything_at_all_what_has_no_place_is_told_with_its_path_and_the_rest_comes_back(string version)
    {
        var carried = 0;
        Check(Odd, version, 80, written => carried += written.Problems.Count == 0 ? 1 : 0);
        Assert.True(carried > 4, $"Only {carried} answers were carried.");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_answer_is_its_JSON(string version) => Prop.ForAll(Answers(Fit, version), answer =>
    {
        var (back, findings) = AnswerJson.Read(AnswerJson.Write(answer));
        Assert.Empty(findings);
        Assert.Equal(answer, back);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static void Check(Func<int, Gen<string>> texts, string version, int times, Action<WrittenAnswer> judge) =>
        Prop.ForAll(Answers(texts, version), given =>
        {
            var written = Encode(version, given);
            judge(written);
            if (written.Problems.Count > 0)
            {
                Assert.True(written.Bytes.IsEmpty);
                return;
            }

            var (back, findings) = MessageToAnswer.Read(written.Bytes);
            Assert.Empty(findings);
            Assert.Equal(Without(given, written.LeftOut), Without(back!, written.Added));
            if (OfficialSchemas.Has(version))
            {
                Assert.Empty(OfficialSchemas.Validate(written.Bytes.ToArray(), version));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static Arbitrary<Answer> Answers(Func<int, Gen<string>> texts, string version) =>
        new AnswerGenerator(new(texts == Fit ? Fit : TextGenerator.Any, texts, version.EndsWith("03", StringComparison.Ordinal)))
            .For(version).ToArbitrary();

    private static WrittenAnswer Encode(string version, Answer answer) => new AnswerToMessage(new()
    {
        Version = MessageVersions.Get(version), Mapping = Transfers.Mapping, Now = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero),
    }).Encode(answer);

    /// <summary>A private person has no BIC and no LEI, and then perhaps no identification; addresses of 2009 had fewer parts.</summary>
    private static bool IsNotOfIso(Finding finding) => finding.Path.Contains(".identification", StringComparison.Ordinal)
        || (finding.Path.Contains(".postalAddress", StringComparison.Ordinal) && finding.Message.Contains(".001.03 "));

    private static string Without(Answer answer, IEnumerable<Finding> findings)
    {
        var whole = JsonNode.Parse(AnswerJson.Write(answer))!.AsObject().Single().Value!;
        foreach (var finding in findings.Reverse())
        {
            Reports.Remove(whole, finding.Path["$.".Length..]);
        }

        return whole.ToJsonString();
    }
}
