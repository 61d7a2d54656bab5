using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Tests.Channels.Revocation;

/// <summary>A pretend authority with lists of its own.</summary>
internal sealed class CaZoo
{
    private const X509KeyUsageFlags Usual = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    private readonly string _kind;
    private readonly AsymmetricAlgorithm _key;
    private readonly CertificateRequest _request;
    private readonly X509Certificate2 _signing;
    private int _serial;

    public CaZoo(string name, string kind = "ecdsa", X509KeyUsageFlags usage = Usual)
    {
        _kind = kind;
        _key = kind == "ecdsa" ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(2048);
        _request = Request(name, usage);
        Own = _request.CreateSelfSigned(Day(-100), Day(1000));

        // The framework signs no list under a certificate that may not; the key is the same.
        _signing = Request(name, Usual).CreateSelfSigned(Day(-100), Day(1000));
    }

    public X509Certificate2 Own { get; }

    private RSASignaturePadding Padding => _kind == "pss" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;

    /// <param name="place">Where its list is published, if the certificate says so.</param>
    public X509Certificate2 Issue(string? place = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=bank", key, HashAlgorithmName.SHA256);
        if (place is not null)
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([place]));
        return Sign(request);
    }

    /// <summary>Another authority under this one, with its own key.</summary>
    public X509Certificate2 Certify(CaZoo other) => Sign(other._request);

    public byte[] List(TimeProvider clock, int days, params X509Certificate2[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            list.AddEntry(certificate);
        var now = clock.GetUtcNow();
        return list.Build(_signing, 1, now.AddDays(days), HashAlgorithmName.SHA256, _key is RSA ? Padding : null, now.AddDays(-1));
    }

    /// <summary>The same list with an extension of its own, signed anew.</summary>
    public byte[] List(TimeProvider clock, (string Id, bool Critical, byte[] Value) extension, params X509Certificate2[] revoked)
    {
        var list = new AsnReader(List(clock, 7, revoked), AsnEncodingRules.DER).ReadSequence().ReadSequence();
        var signed = new AsnWriter(AsnEncodingRules.DER);
        using (signed.PushSequence())
        {
            while (!list.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
                signed.WriteEncodedValue(list.ReadEncodedValue().Span);
            using (signed.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (signed.PushSequence())
            using (signed.PushSequence())
            {
                signed.WriteObjectIdentifier(extension.Id);
                if (extension.Critical)
                    signed.WriteBoolean(true);
                signed.WriteOctetString(extension.Value);
            }
        }

        var whole = new AsnWriter(AsnEncodingRules.DER);
        using (whole.PushSequence())
        {
            whole.WriteEncodedValue(signed.Encode());
            using (whole.PushSequence())
                whole.WriteObjectIdentifier("1.2.840.10045.4.3.2");
            whole.WriteBitString(((ECDsa)_key).SignData(signed.Encode(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }

        return whole.Encode();
    }

    private CertificateRequest Request(string name, X509KeyUsageFlags usage)
    {
        var request = _key is RSA rsa
            ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, Padding)
            : new CertificateRequest(name, (ECDsa)_key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return request;
    }

    private X509Certificate2 Sign(CertificateRequest request) => request.Create(
        Own.SubjectName,
        _key is RSA rsa ? X509SignatureGenerator.CreateForRSA(rsa, Padding) : X509SignatureGenerator.CreateForECDsa((ECDsa)_key),
        Day(-90), Day(900), [7, (byte)++_serial]);

    private static DateTimeOffset Day(int days) => TimeProvider.System.GetUtcNow().AddDays(days);
}

/// <summary>A clock that a test moves.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Now;
}
