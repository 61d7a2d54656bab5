using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Revocation;

/// <summary>Of which certificates a CRL says all: what its extensions take from a whole one (RFC 5280, section 5.2).</summary>
/// <param name="IsPartial">
/// It has a critical extension that is not known (such as a delta list's), or is a list of authorities alone or of some reasons, or one of
/// several authorities: it says all of no certificate.
/// </param>
/// <param name="Places">Where it is published, where it covers only certificates that name one of these; null for all.</param>
internal sealed record ListScope(bool IsPartial, IReadOnlyList<byte[]>? Places)
{
    private const string IssuingDistributionPoint = "2.5.29.28";
    private const string DistributionPoints = "2.5.29.31";
    private const int OnlyAuthorities = 2;

    /// <summary>A list without extensions.</summary>
    public static readonly ListScope Whole = new(IsPartial: false, Places: null);

    private static readonly ListScope Partial = new(IsPartial: true, Places: null);

    // DistributionPoint and IssuingDistributionPoint begin alike; a DistributionPointName is a choice, so its tag encloses it.
    private static readonly Asn1Tag PlaceTag = new(TagClass.ContextSpecific, 0);

    public static ListScope Of(AsnReader extensions)
    {
        var scope = Whole;
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var id = extension.ReadObjectIdentifier();
            var isCritical = extension.HasData && extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            if (id == IssuingDistributionPoint)
                scope = OfPoint(extension.ReadOctetString());
            else if (isCritical)
                return Partial;
            if (scope.IsPartial)
                return scope;
        }

        return scope;
    }

    /// <summary>Whether it says all of the certificate (section 6.3.3, step b).</summary>
    public bool Covers(X509Certificate2 certificate) => Places is not { } places
        || (certificate.Extensions[DistributionPoints] is { } points
            && Named(points.RawData).Any(name => places.Any(place => place.AsSpan().SequenceEqual(name))));

    // Beside the place it may say that it is of users, which servers are.
    private static ListScope OfPoint(byte[] point)
    {
        var fields = new AsnReader(point, AsnEncodingRules.DER).ReadSequence();
        var places = Place(fields);
        while (fields.HasData)
        {
            if (fields.PeekTag().TagValue >= OnlyAuthorities)
                return Partial;
            fields.ReadEncodedValue();
        }

        return new ListScope(places is [], places);
    }

    private static List<byte[]> Named(byte[] points)
    {
        var names = new List<byte[]>();
        try
        {
            for (var all = new AsnReader(points, AsnEncodingRules.DER).ReadSequence(); all.HasData;)
                names.AddRange(Place(all.ReadSequence()) ?? []);
            return names;
        }
        catch (AsnContentException)
        {
            return [];
        }
    }

    /// <summary>The full names of a place; none where it is named in another way, null where there is no place.</summary>
    private static List<byte[]>? Place(AsnReader fields)
    {
        if (!fields.HasData || !fields.PeekTag().HasSameClassAndValue(PlaceTag))
            return null;
        var (place, names) = (fields.ReadSequence(PlaceTag), new List<byte[]>());
        if (!place.PeekTag().HasSameClassAndValue(PlaceTag))
            return names;
        for (var full = place.ReadSequence(PlaceTag); full.HasData;)
            names.Add(full.ReadEncodedValue().ToArray());
        return names;
    }
}
