using System.Text;
using BankHub.Formats.Xml;

namespace BankHub.Tests.Formats.Xml;

/// <summary>What a codec does with the reader: texts, attributes, passing over, places.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void An_element_of_text_is_read_with_its_end_tag_and_keeps_its_name_and_place()
    {
        using var reader = Open("<r>\n <a>x &amp; y</a><b/></r>");
        Assert.True(reader.Read() && reader.Read() && reader.TryReadText(out var text));
        Assert.Equal(("x & y", "a", XmlTokenKind.EndElement, 2, 2L, 2L), (Walk.Utf8(reader.Text), Walk.Utf8(reader.LocalName), reader.Kind,
            reader.Depth, reader.Line, reader.Column));
        Assert.True(reader.Read() && reader.TryReadText(out text) && text.IsEmpty);
        Assert.True(reader.Read() && reader.Depth == 1 && reader.Kind == XmlTokenKind.EndElement);
        Assert.False(reader.Read());
        Assert.Null(reader.Failure);
    }

    [Theory]
    [InlineData("<r> <a/></r>", "a")]
    [InlineData("<r><a/>text</r>", "a")]
    [InlineData("<r><!-- c --><a/></r>", "a")]
    [InlineData("<r>text &amp; <!-- c --><a/></r>", "'text & '")]
    [InlineData("<r>text<a/></r>", "'text'")]
    public void An_element_with_children_is_none_of_text_and_nothing_of_it_is_lost(string document, string next)
    {
        using var reader = Open(document);
        Assert.True(reader.Read());
        Assert.False(reader.TryReadText(out _));
        Assert.True(reader.Read());
        Assert.Equal(next, reader.Kind == XmlTokenKind.Text ? $"'{Walk.Utf8(reader.Text)}'" : Walk.Utf8(reader.LocalName));
    }

    [Fact]
    public void White_space_alone_is_the_text_of_an_element_that_is_read_as_text_and_no_token()
    {
        using var reader = Open("<r><a> \n </a><a> \n </a></r>");
        Assert.True(reader.Read() && reader.Read() && reader.TryReadText(out var text) && text.SequenceEqual(" \n "u8));
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(XmlTokenKind.EndElement, reader.Kind);
    }

    [Fact]
    public void An_element_is_passed_over_with_everything_in_it()
    {
        using var reader = Open("<r><a><b>x</b><a/>&lt;<c><d/></c></a><e/></r>");
        Assert.True(reader.Read() && reader.Read());
        reader.Skip();
        Assert.Equal(("a", XmlTokenKind.EndElement, 2), (Walk.Utf8(reader.LocalName), reader.Kind, reader.Depth));
        reader.Skip();
        Assert.True(reader.Read() && reader.LocalName.SequenceEqual("e"u8));
        reader.Skip();
        Assert.True(reader.Read() && reader.Depth == 1);
    }

    [Fact]
    public void A_fault_in_what_is_passed_over_is_a_failure_at_its_place()
    {
        using var reader = Open("<r><a>\n<b></c></a></r>");
        Assert.True(reader.Read() && reader.Read());
        reader.Skip();
        Assert.Equal((XmlTokenKind.None, "line 2, column 6"), (reader.Kind, reader.Failure?.Path));
        Assert.False(reader.TryReadText(out _));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Attributes_stay_while_the_elements_text_is_read()
    {
        using var reader = XmlTokens.Open(
            new Trickle(Documents.Bytes("<r xmlns:p='urn:p'><Amt p:Ccy='USD' Ccy='E&#85;R'>12.50</Amt></r>"), 3), new() { Window = 16 });
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(2, reader.AttributeCount);
        Assert.True(reader.TryGetAttribute("Ccy"u8, out var currency));
        Assert.False(reader.TryGetAttribute("ccy"u8, out _));
        Assert.Equal("urn:p", Walk.Utf8(reader.GetAttribute(0).NamespaceUri));
        Assert.True(reader.TryReadText(out var amount) && amount.SequenceEqual("12.50"u8) && currency.SequenceEqual("EUR"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetAttribute(0).LocalName.Length);
    }

    [Theory]
    [InlineData("", "line 1, column 1: xml-no-root")]
    [InlineData("<?xml version='1.0'?>\n <!-- c -->", "line 2, column 12: xml-no-root")]
    [InlineData("<a>\r\n\r\n  &x;</a>", "line 3, column 3: xml-reference")]
    [InlineData("<a>\r\r ü]]></a>", "line 3, column 3: xml-section-end")]
    [InlineData("<a/><b/>", "line 1, column 5: xml-outside")]
    [InlineData("x<a/>", "line 1, column 1: xml-outside")]
    [InlineData("<a b='1' b='2'/>", "line 1, column 1: xml-attribute-twice")]
    [InlineData("<a b='1'c='2'/>", "line 1, column 9: xml-tag")]
    [InlineData("<a b=1/>", "line 1, column 6: xml-attribute")]
    [InlineData("<p:a/>", "line 1, column 2: xml-prefix")]
    [InlineData("<a xmlns:p=''/>", "line 1, column 4: xml-binding")]
    [InlineData("<a><!-- -- --></a>", "line 1, column 9: xml-comment")]
    [InlineData("<a><?xml version='1.0'?></a>", "line 1, column 6: xml-instruction")]
    [InlineData("<a><!x></a>", "line 1, column 4: xml-markup")]
    [InlineData("<a>\u0001</a>", "line 1, column 4: xml-character")]
    [InlineData("<a>\uFFFE</a>", "line 1, column 4: xml-character")]
    [InlineData("<a b='\uFFFE'/>", "line 1, column 7: xml-character")]
    [InlineData("<a>text", "line 1, column 8: xml-truncated")]
    [InlineData("<1/>", "line 1, column 2: xml-name")]
    public void A_fault_has_its_place_and_its_rule(string document, string expected)
    {
        Assert.Equal(expected, string.Join(':', Walk.Of(Documents.Bytes(document)).Refusal!.Split(':')[..2]));
        Assert.Equal(expected, string.Join(':', Walk.OfStream(Documents.Bytes(document), 1).Refusal!.Split(':')[..2]));
    }

    [Fact]
    public void No_memory_is_taken_for_a_token()
    {
        var document = Documents.Bytes($"<r>{string.Concat(Enumerable.Repeat("<a b='c'>te&amp;xt<d>e</d></a>\n", 5000))}</r>");
        // A pool that was trimmed meanwhile gives a new buffer, once; what a token takes, it takes each time.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Taken(document)), 0, 4096);

        static long Taken(byte[] document)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Walk(document);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static void Walk(byte[] document)
        {
            using var reader = XmlTokens.Open(document, XmlLimits.Default);
            while (reader.Read())
                Assert.True(reader.Depth > 0);
        }
    }

    [Fact]
    public void A_reader_that_was_closed_reads_nothing()
    {
        var reader = Open("<a><b/></a>");
        Assert.True(reader.Read());
        reader.Dispose();
        reader.Dispose();
        Assert.False(reader.Read());
        Assert.Equal((XmlTokenKind.None, 0, 0, 0), (reader.Kind, reader.AttributeCount, reader.Text.Length, reader.LocalName.Length));
    }

    private static XmlTokens Open(string document) => XmlTokens.Open(Encoding.UTF8.GetBytes(document), XmlLimits.Default);
}
