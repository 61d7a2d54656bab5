using System.Buffers;
using System.Text;
using System.Xml;
using BankHub.Formats.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Formats.Xml;

/// <summary>What is written is the same document again, for us and for the framework, whatever the texts hold.</summary>
public sealed class OutputTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(
            "", " ", "a & b", "<a>]]>", "\"'", "\t\r\n", "\r", "Zoë €", "😀", "\uFFFD", "\u0085\u2028", "&#13;", "\u007F",
            new string('ü', 600), new string('&', 2000), "x" + string.Concat(Enumerable.Repeat("😀", 600)),
            "\uD800", "a\uDC00", "\0", "\uFFFE"));

    [Fact]
    public void Writes_a_compact_document()
    {
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Document xmlns=\"urn:a\"><Amt Ccy=\"E&quot;R\">1.50</Amt><p:E/><D>2026-11-21</D><N>-7</N></Document>",
            Write(indent: false));
    }

    [Fact]
    public void Writes_an_indented_document() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:a">
          <Amt Ccy="E&quot;R">1.50</Amt>
          <p:E/>
          <D>2026-11-21</D>
          <N>-7</N>
        </Document>
        """.ReplaceLineEndings("\n"),
        Write(indent: true));

    [Fact]
    public void An_indented_text_between_elements_stays_as_it_is() => Assert.Equal("<a>x<b>y</b> <c/></a>", Write(indent: true, output =>
    {
        output.Start("a"u8);
        output.Text("x");
        output.Element("b"u8, "y");
        output.Text(" "u8);
        output.Start("c"u8);
        output.End();
        output.End();
    }));

    [Fact]
    public void Every_text_comes_back_from_both_readers_or_is_refused() => Prop.ForAll(
        (from text in Texts from value in Texts select (text, value)).ToArbitrary(), x =>
        {
            if (!XmlOutput.CanWrite(x.text) || !XmlOutput.CanWrite(x.value))
            {
                Assert.Throws<ArgumentException>(() => Document(x.text, x.value));
                return;
            }

            var document = Document(x.text, x.value);
            using var ours = XmlTokens.Open(document, XmlLimits.Default);
            Assert.True(ours.Read() && ours.TryGetAttribute("v"u8, out var value) && Walk.Utf8(value) == x.value);
            Assert.True(ours.Read() && ours.TryReadText(out var text) && Walk.Utf8(text) == x.text);
            Assert.True(ours.Read() && ours.TryReadText(out text) && Walk.Utf8(text) == x.text);
            Assert.True(ours.Read() && !ours.Read() && ours.Failure is null);

            using var theirs = XmlReader.Create(new MemoryStream(document));
            Assert.True(theirs.Read() && theirs.GetAttribute("v") == x.value);
            Assert.True(theirs.Read() && theirs.ReadElementContentAsString() == x.text);
            Assert.Equal(x.text, theirs.ReadElementContentAsString());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        Assert.Throws<ArgumentException>(() => Write(indent: false, output => output.Element("a"u8, [0x41, 0xC3])));

    [Fact]
    public void An_attribute_after_text_is_a_mistake_of_the_program()
    {
        var output = new XmlOutput(new ArrayBufferWriter<byte>());
        output.Start("a"u8);
        output.Text("x");
        Assert.Throws<InvalidOperationException>(() => output.Attribute("b"u8, "y"));
    }

    private static byte[] Document(string text, string value)
    {
        var target = new ArrayBufferWriter<byte>();
        var output = new XmlOutput(target);
        output.Start("a"u8);
        output.Attribute("v"u8, value);
        output.Element("t"u8, text);
        output.Start("u"u8);
        output.Text(text.AsSpan());
        output.End();
        output.End();
        Assert.Equal(0, output.Depth);
        return target.WrittenSpan.ToArray();
    }

    private static string Write(bool indent) => Write(indent, output =>
    {
        output.Declaration();
        output.Start("Document"u8, "urn:a"u8);
        output.Start("Amt"u8);
        output.Attribute("Ccy"u8, "E\"R");
        output.Text("1.50");
        output.End();
        output.Start("p:E"u8);
        output.End();
        output.Element("D"u8, new DateOnly(2026, 11, 21), "O");
        output.Element("N"u8, -7m);
        output.End();
    });

    private static string Write(bool indent, Action<XmlOutput> write)
    {
        var target = new ArrayBufferWriter<byte>();
        write(new(target, indent));
        return Encoding.UTF8.GetString(target.WrittenSpan);
    }
}
