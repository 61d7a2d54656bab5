using System.Text;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Tests.Formats.SwiftMt;

/// <summary>Blocks, batches and bare texts.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public void Reads_headers_of_an_input()
    {
        var message = Samples.Read(Samples.Transfer);
        Assert.Equal("103", message.Type);
        Assert.Equal("BANKDEFFAXXX", MtText.Of(message.Sender));
        Assert.Equal("BANKUS33XXXX", MtText.Of(message.Receiver));
        Assert.Equal("174c245f-2682-4291-ad67-2a41e530cd27", MtText.Of(message.Uetr));
        Assert.Equal("MUR1", MtText.Of(message.Mur));
        Assert.Equal("123456789ABC", message.Trailers.Find("CHK").ToString());
        Assert.Empty(message.Findings);
    }

    [Fact]
    public void Reads_headers_of_an_output()
    {
        var message = Samples.Read(Samples.Transfer.Replace("I103BANKUS33XXXXN", "O1031200230704BANKUS33AXXX12345678902307041201N"));
        Assert.Equal("BANKUS33AXXX", MtText.Of(message.Sender));
        Assert.Equal("BANKDEFFAXXX", MtText.Of(message.Receiver));
        Assert.Empty(message.Findings);
    }

    [Theory]
    [InlineData("0", "", true)]
    [InlineData("1", "{405:T50}", false)]
    public void Reads_the_answer_of_the_network_and_the_copy_after_it(string accepted, string reason, bool expected)
    {
        var reader = new MtReader(Samples.Bytes(
            $"{{1:F21BANKDEFFAXXX0001000001}}{{4:{{177:2307041200}}{{451:{accepted}}}{reason}}}{Samples.Transfer}"));
        Assert.True(reader.Read());
        Assert.True(reader.Message.IsAcknowledgement);
        Assert.Equal(expected, reader.Message.IsAccepted);
        Assert.Equal(expected ? "" : "T50", MtText.Of(reader.Message.ErrorCode));
        Assert.True(reader.Read());
        Assert.Equal("103", reader.Message.Type);
        Assert.False(reader.Read());
        Assert.Empty(reader.Rest);
    }

    [Theory]
    [InlineData("$", 3)]
    [InlineData("\r\n", 3)]
    [InlineData("\u0003\u0001", 3)]
    [InlineData("", 3)]
    public void Reads_every_message_of_a_batch(string between, int expected) =>
        Assert.Equal(expected, Count(string.Join(between, Enumerable.Repeat(Samples.Transfer, expected))));

    [Fact]
    public void Reads_statements_without_blocks_and_their_type_from_the_line_before_them()
    {
        var reader = new MtReader(Samples.Bytes(
            "ABNANL2A\n940\nABNANL2A\n:20:A\n:25:1\n:28:1/1\n:60F:C110522EUR1,\n:62F:C110523EUR1,\n-\n:20:B\n:25:2\n"));
        Assert.True(reader.Read());
        Assert.Equal(("940", true, 5), (reader.Message.Type, reader.Message.IsBare, reader.Message.Text.Count));
        Assert.True(reader.Read());
        Assert.Equal("B", reader.Message.Text[0].ToString());
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1000)]
    public void Reads_statements_whose_lines_end_with_two_at_signs(int chunk)
    {
        var bytes = Encoding.ASCII.GetBytes("@@:20:STARTUMS@@:25:49999924/0001581901@@-@@:20:A@B");
        var reader = new MtReader(bytes.Chunk(chunk).Select(part => (ReadOnlyMemory<byte>)part));
        Assert.True(reader.Read());
        Assert.Equal("49999924/0001581901", reader.Message.Text.Find("25").ToString());
        Assert.True(reader.Read());
        Assert.Equal("A@B", reader.Message.Text[0].ToString());
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData(" \r\n", "empty-file")]
    [InlineData("hello", "other-format")]
    [InlineData("{\"message\": \"{1:F01BANKDEFFAXXX0001000001}{4:\"}", "other-format")]
    public void What_is_no_message_is_a_finding(string text, string rule) => Assert.Equal([rule], Samples.Broken(text));

    [Theory]
    [InlineData("-}", "", "text-unclosed")]
    [InlineData("{2:I103BANKUS33XXXXN}", "", "block-missing")]
    [InlineData("F01BANKDEFF", "BANKDEFF", "basic-header")]
    [InlineData("I103BANK", "X103BANK", "application-header")]
    [InlineData("I103BANKUS33", "I1031ANKUS33", "lt-address")]
    [InlineData("-4291-", "-5291-", "")]
    [InlineData("-4291-ad67", "-4291-cd67", "uetr")]
    [InlineData("{3:", "{9:", "block-unknown")]
    [InlineData("{108:", "{:", "brace-tag")]
    [InlineData("ABC}}", "ABC}", "block-unclosed")]
    [InlineData(":20:REF", ":2O:REF", "text-before-field")]
    [InlineData(":71A:SHA\r\n-}", ":71A:SHA-}", "text-unclosed")]
    public void Names_what_is_wrong_with_the_envelope(string from, string to, string rule)
    {
        var text = Samples.Transfer.ReplaceLineEndings("\r\n");
        var broken = Samples.Broken(text.Replace(from, to, StringComparison.Ordinal));
        Assert.True(rule.Length == 0 || broken.Contains(rule), $"{rule} is not among: {string.Join(", ", broken)}");
    }

    [Theory]
    [InlineData(":20:A\n:25:1\n:28C:1\n:13D:2611231200+0100\n:61:261123C1,NTRFX\n", "942")]
    [InlineData(":20:A\n:25:1\n:28C:1\n:61:261123C1,NTRFX\n:90C:1EUR1,\n", "942")]
    [InlineData(":20:A\n:25:1\n:28C:1\n:60F:C261122EUR1,\n:61:261123C1,NTRFX\n", "940")]
    public void A_bare_report_of_a_day_that_goes_on_is_no_statement_of_it(string text, string type) =>
        Assert.Equal(type, Samples.Read(text).Type);

    [Theory]
    [InlineData("-}", "-}", false)]
    [InlineData("-}{5:{CHK:123456789ABC}}", "", true)]
    [InlineData("-}{5:", "{5:", false)]
    [InlineData("-}{5:{CHK:123456789ABC}}", "-}{5:{CHK:1", true)]
    [InlineData("-}{5:{CHK:123456789ABC}}", "-", false)]
    public void Knows_a_message_whose_end_is_not_there(string from, string to, bool isCut) =>
        Assert.Equal(isCut, Samples.Read(Samples.Transfer.Replace(from, to)).IsCut);

    [Fact]
    public void Fields_in_braces_beyond_the_limit_are_found()
    {
        var reader = new MtReader(
            Samples.Bytes("{1:F21BANKDEFFAXXX0001000001}{4:{177:2611231200}{451:1}{405:T27003}}"), new() { MaxFields = 2 });
        Assert.True(reader.Read());
        Assert.Contains(reader.Message.Findings, finding => finding.Rule.Name == "too-many-fields");
    }

    [Fact]
    public void Names_line_and_tag_of_a_finding()
    {
        var finding = Assert.Single(Samples.Read(Samples.Transfer.Replace("230704EUR", "231304EUR")).Findings);
        Assert.Equal(
            ("field-date", 4, 6, "32A", "Date"), (finding.Rule.Name, finding.Line, finding.Column, finding.Tag, finding.Component));
    }

    [Fact]
    public void A_waived_rule_is_not_reported_but_named()
    {
        var reader = new MtReader(
            Samples.Bytes(Samples.Transfer.Replace("230704EUR", "231304EUR")), new() { Waived = new HashSet<string> { "field-date" } });
        Assert.True(reader.Read());
        Assert.Empty(reader.Message.Findings);
        Assert.Equal(["field-date"], reader.Message.Findings.Waived);
    }

    [Fact]
    public void An_unknown_message_and_an_unknown_field_lose_nothing()
    {
        var message = Samples.Read(Samples.Message("609", ":20:A\n:88X:SOMETHING\nELSE\n"));
        Assert.Equal(("609", 2, "SOMETHING\r\nELSE"), (message.Type, message.Text.Count, message.Text[1].ToString()));
        Assert.Contains(message.Findings, finding => finding.Rule.Name == "field-unknown");
    }

    [Fact]
    public void Lines_that_end_with_line_feed_alone_are_read_and_noted()
    {
        var reader = new MtReader(Encoding.Latin1.GetBytes(Samples.Transfer.ReplaceLineEndings("\n")));
        Assert.True(reader.Read());
        Assert.Equal("line-end", Assert.Single(reader.Message.Findings).Rule.Name);
        Assert.Equal(9, reader.Message.Text.Count);
    }

    private static int Count(string text)
    {
        var (count, reader) = (0, new MtReader(Samples.Bytes(text)));
        while (reader.Read())
        {
            Assert.Empty(reader.Message.Findings);
            count++;
        }

        Assert.Empty(reader.Rest);
        return count;
    }
}
