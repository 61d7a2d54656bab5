using System.Text;
using System.Text.RegularExpressions;
using BankHub.Channels.Protection.Xml;
using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Addressing;
using static BankHub.Tests.Channels.Protection.Soap.Answers;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>What a stranger can send before any key is looked at (CHECKS S1, S2, S10).</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "wss-xml")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>", "wss-xml")]
    [InlineData("<html/>", "wss-envelope")]
    [InlineData("", "wss-xml")]
    [InlineData("{}", "wss-xml")]
    public void What_is_no_envelope_is_refused(string message, string rule) => Assert.Equal(rule, Rule(Verify(message)));

    [Fact]
    public void Depth_elements_and_attributes_are_limited()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.Equal("wss-xml", Rule(Verify(Plain(deep))));
        Assert.Equal("wss-xml", Rule(Verify(Plain(string.Concat(Enumerable.Repeat("<a/>", 200_000))))));
        Assert.Equal("wss-xml", Rule(Verify(Plain($"<a {string.Concat(Enumerable.Range(0, 100).Select(i => $" a{i}=''"))}/>"))));
    }

    // Exclusive canonicalization repeats a declaration at each element that uses it: a megabyte would become 40 gigabytes.
    [Theory]
    [InlineData(500_000, 80_000, "wss-signed-info")]
    [InlineData(100_000, 1, "wss-signed-info")]
    [InlineData(60_000, 400, "wss-xml")]
    [InlineData(1, 600, "wss-signed-info")]
    [InlineData(1, 1, "wss-signature")]
    public void A_signature_whose_canonical_form_is_a_bomb_is_refused_in_little_memory(int declared, int elements, string rule)
    {
        var bomb = Sign(Plain()).Replace("<s:Envelope", $"<s:Envelope xmlns:a=\"{new string('x', declared)}\"", StringComparison.Ordinal);
        bomb = new Regex("(<ds:DigestMethod [^>]*?) ?/>").Replace(
            bomb, $"$1>{string.Concat(Enumerable.Repeat("<a:x/>", elements))}</ds:DigestMethod>", 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(rule, Rule(Verify(bomb)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 << 20);
    }

    [Fact]
    public void A_long_list_of_prefixes_and_a_long_signature_are_refused()
    {
        var list = $"<x:InclusiveNamespaces xmlns:x=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"{new string('a', 2_000)}\"/>";
        var prefixes = new Regex("(<ds:Transform [^>]*?) ?/>").Replace(
            Sign(Plain()), $"$1>{list}</ds:Transform>", 1);
        Assert.Equal("wss-algorithm", Rule(Verify(prefixes)));
        var text = new string('a', 300_000) + "</ds:KeyInfo>";
        Assert.Equal("wss-signed-info", Rule(Verify(Sign(Plain()).Replace("</ds:KeyInfo>", text, StringComparison.Ordinal))));
    }

    [Fact]
    public void Cut_or_changed_anywhere_it_is_refused_and_nothing_throws()
    {
        var whole = Encoding.UTF8.GetBytes(Sign(Plain()));
        for (var length = 0; length < whole.Length; length += 7)
            Assert.NotEqual("", Rule(Verify(Encoding.UTF8.GetString(whole, 0, length))));
        var chance = new Random(64);
        for (var run = 0; run < 1_500; run++)
        {
            var changed = whole.ToArray();
            var at = chance.Next(changed.Length);
            changed[at] ^= (byte)(1 << chance.Next(7));
            var verdict = Verify(Encoding.UTF8.GetString(changed));
            if (verdict.Broken is null)
                Assert.True(Said(SoapReader.Read(verdict.Body)) == Said(SoapReader.Read(whole)), $"run {run}, byte {at}");
        }
    }

    [Fact]
    public void What_has_a_Security_header_already_is_not_signed_again() => Assert.Throws<XmlRefusal>(() => Sign(Sign(Plain())));

    // Prefixes, the KeyInfo and the Security header's own attributes are no part of what a signature says.
    private static (WsAddressing, string?, string?, string?) Said(SoapMessage message) => (
        message.Addressing, message.Payload?.Text, message.Payload?.Attribute("n"), message.Payload?.Child("amount")?.Text);
}
