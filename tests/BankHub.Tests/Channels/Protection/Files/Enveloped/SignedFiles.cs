using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Enveloped;
using BankHub.Channels.Protection.Soap;
using BankHub.Keys.Named;
using BankHub.Tests.Channels.Protection.Soap;

namespace BankHub.Tests.Channels.Protection.Files.Enveloped;

/// <summary>Documents of payments, signed from within, changed and checked.</summary>
internal static class SignedFiles
{
    public const string Payment =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x x.xsd\">\n  <CstmrCdtTrfInitn>\n    "
        + "<GrpHdr><MsgId>M1</MsgId><CtrlSum>10.00</CtrlSum></GrpHdr>\n    <PmtInf><Amt Ccy=\"EUR\">10.00</Amt>"
        + "<Nm>J\u00fcrgen &amp; S\u00f6hne &lt;\"&gt;</Nm><Empty/></PmtInf>\n  </CstmrCdtTrfInitn>\n</Document>\n";

    public static string Sign(string text, SigningIdentity? by = null, string? place = null, bool shows = false)
    {
        by ??= Certificates.Bank;
        return Encoding.UTF8.GetString(EnvelopedSigner.Sign(
            Encoding.UTF8.GetBytes(text), by.Key, shows ? by.Certificate : null, SignaturePlace.Read(place)!));
    }

    /// <summary>What is read of it; or why nothing is.</summary>
    public static async Task<(string? Plain, string? Refused)> OpenAsync(
        string text, string? place = null, params SigningIdentity[] agreed)
    {
        NamedKey[] keys = [.. (agreed is [] ? [Certificates.Bank] : agreed).Select((one, i) => Pinned(one, i))];
        var step = new XmlSignatureStep(new NamedKeys(keys, TimeProvider.System), "bank", SignaturePlace.Read(place)!);
        try
        {
            var opened = await step.OpenAsync(new FileParcel("a.xml", Encoding.UTF8.GetBytes(text)), default);
            return (Encoding.UTF8.GetString(opened.Bytes.Span), null);
        }
        catch (StepException refused)
        {
            return (null, refused.Message);
        }
    }

    // A certificate, or only the public key that is in it.
    private static NamedKey Pinned(SigningIdentity one, int number) => new()
    {
        Name = "bank",
        Id = $"{number}",
        Uses = new HashSet<KeyUse> { KeyUse.Verify },
        Certificate = number == 0 ? one.Certificate : null,
        Algorithm = number == 0 ? null : PublicOf(one.Key),
    };

    private static AsymmetricAlgorithm PublicOf(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => RSA.Create(rsa.ExportParameters(false)),
        ECDsa ec => ECDsa.Create(ec.ExportParameters(false)),
        _ => throw new InvalidOperationException(),
    };
}
