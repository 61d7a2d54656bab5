using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Revocation;

/// <summary>One CRL (RFC 5280, section 5): whose it is, how long it counts, whom it names, and the signature over all that.</summary>
internal sealed class SignedList
{
    private const string Label = "X509 CRL";

    /// <summary>So far an authority's clock may be ahead of ours.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly byte[] _issuer;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset? _until;
    private readonly ListSignature _signature;
    private readonly HashSet<string> _serials = new(StringComparer.Ordinal);
    private readonly ListScope _scope = ListScope.Whole;

    // CertificateList and TBSCertList, field by field.
    private SignedList(byte[] der)
    {
        var whole = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var signed = whole.PeekEncodedValue();
        var list = whole.ReadSequence();
        if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            list.ReadIntegerBytes();
        var inner = list.ReadEncodedValue();
        _issuer = list.ReadEncodedValue().ToArray();
        _from = Time(list);
        if (list.HasData && IsTime(list))
            _until = Time(list);
        if (list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            Entries(list.ReadSequence());
        if (list.HasData)
            _scope = ListScope.Of(list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
        var outer = whole.ReadEncodedValue();
        _signature = new ListSignature(signed, outer, whole.ReadBitString(out _));
        whole.ThrowIfNotEmpty();
        if (!inner.Span.SequenceEqual(outer.Span))
            throw new CryptographicException("A list names two algorithms.");
    }

    /// <summary>Every list of a file, DER or PEM; CryptographicException where one cannot be read or there is none.</summary>
    public static IReadOnlyList<SignedList> Read(byte[] bytes)
    {
        try
        {
            if (!bytes.AsSpan().StartsWith("-----BEGIN"u8))
                return [new SignedList(bytes)];
            var (lists, text) = (new List<SignedList>(), System.Text.Encoding.ASCII.GetString(bytes));
            for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var block); rest = rest[block.Location.End..])
            {
                if (rest[block.Label].SequenceEqual(Label))
                    lists.Add(new SignedList(Convert.FromBase64String(rest[block.Base64Data].ToString())));
            }

            return lists.Count > 0 ? lists : throw new CryptographicException("No list.");
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException("A list cannot be read.", e);
        }
    }

    /// <summary>Whether it is of the authority that issued the certificate.</summary>
    public bool IsOver(X509Certificate2 certificate) => certificate.IssuerName.RawData.AsSpan().SequenceEqual(_issuer);

    /// <summary>Whether it says all of a certificate of its authority: one that it does not name is not revoked.</summary>
    public bool Covers(X509Certificate2 certificate) => _scope.Covers(certificate);

    public bool Names(X509Certificate2 certificate) => _serials.Contains(Serial(certificate.SerialNumberBytes.Span));

    /// <summary>Why it does not count now; null when it does.</summary>
    /// <param name="chain">Where its authority's certificate is.</param>
    /// <param name="now">The time.</param>
    public string? Flaw(IReadOnlyList<X509Certificate2> chain, DateTimeOffset now) =>
        _scope.IsPartial ? "covers a part alone, or is another's"
        : _until is not { } until ? "has no end of its own"
        : until <= now ? $"ended {until.UtcDateTime:yyyy-MM-dd HH:mm}Z"
        : _from > now + Ahead ? $"begins {_from.UtcDateTime:yyyy-MM-dd HH:mm}Z"
        : !chain.Any(c => c.SubjectName.RawData.AsSpan().SequenceEqual(_issuer) && _signature.IsOf(c)) ? "is not signed by its authority"
        : null;

    private void Entries(AsnReader entries)
    {
        while (entries.HasData)
            _serials.Add(Serial(entries.ReadSequence().ReadIntegerBytes().Span));
    }

    private static string Serial(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes.TrimStart((byte)0));

    private static bool IsTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) || reader.PeekTag().HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
