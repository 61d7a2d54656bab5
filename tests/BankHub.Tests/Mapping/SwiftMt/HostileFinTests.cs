using System.Text;
using BankHub.Core.Adapters;
using BankHub.Tests.Formats.SwiftMt;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.SwiftMt;

/// <summary>Whatever arrives, nothing is thrown, and nothing is made of a part of it that was not there.</summary>
public sealed class HostileFinTests
{
    private static readonly string[] Messages =
    [
        Samples.Statement,
        FinTexts.Message("900", ":20:A\n:21:B\n:25:1\n:13D:2611231200+0100\n:32A:261123EUR5,\n:52A:BANKUS33"),
        FinTexts.Message("910", ":20:A\n:21:B\n:25:1\n:32A:261123EUR5,\n:50F:/1\n1/JOHN\n2/STREET"),
        FinTexts.Message("199", ":20:A\n:21:B\n:79:/REJT/99\n/AC04/\n/MREF/X", "{3:{121:174c245f-2682-4291-ad67-2a41e530cd27}}"),
        FinTexts.Message("196", ":20:A\n:21:B\n:76:/RJCR/LEGL\n:77A:/UETR/1\n:11R:103\n261123"),
        FinTexts.Message("192", ":20:A\n:21:B\n:11S:103\n261123\n:79:/DUPL/\n:32A:261123EUR5,"),
        "{1:F21BANKDEFFAXXX0001000001}{4:{177:2611231200}{451:1}{405:T27003}{108:MUR1}}",
    ];

    [Fact]
    public void A_message_may_end_at_any_byte()
    {
        foreach (var message in Messages)
        {
            var whole = Samples.Bytes(message);
            var told = Told(FinTexts.Decode(whole));
            for (var length = 0; length < whole.Length; length++)
            {
                var cut = FinTexts.Decode(whole.AsMemory(0, length));
                Assert.All(Told(cut), one => Assert.Contains(one, told));
                Assert.True(Told(cut).Count > 0 || cut.OfType<DecodedFinding>().Any(), $"Of {length} bytes nothing is told.");
            }
        }
    }

    [Theory]
    [InlineData("942", ":20:A\n:25:1\n:28C:1/1\n:34F:EUR0,\n:13D:2611231200+0100\n:61:2611231123D120,50NTRFX\n:86:WORDS")]
    [InlineData("940", ":20:A\n:25:1\n:28C:1/1\n:60F:C261122EUR500,\n:61:2611231123D120,50NTRFX\n:62F:C261123EUR379,5")]
    public void A_text_without_blocks_may_end_within_its_entry(string type, string text)
    {
        var whole = Samples.Bytes($"BANKDEFF\n{type}\nBANKUS33\n{text}\n-\n");
        var (told, amount) = (Told(FinTexts.Decode(whole)), Encoding.Latin1.GetString(whole).IndexOf("120,50", StringComparison.Ordinal));
        Assert.Single(told);
        for (var length = amount; length < amount + "120,50NTRFX".Length; length++)
        {
            var cut = FinTexts.Decode(whole.AsMemory(0, length));
            Assert.Empty(Told(cut));
            Assert.NotEmpty(cut.OfType<DecodedFinding>());
        }
    }

    [Fact]
    public void An_answer_whose_copy_is_cut_says_nothing_and_the_rest_of_the_file_does()
    {
        var answer = "{1:F21BANKDEFFAXXX0001000001}{4:{177:2611231200}{451:1}{405:T27003}{108:MUR1}}";
        var whole = answer + Samples.Transfer.ReplaceLineEndings("\n");
        Assert.Single(Told(FinTexts.Decode(whole)));

        var cut = FinTexts.Decode(whole[..(answer.Length + 120)]);
        Assert.Equal("message-cut", Assert.IsType<DecodedFinding>(Assert.Single(cut)).Finding.Rule);
        Assert.Single(Told(FinTexts.Decode(whole[..(answer.Length + 120)] + "\n" + Messages[1])));
    }

    /// <summary>What a hub would act on: bookings and evidence.</summary>
    private static List<string> Told(IEnumerable<DecodedItem> items) =>
    [
        .. items.Select(item => item switch
        {
            DecodedEntry { Entry: var entry } => $"{entry.Amount} {entry.Side} {entry.ValueDate} {entry.BookingDate} "
                + $"{entry.AccountServicerReference} {string.Join('|', entry.Details.Select(detail => detail.ToString()))}",
            DecodedEvidence { Evidence: var one } =>
                $"{one.Kind} {one.Amount} {one.Reason} {one.Identity} {string.Join('|', one.References)}",
            _ => "",
        }).Where(said => said.Length > 0),
    ];

    [Fact]
    public void Any_byte_may_be_another_one() =>
        Prop.ForAll(
            (from which in Gen.Choose(0, Messages.Length - 1)
             from places in Gen.ArrayOf(Gen.Choose(0, 10_000), 3)
             from bytes in Gen.ArrayOf(Gen.Choose(0, 255), 3)
             select (which, places, bytes)).ToArbitrary(),
            change =>
            {
                var whole = Samples.Bytes(Messages[change.which]);
                foreach (var (place, value) in change.places.Zip(change.bytes))
                {
                    whole[place % whole.Length] = (byte)value;
                }

                Assert.All(FinTexts.Decode(whole), item => Assert.NotNull(item));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Fact]
    public void Noise_is_a_finding()
    {
        Assert.All(FinTexts.Decode(Encoding.UTF8.GetBytes("no message at all")), item => Assert.IsType<DecodedFinding>(item));
        Assert.NotEmpty(FinTexts.Decode(Array.Empty<byte>()));
    }
}
