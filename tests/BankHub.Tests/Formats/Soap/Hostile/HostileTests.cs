using System.Text;
using BankHub.Formats.Soap;
using BankHub.Formats.Xml;
using static BankHub.Tests.Formats.Soap.Envelopes;

namespace BankHub.Tests.Formats.Soap.Hostile;

/// <summary>What nobody honest sends: refused with a problem, never an exception (CHECKS S1, S2, S10, S11).</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "xml-doctype")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]>", "xml-doctype")]
    [InlineData("<?xml-stylesheet href=\"http://127.0.0.1/\"?>", "xml-instruction-refused")]
    public void Document_types_and_instructions_are_refused(string prolog, string rule) =>
        Assert.Equal(rule, Rules(Read(prolog + Envelope("<a/>"))));

    [Fact]
    public void An_instruction_inside_is_refused_too() => Assert.Equal("xml-instruction-refused", Rules(Read(Envelope("<a><?x y?></a>"))));

    [Theory]
    [InlineData(100, 1, "xml-too-deep")]
    [InlineData(100_000, 1, "xml-too-deep")]
    [InlineData(1, 200_000, "soap-too-many")]
    public void Depth_and_number_are_limited(int depth, int times, string rule)
    {
        var one = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        Assert.Equal(rule, Rules(Read(Envelope(string.Concat(Enumerable.Repeat(one, times))))));
    }

    [Fact]
    public void Attributes_headers_parts_and_problems_are_limited()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"a{i}=\"\""));
        Assert.Equal("xml-too-many", Rules(Read(Envelope($"<a {attributes}/>"))));
        var headers = string.Concat(Enumerable.Repeat("<h xmlns=\"urn:h\"/>", 65));
        Assert.Equal("soap-too-many", Rules(Read(Envelope("<a/>", headers))));
        var parts = Enumerable.Range(0, 200).Select(i => ($"Content-ID: <{i}>", "x")).ToArray();
        Assert.Equal("soap-too-many", Rules(Read(Multipart(Envelope("<a/>"), parts), Related)));
        Assert.Equal("mime-too-long", Rules(Read(Multipart(Envelope("<a/>"), ($"A: {new string('x', 9000)}", "")), Related)));
        var wrong = Read(Envelope(string.Concat(Enumerable.Repeat(Includes, 1000))));
        Assert.Equal(SoapLimits.Default.Problems + 1, wrong.Problems.Count);
    }

    [Fact]
    public void The_whole_message_is_limited()
    {
        var options = new SoapReadOptions { Limits = SoapLimits.Default with { TotalBytes = 50 } };
        Assert.Equal("soap-too-large", Rules(SoapReader.Read(new byte[51], "text/xml", options)));
        options = new SoapReadOptions { Limits = SoapLimits.Default with { Envelope = new XmlLimits { TotalBytes = 50 } } };
        Assert.Equal("xml-too-large", Rules(SoapReader.Read(Encoding.UTF8.GetBytes(Envelope("<a/>")), "text/xml", options)));
    }

    [Fact]
    public void Cut_at_any_byte_a_message_is_a_problem_and_nothing_throws()
    {
        var whole = Encoding.UTF8.GetBytes(Multipart(Including("cid:p@x"), ("Content-ID: <p@x>", "content")));
        for (var length = 0; length < whole.Length - 2; length++)
            Assert.NotEmpty(SoapReader.Read(whole.AsMemory(0, length), Related).Problems);
    }

    [Fact]
    public void Changed_anywhere_a_message_never_throws()
    {
        var whole = Encoding.UTF8.GetBytes(Multipart(Including("cid:p@x"), ("Content-ID: <p@x>\r\nContent-Type: a/b; c=\"d\"", "content")));
        var chance = new Random(67);
        for (var run = 0; run < 20_000; run++)
        {
            var changed = whole.ToArray();
            for (var times = chance.Next(1, 4); times > 0; times--)
                changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            var message = SoapReader.Read(changed, Related);
            Assert.True(message.Problems.Count > 0 || message.Version is not null, $"run {run}");
        }
    }

    private const string Includes = "<f><x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:no\"/></f>";
}
