using System.Buffers;
using System.Text;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Tests.Formats.SwiftMt.Rules;

namespace BankHub.Tests.Formats.SwiftMt.Writing;

/// <summary>Messages out: strict, and read back as they were meant.</summary>
public sealed class WritingTests
{
    private static MtDraft Draft(string name = "JANE DOE", string amount = "100,") =>
        new MtDraft("103", "BANKDEFF", "BANKUS33500") { Uetr = "174c245f-2682-4291-ad67-2a41e530cd27", Mur = "M1" }
            .Add("20", "REF1").Add("23B", "CRED").Add("32A", "230704", "EUR", amount).Add("50K", "DE89", "ACME\nBERLIN")
            .Add("57A", null, null, "CHASUS33").Add("59F", "123", "1", name, "3", "US/NEW YORK").Add("71A", "SHA");

    [Fact]
    public void Writes_a_message_byte_for_byte()
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Empty(MtWriter.Write(output, Draft()));
        Assert.Equal(
            """
            {1:F01BANKDEFFAXXX0000000000}{2:I103BANKUS33X500N}{3:{108:M1}{121:174c245f-2682-4291-ad67-2a41e530cd27}}{4:
            :20:REF1
            :23B:CRED
            :32A:230704EUR100,
            :50K:/DE89
            ACME
            BERLIN
            :57A:CHASUS33
            :59F:/123
            1/JANE DOE
            3/US/NEW YORK
            :71A:SHA
            -}
            """.ReplaceLineEndings("\r\n"), Encoding.ASCII.GetString(output.WrittenSpan));
    }

    [Fact]
    public void The_fields_of_the_user_header_stand_in_the_order_of_the_handbook()
    {
        var (output, draft) = (new ArrayBufferWriter<byte>(), Draft());
        var tracked = new MtDraft("103", "BANKDEFF", "BANKUS33500")
        {
            Uetr = draft.Uetr, Mur = draft.Mur, ValidationFlag = "STP", UserHeader = [new("113", "0070"), new("111", "001")],
        };
        foreach (var field in draft.Fields)
        {
            tracked.AddText(field.Tag, field.Text);
        }

        Assert.Empty(MtWriter.Write(output, tracked));
        Assert.Contains(
            "{3:{113:0070}{108:M1}{119:STP}{111:001}{121:174c", Encoding.ASCII.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NetworkRuleTests.Kept), MemberType = typeof(NetworkRuleTests))]
    public void Every_message_that_is_read_without_finding_is_written_again_byte_for_byte(string type, string flag, string text)
    {
        var bytes = Samples.Bytes(Samples.Message(type, text, flag));
        var reader = new MtReader(bytes);
        Assert.True(reader.Read());
        var output = new ArrayBufferWriter<byte>();
        Assert.Empty(MtWriter.Write(output, MtDrafts.Of(reader.Message)));
        Assert.Equal(bytes, output.WrittenSpan);
    }

    [Theory]
    [InlineData("JANE\r\n:32A:230704EUR1,", "written-differs")]
    [InlineData("JANE\r\n-}", "written-differs")]
    [InlineData("JANE\r\n2/STREET", "written-differs")]
    [InlineData("JANE {1:", "field-signs")]
    [InlineData("J\u00c4NE", "field-signs")]
    [InlineData("\u5c71", "field-signs")]
    [InlineData("A name that is much longer than a line", "field-long")]
    [InlineData("JANE\u001b[31m", "field-signs")]
    public void Nothing_in_a_text_becomes_more_than_a_text(string name, string rule)
    {
        var output = new ArrayBufferWriter<byte>();
        var findings = MtWriter.Write(output, Draft(name));
        Assert.Contains(findings, finding => finding.Rule.Name == rule || finding.Rule == WritingRules.Differs);
        Assert.Equal(0, output.WrittenCount);
    }

    [Theory]
    [InlineData("100", "field-amount-comma")]
    [InlineData("100,555", "field-amount-decimals")]
    [InlineData("-1,", "field-signs")]
    public void What_breaks_a_rule_is_not_written(string amount, string rule)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Contains(MtWriter.Write(output, Draft(amount: amount)), finding => finding.Rule.Name == rule);
        Assert.Equal(0, output.WrittenCount);
    }

    [Theory]
    [InlineData("M\u00fcller & S\u00f6hne", "Mueller + Soehne")]
    [InlineData("\u0141\u00f3d\u017a_1", "Lodz-1")]
    [InlineData("a@b.c", "a(at)b.c")]
    [InlineData("\u5c71\u7530", "..")]
    [InlineData("\ud83d\ude00!", "..")]
    [InlineData("plain", "plain")]
    public void Signs_that_the_set_has_not_are_replaced_and_reported(string text, string expected)
    {
        var changes = new List<MtChange>();
        Assert.Equal(expected, MtFit.ToX(text, changes));
        Assert.Equal(text == expected ? 0 : 1, changes.Count);
    }

    [Fact]
    public void A_long_text_is_broken_between_words_and_cut_with_a_mark_only_where_that_is_allowed()
    {
        var changes = new List<MtChange>();
        Assert.Equal("ONE TWO\r\nTHREE", MtFit.ToLines("ONE TWO THREE", 2, 8, mayCut: false, changes));
        Assert.Empty(changes);
        Assert.Equal("ONE TWO\r\nTHREE+", MtFit.ToLines("ONE TWO THREE FOUR", 2, 8, mayCut: true, changes));
        Assert.Equal(MtChangeKind.Truncated, Assert.Single(changes).Kind);
        Assert.Equal("ONE TWO\r\nTHREE\r\nFOUR", MtFit.ToLines("ONE TWO THREE FOUR", 2, 8, mayCut: false, changes));
        Assert.Equal("A\r\n -}\r\n :20:", MtFit.ToLines("A\n-}\n:20:", 4, 35, mayCut: false, changes));
    }
}
