using System.Formats.Asn1;

namespace BankHub.Channels.Revocation;

/// <summary>Whether the extensions of a CRL take from it what is believed of a whole one (RFC 5280, section 5.2).</summary>
internal static class ListScope
{
    private const string IssuingDistributionPoint = "2.5.29.28";
    private const int OnlyAuthorities = 2;

    /// <summary>
    /// A critical extension that is not known (such as a delta list's), a list of authorities alone or of some
    /// reasons, or one of several authorities.
    /// </summary>
    public static bool IsPartial(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var id = extension.ReadObjectIdentifier();
            var isCritical = extension.HasData && extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            if (id == IssuingDistributionPoint ? IsNarrow(extension.ReadOctetString()) : isCritical)
                return true;
        }

        return false;
    }

    // What remains are the place of the list and that it is of users, which servers are.
    private static bool IsNarrow(byte[] point)
    {
        var fields = new AsnReader(point, AsnEncodingRules.DER).ReadSequence();
        while (fields.HasData)
        {
            if (fields.PeekTag().TagValue >= OnlyAuthorities)
                return true;
            fields.ReadEncodedValue();
        }

        return false;
    }
}
