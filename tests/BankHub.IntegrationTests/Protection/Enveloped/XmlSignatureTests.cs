using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Enveloped;
using BankHub.IntegrationTests.Channels.Soap;
using BankHub.IntegrationTests.Keys;
using BankHub.IntegrationTests.Protection.Cms;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Protection.Enveloped;

/// <summary>Documents signed from within: xmlsec1 verifies what we sign, also in a token, and we verify what it signs.</summary>
[Collection(TokenCollection.Name)]
public sealed partial class XmlSignatureTests : IDisposable
{
    private const string Payment =
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xsi:schemaLocation=\"urn:x x.xsd\">\n  <CstmrCdtTrfInitn><GrpHdr><MsgId>M1</MsgId></GrpHdr>\r\n"
        + "    <PmtInf><Amt Ccy=\"EUR\">10.00</Amt><Nm>J\u00fcrgen &amp; S\u00f6hne &lt;&#13;&gt;</Nm><Empty/></PmtInf>"
        + "</CstmrCdtTrfInitn>\n</Document>";

    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

    // Another hand than ours: the default namespace, white space, and prefixes that are named as inclusive.
    private const string Template =
        "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">\n  <SignedInfo>\n    <CanonicalizationMethod "
        + "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"><i:InclusiveNamespaces xmlns:i=\"" + Exclusive + "\" "
        + "PrefixList=\"xsi #default\"/></CanonicalizationMethod>\n    <SignatureMethod Algorithm=\"METHOD\"/>\n    <Reference URI=\"\">"
        + "<Transforms><Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/><Transform "
        + "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"><i:InclusiveNamespaces xmlns:i=\"" + Exclusive + "\" "
        + "PrefixList=\"xsi\"/></Transform></Transforms><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha512\"/>"
        + "<DigestValue/></Reference>\n  </SignedInfo>\n  <SignatureValue/><KeyInfo><X509Data/></KeyInfo>\n</Signature>";

    private const string InclusiveTemplate =
        "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo><CanonicalizationMethod Algorithm=\"C14N\"/><SignatureMethod "
        + "Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/><Reference URI=\"\"><Transforms><Transform "
        + "Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>TRANSFORM</Transforms><DigestMethod "
        + "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue/></Reference></SignedInfo><SignatureValue/></Signature>";

    private readonly XmlSec _xmlsec = new();
    private readonly Holder _us = new("us"), _curve = new("curve", elliptic: true), _stranger = new("stranger");

    public void Dispose()
    {
        _xmlsec.Dispose();
        foreach (var holder in new[] { _us, _curve, _stranger })
            holder.Dispose();
    }

    [XmlSecFact]
    public async Task It_verifies_what_we_sign_wherever_the_signature_stands()
    {
        foreach (var (holder, place) in new[] { (_us, null), (_curve, null), (_us, "CstmrCdtTrfInitn/SplmtryData/Envlp") })
        {
            var signed = await SignAsync(holder.Key("us", KeyUse.Sign), place);
            Verifies(signed, holder);
            Assert.NotEqual(0, Run(signed.Replace("10.00", "10.01"), holder).Code);
            Assert.NotEqual(0, Run(signed, _stranger).Code);
            Assert.Contains("10.00", await OpenAsync(signed, holder, place));
        }
    }

    [XmlSecFact]
    public async Task It_verifies_what_a_key_in_a_token_signs()
    {
        var token = new SoftToken();
        using var rsa = (RSA)RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var (key, label, id) in new (AsymmetricAlgorithm, string, string)[] { (rsa, "seal", "01"), (ec, "seal-ec", "02") })
        {
            token.Import(key, label, id);
            using var inside = token.Key(label).Open();
            var ours = _us.Key("us", KeyUse.Sign) with { Algorithm = inside, Certificate = null };
            var signed = await SignAsync(ours, null);
            var shown = _xmlsec.Write($"{label}.pem", key.ExportSubjectPublicKeyInfoPem());
            var (code, output) = _xmlsec.Run(signed, "--verify", "--pubkey-pem", shown);
            Assert.True(code == 0, output);
        }
    }

    [XmlSecFact]
    public async Task The_certificate_that_goes_along_is_one_that_it_can_trust()
    {
        var step = new XmlSignatureStep(Ring(_us.Key("us", KeyUse.Sign)), "us", SignaturePlace.Read(null)!, shows: true);
        var signed = Encoding.UTF8.GetString((await step.ProtectAsync(Parcel(Payment), default)).Bytes.Span);
        var (code, output) = _xmlsec.Run(signed, "--verify", "--trusted-pem", _us.CertificateFile);
        Assert.True(code == 0, output);
        Assert.NotEqual(0, _xmlsec.Run(signed, "--verify", "--trusted-pem", _stranger.CertificateFile).Code);
    }

    [XmlSecFact]
    public async Task We_verify_what_it_signs()
    {
        foreach (var (holder, method) in new[] { (_us, "rsa-sha256"), (_curve, "ecdsa-sha256"), (_us, "rsa-sha512") })
        {
            var template = Payment.Replace("\n</Document>", Template.Replace("METHOD", $"http://www.w3.org/2001/04/xmldsig-more#{method}")
                + "\n</Document>");
            var (code, signed) = _xmlsec.Run(template, "--sign", "--privkey-pem", $"{holder.KeyFile},{holder.CertificateFile}");
            Assert.True(code == 0, signed);

            var plain = await OpenAsync(signed, holder, null);
            Assert.DoesNotContain("Signature", plain, StringComparison.Ordinal);
            Assert.Equal(Shape(Payment), Shape(plain));
            await RefusedAsync("It was changed after it was signed.", signed.Replace("10.00", "10.01"), holder);
            await RefusedAsync("No key that is agreed has made its signature.", signed, _stranger);
            await RefusedAsync("Its signature does not stand where that was agreed.", signed, holder, "AppHdr");
        }
    }

    // What xmlsec1's own templates ask for: the rules of Canonical XML 1.0, named or not.
    [XmlSecFact]
    public async Task We_verify_what_it_signs_by_the_inclusive_rules()
    {
        const string inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
        const string named = "<Transform Algorithm=\"" + inclusive + "\"/>";
        foreach (var transform in new[] { named, "" })
        {
            var place = InclusiveTemplate.Replace("TRANSFORM", transform).Replace("C14N", inclusive);
            var signed = Signed(Payment.Replace("<PmtInf>", "<PmtInf xmlns:u=\"urn:unused\">"), place);
            Assert.DoesNotContain("Signature", await OpenAsync(signed, _us, null), StringComparison.Ordinal);
            await RefusedAsync("It was changed after it was signed.", signed.Replace("10.00", "10.01"), _us);

            // By the exclusive rules nobody would see these: a declaration that nothing uses.
            await RefusedAsync("It was changed after it was signed.", signed.Replace("urn:unused", "urn:other"), _us);
            await RefusedAsync("Its signature does not stand where that was agreed.", Wrapped(signed), _us);
        }
    }

    [XmlSecFact]
    public async Task Its_signature_over_comments_is_refused()
    {
        const string commented = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
        var signed = Signed(Payment, InclusiveTemplate.Replace("TRANSFORM", "").Replace("C14N", commented));
        await RefusedAsync("An algorithm or a transform is not among those that are accepted.", signed, _us);
    }

    [XmlSecFact]
    public async Task Its_signature_with_SHA_1_is_refused()
    {
        var template = Payment.Replace("\n</Document>", Template.Replace("METHOD", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
            + "\n</Document>");
        var (code, signed) = _xmlsec.Run(template, "--sign", "--privkey-pem", $"{_us.KeyFile},{_us.CertificateFile}");
        Assert.True(code == 0, signed);
        await RefusedAsync("An algorithm or a transform is not among those that are accepted.", signed, _us);
    }

    private string Signed(string payment, string template)
    {
        var (code, signed) = _xmlsec.Run(
            payment.Replace("\n</Document>", template + "\n</Document>"), "--sign", "--privkey-pem", _us.KeyFile);
        Assert.True(code == 0, signed);
        return signed;
    }

    private static string Wrapped(string signed) => $"<Other>{signed[signed.IndexOf("<Doc", StringComparison.Ordinal)..]}</Other>";

    private static NamedKeys Ring(params NamedKey[] keys) => new(keys, TimeProvider.System);

    private static FileParcel Parcel(string text) => new("a.xml", Encoding.UTF8.GetBytes(text));

    private static async Task<string> SignAsync(NamedKey key, string? place)
    {
        var left = await new XmlSignatureStep(Ring(key), "us", SignaturePlace.Read(place)!).ProtectAsync(Parcel(Payment), default);
        return Encoding.UTF8.GetString(left.Bytes.Span);
    }

    private static async Task<string> OpenAsync(string signed, Holder bank, string? place)
    {
        var step = new XmlSignatureStep(Ring(bank.Key("bank", KeyUse.Verify)), "bank", SignaturePlace.Read(place)!);
        return Encoding.UTF8.GetString((await step.OpenAsync(Parcel(signed), default)).Bytes.Span);
    }

    private static async Task RefusedAsync(string why, string signed, Holder bank, string? place = null) =>
        Assert.Equal(why, (await Assert.ThrowsAsync<StepException>(() => OpenAsync(signed, bank, place))).Message);

    private static string Shape(string text) =>
        Spaces().Replace(text.Replace("<Empty/>", "<Empty></Empty>").Replace("&#13;", "&#xD;"), "");

    private (int Code, string Output) Run(string signed, Holder holder) =>
        _xmlsec.Run(signed, "--verify", "--pubkey-cert-pem", holder.CertificateFile);

    private void Verifies(string signed, Holder holder)
    {
        var (code, output) = Run(signed, holder);
        Assert.True(code == 0, output);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
