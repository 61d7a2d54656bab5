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
        Department = from.Words(address.Department),
        SubDepartment = from.Words(address.SubDepartment),
        StreetName = from.Words(address.StreetName),
        BuildingNumber = from.Words(address.BuildingNumber),
        BuildingName = from.Words(address.BuildingName),
        Floor = from.Words(address.Floor),
        PostBox = from.Words(address.PostBox),
        Room = from.Words(address.Room),
        PostCode = from.Words(address.PostCode),
        TownName = from.Words(address.TownName),
        TownLocationName = from.Words(address.TownLocationName),
        DistrictName = from.Words(address.DistrictName),
        CountrySubDivision = from.Words(address.CountrySubDivision),
        Country = from.Value<CountryCode>(path, ".country", address.Country),
        AddressLine = from.Words(address.AddressLine),
    };
}
