using System.Text;

namespace BankHub.Tests.Formats.Xml;

/// <summary>The encodings that banks send: each is read as the framework reads it, or by its table where the framework has none.</summary>
public sealed class EncodingTests
{
    private const string Body = "<a b='ü'>Größe 5 £\r\n<c>ÿ</c></a>";

    private readonly Agreement _agreement = new();

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("ISO-8859-1")]
    public void A_declared_encoding_of_bytes_is_read(string name)
    {
        var document = $"<?xml version='1.0' encoding='{name}'?>{Body}";
        _agreement.Hold(Encoding.GetEncoding(name).GetBytes(document), name);
        _agreement.Conclude();
        Assert.Equal(1, _agreement.Read);
    }

    [Theory]
    [InlineData(false, true, "")]
    [InlineData(true, true, "")]
    [InlineData(false, true, "<?xml version=\"1.0\" encoding='UTF-16'?>")]
    [InlineData(true, true, "<?xml version=\"1.0\" encoding='utf-16'?>")]
    [InlineData(false, false, "<?xml version=\"1.0\" encoding='utf-16'?>")]
    [InlineData(true, false, "<?xml version=\"1.0\" encoding='utf-16'?>")]
    [InlineData(false, false, "")]
    [InlineData(true, false, "")]
    public void Utf16_is_read_with_either_byte_first_with_and_without_a_mark(bool isBigEndian, bool hasMark, string declaration)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        byte[] document = [.. encoding.GetPreamble(), .. encoding.GetBytes(declaration + Body + "<!-- 😀 -->")];
        _agreement.Hold(document, declaration);
        _agreement.Conclude();
        Assert.Equal(1, _agreement.Read);
    }

    [Fact]
    public void A_long_document_in_utf16_is_read_across_every_border_of_a_block()
    {
        var document = $"<a>{string.Concat(Enumerable.Repeat("<b>x😀ü</b>", 3000))}</a>";
        _agreement.Hold([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(document)], "long");
        _agreement.Hold([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(" " + document)], "long, shifted");
        _agreement.Conclude();
        Assert.Equal(2, _agreement.Read);
    }

    [Fact]
    public void Utf8_with_a_mark_is_read_and_a_second_mark_is_none() =>
        Assert.Equal(
            (null, "line 1, column 1: xml-outside: Outside the root element only comments may stand (2.1)."),
            (Walk.Of([0xEF, 0xBB, 0xBF, .. Documents.Bytes(Body)]).Refusal, Walk.Of(Documents.Bytes("\uFEFF\uFEFF" + Body)).Refusal));

    [Theory]
    [InlineData("windows-1252", 0x80, "€")]
    [InlineData("Windows-1252", 0x9F, "Ÿ")]
    [InlineData("windows-1252", 0xE9, "é")]
    [InlineData("ISO-8859-15", 0xA4, "€")]
    [InlineData("iso-8859-15", 0xBE, "Ÿ")]
    [InlineData("iso-8859-1", 0xA4, "¤")]
    public void A_byte_is_the_character_of_its_table(string name, byte value, string character)
    {
        var walk = Walk.Of([.. Documents.Bytes($"<?xml version='1.0' encoding='{name}'?><a>"), value, .. "</a>"u8]);
        Assert.Equal((null, $"1 '{character}'"), (walk.Refusal, walk.Tokens[1]));
    }

    [Theory]
    [InlineData("windows-1252", 0x81)]
    [InlineData("iso-8859-1", 0x01)]
    [InlineData("utf-8", 0xE9)]
    [InlineData("us-ascii", 0xE9)]
    public void A_byte_that_is_no_character_of_its_encoding_is_refused_at_its_place(string name, byte value)
    {
        var head = $"<?xml version='1.0' encoding='{name}'?><a>";
        var walk = Walk.Of([.. Documents.Bytes(head), value, .. "</a>"u8]);
        Assert.StartsWith($"line 1, column {head.Length + 1}: xml-", walk.Refusal);
    }

    [Theory]
    [InlineData("utf-16", "xml-other-encoding")]
    [InlineData("utf-32", "xml-unknown-encoding")]
    [InlineData("ibm037", "xml-unknown-encoding")]
    [InlineData("", "xml-declaration")]
    public void A_declaration_that_the_bytes_are_not_is_refused(string name, string rule) =>
        Assert.Contains($": {rule}:", Walk.Of(Documents.Bytes($"<?xml version='1.0' encoding='{name}'?><a/>")).Refusal);

    /// <summary>The framework changes over to what is declared; the mark says that this is wrong.</summary>
    [Fact]
    public void A_mark_that_contradicts_the_declaration_is_refused()
    {
        var document = Documents.Bytes("<?xml version='1.0' encoding='iso-8859-1'?><a>ü</a>");
        Assert.Contains("xml-other-encoding", Walk.Of([0xEF, 0xBB, 0xBF, .. document]).Refusal);
        Assert.Contains("xml-other-encoding", Walk.Of(
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-8'?><a/>")]).Refusal);
    }

    [Fact]
    public void Half_a_unit_and_half_a_pair_of_utf16_are_refused()
    {
        byte[] whole = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<a>😀</a>")];
        for (var length = 2; length < whole.Length; length++)
            Assert.NotNull(Walk.Of(whole[..length]).Refusal);

        byte[] half = [.. whole[..8], .. whole[10..]];
        Assert.Equal("line 1, column 4: xml-encoding", Walk.Of(half).Refusal![..30]);
        Assert.Null(Walk.Of(whole).Refusal);
        Assert.NotNull(Walk.Of([.. whole, 0x20]).Refusal);
    }
}
