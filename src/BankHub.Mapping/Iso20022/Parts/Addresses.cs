using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>Postal addresses, field by field.</summary>
internal static class Addresses
{
    public static Iso.Parties.PostalAddress? Write(PostalAddress? address, string path, Outgoing to)
    {
        return address is null ? null : new()
        {
            Department = Words("department", address.Department),
            SubDepartment = Words("subDepartment", address.SubDepartment),
            StreetName = Words("streetName", address.StreetName),
            BuildingNumber = Words("buildingNumber", address.BuildingNumber),
            BuildingName = Words("buildingName", address.BuildingName),
            Floor = Words("floor", address.Floor),
            PostBox = Words("postBox", address.PostBox),
            Room = Words("room", address.Room),
            PostCode = Words("postCode", address.PostCode),
            TownName = Words("townName", address.TownName),
            TownLocationName = Words("townLocationName", address.TownLocationName),
            DistrictName = Words("districtName", address.DistrictName),
            CountrySubDivision = Words("countrySubDivision", address.CountrySubDivision),
            Country = address.Country?.Value,
            AddressLine = [.. address.AddressLine.Select((line, i) => Words($"addressLine[{i}]", line)!)],
        };

        string? Words(string name, string? text) => to.Words($"{path}.{name}", text);
    }

    public static PostalAddress? Read(Iso.Parties.PostalAddress? address, string path, Incoming from) => address is null ? null : new()
    {
        Department = address.Department,
        SubDepartment = address.SubDepartment,
        StreetName = address.StreetName,
        BuildingNumber = address.BuildingNumber,
        BuildingName = address.BuildingName,
        Floor = address.Floor,
        PostBox = address.PostBox,
        Room = address.Room,
        PostCode = address.PostCode,
        TownName = address.TownName,
        TownLocationName = address.TownLocationName,
        DistrictName = address.DistrictName,
        CountrySubDivision = address.CountrySubDivision,
        Country = from.Value<CountryCode>($"{path}.country", address.Country),
        AddressLine = [.. address.AddressLine],
    };
}
