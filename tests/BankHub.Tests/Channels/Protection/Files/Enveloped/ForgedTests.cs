using System.Text;
using System.Xml.Linq;
using BankHub.Tests.Channels.Protection.Soap;
using static BankHub.Tests.Channels.Protection.Files.Enveloped.SignedFiles;

namespace BankHub.Tests.Channels.Protection.Files.Enveloped;

/// <summary>What is refused of documents that say that they are signed (CHECKS S1, S2, S3, S10).</summary>
public sealed class ForgedTests
{
    private const string Key = "No key that is agreed has made its signature.";
    private const string Changed = "It was changed after it was signed.";
    private const string Covers = "Its signature covers something else than the whole document.";
    private const string Algorithm = "An algorithm or a transform is not among those that are accepted.";
    private const string Info = "The signature's SignedInfo does not have the form that is agreed.";
    private const string Place = "Its signature does not stand where that was agreed.";
    private const string Xml = "It is no well-formed XML within the limits.";
    private const string Transform = "<ds:Transform Algorithm=\"" + Exclusive;
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

    [Theory]
    [InlineData("10.00</Amt>", "10.01</Amt>", Changed)]
    [InlineData("Ccy=\"EUR\"", "Ccy=\"USD\"", Changed)]
    [InlineData("</GrpHdr>", "</GrpHdr><x/>", Changed)]
    [InlineData("10.00</Amt>", "10<!--x-->.00</Amt>", null)]
    [InlineData("10.00</Amt>", "1<!--x-->00.00</Amt>", Changed)]
    [InlineData("10.00</Amt>", "10<?x y?>.00</Amt>", "Document types and processing instructions are refused.")]
    [InlineData("#rsa-sha256", "#rsa-sha1", Algorithm)]
    [InlineData("#rsa-sha256", "#hmac-sha256", Algorithm)]
    [InlineData("#rsa-sha256", "#rsa-sha512", Key)]
    [InlineData("#rsa-sha256", "#ecdsa-sha256", Key)]
    [InlineData("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1", Algorithm)]
    [InlineData(Transform, "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116", Algorithm)]
    [InlineData(Transform, "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116", Algorithm)]
    [InlineData("#enveloped-signature", "#base64", Algorithm)]
    [InlineData("<ds:Transforms>", "<ds:Transforms>" + Transform + "\"/>", Algorithm)]
    [InlineData("<ds:CanonicalizationMethod Algorithm=\"" + Exclusive, "<ds:CanonicalizationMethod Algorithm=\"urn:x", Algorithm)]
    [InlineData("<ds:Reference URI=\"\"", "<ds:Reference URI=\"http://127.0.0.1/\"", Covers)]
    [InlineData("<ds:Reference URI=\"\"", "<ds:Reference URI=\"file:///etc/passwd\"", Covers)]
    [InlineData("<ds:Reference URI=\"\"", "<ds:Reference URI=\"#xpointer(/)\"", Covers)]
    [InlineData("<ds:Reference URI=\"\"", "<ds:Reference", Covers)]
    [InlineData("</ds:SignedInfo>", "</ds:SignedInfo><ds:Object/>", Info)]
    [InlineData("</ds:SignatureValue>", "</ds:SignatureValue><ds:Object><x/></ds:Object>", Info)]
    [InlineData("<ds:SignedInfo>", "<ds:SignedInfo Id=\"x\">", Key)]
    public async Task What_was_changed_is_refused_by_what_failed(string part, string changed, string? refused)
    {
        var signed = Sign(Payment);
        Assert.Contains(part, signed, StringComparison.Ordinal);
        var (plain, reason) = await OpenAsync(signed.Replace(part, changed, StringComparison.Ordinal));
        Assert.Equal(refused, reason);
        Assert.Equal(refused is null, plain?.Contains("10.00</Amt>", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Nobody_is_believed_for_the_certificate_that_he_brings()
    {
        Assert.Equal(Key, (await OpenAsync(Sign(Payment, Certificates.Stranger, shows: true))).Refused);
        Assert.Equal("It is not signed.", (await OpenAsync(Payment)).Refused);
    }

    // The signed part stays somewhere, what is read is another one (McIntosh and Austel, 2005), as it can be done from within.
    public static TheoryData<string> Wrappings =>
        ["in the new one", "the new one in it", "beside the new one", "in an Object", "two signatures", "under another root", "as root"];

    [Theory]
    [MemberData(nameof(Wrappings))]
    public async Task No_form_of_wrapping_is_believed(string form)
    {
        var old = XElement.Parse(Sign(Payment));
        var signature = old.Descendants().Single(e => e.Name.LocalName == "Signature");
        var bare = XElement.Parse(Payment);
        var evil = XElement.Parse(Payment.Replace("10.00", "6666.00", StringComparison.Ordinal));
        var message = form switch
        {
            "in the new one" => Add(evil, new XElement("Wrapper", old)),
            "the new one in it" => Add(old, evil),
            "beside the new one" => new XElement("Both", evil, old),
            "in an Object" => Add(evil, Add(new XElement(signature), new XElement(signature.Name.Namespace + "Object", bare))),
            "two signatures" => Add(Add(evil, new XElement(signature)), new XElement(signature)),
            "under another root" => new XElement("Other", evil, new XElement(signature)),
            _ => Add(new XElement(signature), evil),
        };
        Assert.NotNull((await OpenAsync(message.ToString(SaveOptions.DisableFormatting))).Refused);
    }

    [Fact]
    public async Task A_signature_at_another_place_than_was_agreed_is_refused()
    {
        Assert.Equal(Place, (await OpenAsync(Sign(Payment, place: "CstmrCdtTrfInitn/SplmtryData/Envlp"))).Refused);
        Assert.Equal(Place, (await OpenAsync(Sign(Payment), "CstmrCdtTrfInitn/SplmtryData/Envlp")).Refused);
    }

    [Theory]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>")]
    [InlineData("")]
    [InlineData("{}")]
    public async Task What_is_no_plain_document_is_refused(string text) => Assert.Equal(Xml, (await OpenAsync(text)).Refused);

    [Fact]
    public async Task Depth_attributes_and_a_signature_that_is_a_bomb_are_limited()
    {
        const string rule = "The message is no well-formed XML within the limits.";
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.Equal(rule, (await OpenAsync(deep)).Refused);
        Assert.Equal(rule, (await OpenAsync($"<a {string.Concat(Enumerable.Range(0, 100).Select(i => $" a{i}=''"))}/>")).Refused);
        var bomb = Sign(Payment).Replace("<ds:SignedInfo>", "<ds:SignedInfo>" + string.Concat(Enumerable.Repeat("<a/>", 1_000)));
        Assert.Equal(rule, (await OpenAsync(bomb)).Refused);
    }

    [Fact]
    public async Task What_would_grow_by_its_canonical_form_is_refused_before_a_key_is_asked()
    {
        var repeated = string.Concat(Enumerable.Repeat("<a:x/>", 80)) + "</ds:DigestMethod>";
        string Bomb(int declared) => Sign(Payment)
            .Replace("<Document ", $"<Document xmlns:a=\"{new string('x', declared)}\" ", StringComparison.Ordinal)
            .Replace("</ds:DigestMethod>", repeated, StringComparison.Ordinal);
        Assert.Equal(Key, (await OpenAsync(Bomb(10))).Refused);
        Assert.Equal("The message is no well-formed XML within the limits.", (await OpenAsync(Bomb(2_000))).Refused);
        Assert.Equal(Info, (await OpenAsync(Bomb(70_000))).Refused);
        var list = $"<ec:InclusiveNamespaces xmlns:ec=\"{Exclusive}\" PrefixList=\"{new string('a', 2_000)}\"/></ds:Transform>";
        var prefixes = Sign(Payment).Replace("</ds:Transform></ds:Transforms>", list + "</ds:Transforms>", StringComparison.Ordinal);
        Assert.Equal(Algorithm, (await OpenAsync(prefixes)).Refused);
        var blanks = new string(' ', 300_000) + "</ds:SignatureValue>";
        Assert.Equal(Info, (await OpenAsync(Sign(Payment).Replace("</ds:SignatureValue>", blanks, StringComparison.Ordinal))).Refused);
    }

    [Fact]
    public async Task Cut_or_changed_anywhere_it_gives_what_was_signed_or_nothing()
    {
        var whole = Encoding.UTF8.GetBytes(Sign(Payment));
        var (plain, _) = await OpenAsync(Encoding.UTF8.GetString(whole));
        for (var length = 0; length < whole.Length; length += 3)
            Assert.NotNull((await OpenAsync(Encoding.UTF8.GetString(whole, 0, length))).Refused);
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << (at % 7));
            var (read, _) = await OpenAsync(Encoding.UTF8.GetString(changed));
            Assert.True(read is null || read == plain, $"byte {at}");
        }
    }

    [Fact]
    public void What_is_signed_already_is_not_signed_again() =>
        Assert.Throws<BankHub.Channels.Protection.Files.StepException>(() => Sign(Sign(Payment)));

    private static XElement Add(XElement to, XElement what)
    {
        to.Add(what);
        return to;
    }
}
