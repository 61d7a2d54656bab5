using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>An address as an international entry has it: a street, city and state, country and postal code.</summary>
internal sealed record AddressWords(string Street, string City, string Country);

/// <summary>Writes addresses: two parts divided by * and ended by \ (Nacha Operating Rules, Appendix Three, IAT addenda).</summary>
internal sealed class InternationalAddress(FieldText text)
{
    private const char Divider = '*';
    private const char End = '\\';

    public AddressWords Of(string path, PostalAddress? address)
    {
        var street = address?.StreetName ?? (address?.AddressLine is [var first, ..] ? first : null);
        if (address is null || street is null || address.TownName is null || address.Country is null)
        {
            text.Problem(path, "address-needed", "An international entry names street, town and country of both sides.");
            return new("", "", "");
        }

        var line = address.BuildingNumber is { } number ? $"{street} {number}" : street;
        return new(
            text.Whole(path, "iatAddress", line),
            Pair(path, address.TownName, address.CountrySubDivision),
            Pair(path, address.Country.Value, address.PostCode));
    }

    /// <summary>The two parts of such a field; the second is null where it is not there.</summary>
    public static (string First, string? Second) Parts(string field)
    {
        var parts = field.TrimEnd(' ', End).Split(Divider, 2);
        return (parts[0], parts is [_, { Length: > 0 } second] ? second : null);
    }

    private string Pair(string path, string first, string? second)
    {
        if (first.AsSpan().IndexOfAny(Divider, End) >= 0 || second.AsSpan().IndexOfAny(Divider, End) >= 0)
        {
            text.Problem(path, "charset", "The address holds a sign that divides its parts in an international entry.");
            return "";
        }

        return text.Whole(path, "iatAddress", second is null ? $"{first}{End}" : $"{first}{Divider}{second}{End}");
    }
}
