using System.Text;
using System.Xml.Linq;
using BankHub.Tests.Channels.Protection.Soap;
using static BankHub.Tests.Channels.Protection.Files.Enveloped.SignedFiles;

namespace BankHub.Tests.Channels.Protection.Files.Enveloped;

/// <summary>Documents that are signed from within, both ways.</summary>
public sealed class EnvelopedTests
{
    private const string Envelope = "CstmrCdtTrfInitn/SplmtryData/Envlp";

    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, Envelope)]
    public async Task What_is_signed_is_the_same_document_and_is_read_as_it_was(bool curves, string? place)
    {
        var by = curves ? Certificates.BankOfCurves : Certificates.Bank;
        var signed = Sign(Payment, by, place);
        var (plain, refused) = await OpenAsync(signed, place, by);

        Assert.Null(refused);
        var expected = Payment.Replace("<Empty/>", "<Empty></Empty>", StringComparison.Ordinal);
        Assert.True(XNode.DeepEquals(XElement.Parse(plain!), XElement.Parse(expected)), plain);
        if (!curves)
            Assert.Equal(signed, Sign(plain!, by, place)); // RSA makes the same bytes of the same file.
    }

    [Fact]
    public void The_signature_stands_at_the_end_of_the_root_or_where_the_bank_says()
    {
        Assert.Equal(Signature + "Signature", XElement.Parse(Sign(Payment)).Elements().Last().Name);
        var inside = XElement.Parse(Sign(Payment, place: Envelope)).Descendants(Signature + "Signature").Single();
        Assert.Equal("Envlp SplmtryData CstmrCdtTrfInitn Document", string.Join(' ', inside.Ancestors().Select(a => a.Name.LocalName)));
        Assert.Equal("SplmtryData", XElement.Parse(Sign(Payment, place: Envelope)).Elements().Single().Elements().Last().Name.LocalName);
    }

    [Fact]
    public async Task An_element_of_the_place_that_is_there_is_used_and_stays()
    {
        const string head = "<h:Message xmlns:h=\"urn:h\"><h:AppHdr><h:Sgntr/><h:Fr>A</h:Fr></h:AppHdr></h:Message>";
        var signed = Sign(head, place: "AppHdr/Sgntr");
        Assert.Single(XElement.Parse(signed).Descendants(XName.Get("Sgntr", "urn:h")));
        var (plain, _) = await OpenAsync(signed, "AppHdr/Sgntr");
        Assert.Equal("<h:Message xmlns:h=\"urn:h\"><h:AppHdr><h:Fr>A</h:Fr></h:AppHdr></h:Message>", plain);

        var signedOther = Sign("<m><AppHdr><Sgntr kept=\"1\"/></AppHdr></m>", place: "AppHdr/Sgntr");
        Assert.Equal("<m><AppHdr><Sgntr kept=\"1\"></Sgntr></AppHdr></m>", (await OpenAsync(signedOther, "AppHdr/Sgntr")).Plain);
    }

    [Fact]
    public void The_certificate_goes_along_where_that_is_agreed()
    {
        Assert.DoesNotContain("KeyInfo", Sign(Payment), StringComparison.Ordinal);
        var shown = XElement.Parse(Sign(Payment, shows: true)).Descendants(Signature + "X509Certificate").Single().Value;
        Assert.Equal(Certificates.Bank.Certificate.RawData, Convert.FromBase64String(shown));
    }

    [Fact]
    public async Task While_two_keys_are_agreed_either_signs()
    {
        Assert.Null((await OpenAsync(Sign(Payment), null, Certificates.BankOfCurves, Certificates.Bank)).Refused);
        var signed = Sign(Payment, Certificates.BankOfCurves);
        Assert.Null((await OpenAsync(signed, null, Certificates.Bank, Certificates.BankOfCurves)).Refused);
    }

    [Fact]
    public async Task Many_payments_take_no_tree()
    {
        var payments = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<Tx><Id>{i}</Id><Amt Ccy=\"EUR\">{i}.00</Amt></Tx>"));
        var many = $"<Document xmlns=\"urn:x\">{payments}</Document>";
        var signed = Sign(many);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (plain, _) = await OpenAsync(signed);
        Assert.Equal(many, plain);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 30L * Encoding.UTF8.GetByteCount(many));
    }
}
