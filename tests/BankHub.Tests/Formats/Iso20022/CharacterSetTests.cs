using System.Buffers;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Tests.Formats.Iso20022;

public sealed class CharacterSetTests
{
    public static TheoryData<string, string, bool> Texts => new()
    {
        { "sepa-latin", "Rue 1/2 (A) - b, c.? :'+", true },
        { "sepa-latin", "Müller", false },
        { "sepa-latin", "50 €", false },
        { "sepa-latin", "a_b", false },
        { "sepa-latin", "a\nb", false },
        { "swift-x", "Rue 1/2 (A) - b, c.? :'+", true },
        { "swift-x", "a&b", false },
        { "swift-z", "a&b <c> {d @ #e_f;!\"%*=", true },
        { "swift-z", "a}b", false },
        { "swift-z", "é", false },
        { "swift-extended", "a~b [c] {d} \\ ^`|$", true },
        { "swift-extended", "ü", false },
        { "swiss", "Müller & Søn, Łódź, Țiriac, 50 €", true },
        { "swiss", "東京", false },
        { "any", "東京 😀", true },
        { "any", "\u0001", false },
    };

    private static IReadOnlyDictionary<string, CharacterSet> Sets { get; } = new[]
    {
        CharacterSet.Any, CharacterSet.SepaLatin, CharacterSet.SwiftX, CharacterSet.SwiftZ, CharacterSet.SwiftExtended, CharacterSet.Swiss,
    }.ToDictionary(set => set.Name);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_set_holds_what_its_source_says(string name, string text, bool isIn) =>
        Assert.Equal(isIn, Sets[name].Allow(text));

    [Fact]
    public void A_character_outside_of_the_set_is_refused_with_the_path_of_its_element_and_replaced_by_none()
    {
        using var reader = MessageReader.ReadWhole(Samples.Changed("<Nm>Dupont</Nm>", "<Nm>Dupönt</Nm>"));
        var output = new ArrayBufferWriter<byte>();

        var findings = MessageWriter.Write(
            output, MessageVersions.Get("pacs.008.001.08"), (CustomerCreditTransfer)reader.Message!,
            new() { Characters = CharacterSet.SwiftX });

        var finding = Assert.Single(findings);
        Assert.Equal("/Document/FIToFICstmrCdtTrf/CdtTrfTxInf[1]/Cdtr/Nm", finding.Path);
        Assert.Equal(("characters", true), (finding.Rule.Name, finding.IsError));
        Assert.False(output.WrittenSpan.IndexOf("Dup"u8) >= 0);
    }
}
