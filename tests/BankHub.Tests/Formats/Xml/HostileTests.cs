using System.Text;
using BankHub.Formats.Xml;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Documents made to exhaust a reader, or to make it fetch something: refused at a limit, in little memory.</summary>
public sealed class HostileTests
{
    private const long Mega = 1 << 20;

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://127.0.0.1/x.dtd'><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>")]
    [InlineData("<!DOCTYPE")]
    public void A_document_type_is_refused_whatever_is_in_it(string document) =>
        Assert.Contains(": xml-doctype:", Walk.Of(Documents.Bytes(document)).Refusal);

    [Theory]
    [InlineData("<a>&x;</a>")]
    [InlineData("<a b='&x;'/>")]
    public void An_entity_that_nobody_declared_is_refused(string document) =>
        Assert.Contains(": xml-reference:", Walk.Of(Documents.Bytes(document)).Refusal);

    [Theory]
    [InlineData("<a>", "x", "xml-too-long")]
    [InlineData("<a>", " ", "xml-too-long")]
    [InlineData("<a>", "&lt;", "xml-too-long")]
    [InlineData("<a>", "]", "xml-too-long")]
    [InlineData("<a>", "<![CDATA[four times five is 20]]>", "xml-too-long")]
    [InlineData("<a><![CDATA[", "x", "xml-too-long")]
    [InlineData("<a>", "€", "xml-too-long")]
    [InlineData("<", "n", "xml-too-long")]
    [InlineData("<a><?", "n", "xml-too-long")]
    [InlineData("<a ", " ", "xml-too-long")]
    [InlineData("<a b='", "x", "xml-too-long")]
    [InlineData("<a xmlns='", "x", "xml-too-long")]
    [InlineData("<a ", "n", "xml-too-long")]
    [InlineData("", "<a>", "xml-too-deep")]
    [InlineData("<a>", "</b>", "xml-nesting")]
    [InlineData("<a>", "<b>text</b>", "xml-too-large")]
    [InlineData("<a>", "<!-- c -->", "xml-too-large")]
    [InlineData("<a/>", " ", "xml-too-large")]
    [InlineData("<!--", "x", "xml-too-large")]
    [InlineData("<?a ", "?", "xml-too-large")]
    [InlineData("<a></a", " ", "xml-too-large")]
    public void A_gigabyte_of_anything_is_refused_at_a_limit(string head, string repeated, string rule)
    {
        using var reader = XmlTokens.Open(new Endless(head, repeated), new() { TotalBytes = 8 * Mega });
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Read())
        {
            // To the end that the limit makes.
        }

        Assert.Equal(rule, reader.Failure?.Rule);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * Mega);
    }

    [Fact]
    public void A_hundred_megabytes_of_comment_cost_no_memory()
    {
        using var reader = XmlTokens.Open(new Endless("<a><!--", "x"), new() { TotalBytes = 100 * Mega });
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Equal("xml-too-large", reader.Failure?.Rule);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Mega / 4);
    }

    [Fact]
    public void Ten_thousand_elements_inside_each_other_are_refused_and_sixty_four_are_not()
    {
        Assert.Equal("line 1, column 193: xml-too-deep", Walk.Of(Nested(10_000)).Refusal![..32]);
        Assert.Null(Walk.Of(Nested(64)).Refusal);
        Assert.Null(Walk.Of(Nested(10_000), new() { Depth = 10_000 }).Refusal);
    }

    [Fact]
    public void A_million_attributes_and_a_thousand_namespaces_are_refused()
    {
        Assert.Contains(": xml-too-many:", Walk.Of(Wide(1_000_000, "a", "")).Refusal);
        Assert.Contains(": xml-too-many:", Walk.Of(Wide(1000, "xmlns:a", "")).Refusal);
        Assert.Null(Walk.Of(Wide(128, "a", "")).Refusal);
        Assert.Contains(": xml-too-many:", Walk.Of(Documents.Bytes(string.Concat(Enumerable.Range(0, 60)
            .Select(i => $"<a xmlns:a{i}='u' xmlns:b{i}='u'>")))).Refusal);
    }

    [Fact]
    public void Limits_hold_for_documents_in_memory_too()
    {
        var limits = new XmlLimits { TextLength = 10, NameLength = 5, TotalBytes = 60 };
        string[] beyond = ["<a>01234567890</a>", "<a>0123456789&lt;</a>", "<abcdef/>", "<a b='0123456789'/>", "<a xmlns='urn:aa'/>"];
        foreach (var document in beyond)
            Assert.Contains(": xml-too-long:", Walk.Of(Documents.Bytes(document), limits).Refusal);

        Assert.Null(Walk.Of(Documents.Bytes("<a>0123456789</a>"), limits).Refusal);
        Assert.Null(Walk.Of(Documents.Bytes("<abcde/>"), limits).Refusal);
        Assert.Contains(": xml-too-large:", Walk.Of(Documents.Bytes("<a/>" + new string(' ', 57)), limits).Refusal);
    }

    [Fact]
    public void What_a_stream_throws_is_the_callers()
    {
        using var reader = XmlTokens.Open(new Broken(), XmlLimits.Default);
        Assert.Throws<IOException>(() => reader.Read());
    }

    private static byte[] Nested(int depth) =>
        Documents.Bytes(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)));

    private static byte[] Wide(int count, string name, string value) =>
        Documents.Bytes($"<r {string.Join(' ', Enumerable.Range(0, count).Select(i => $"{name}{i}='{value}u'"))}/>");

    /// <summary>A beginning, and then the same for ever.</summary>
    private sealed class Endless(string head, string repeated) : MemoryStream
    {
        private readonly byte[] _more = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 3000)));
        private ReadOnlyMemory<byte> _next = Encoding.UTF8.GetBytes(head);

        public override int Read(Span<byte> buffer)
        {
            if (_next.Length == 0)
                _next = _more;

            var count = Math.Min(buffer.Length, _next.Length);
            _next.Span[..count].CopyTo(buffer);
            _next = _next[count..];
            return count;
        }
    }

    private sealed class Broken : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("gone");
    }
}
