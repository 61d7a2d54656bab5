namespace BankHub.Core.Payments.Json;

/// <summary>A postal address; the lengths are those of ISO 20022 PostalAddress24.</summary>
internal static class PostalAddressShape
{
    public static readonly Shape<PostalAddress> PostalAddress = new("PostalAddress", static (walk, address) => new()
    {
        Department = walk.Optional("department", address?.Department, Limits.Max70),
        SubDepartment = walk.Optional("subDepartment", address?.SubDepartment, Limits.Max70),
        StreetName = walk.Optional("streetName", address?.StreetName, Limits.Max70),
        BuildingNumber = walk.Optional("buildingNumber", address?.BuildingNumber, Limits.Max16),
        BuildingName = walk.Optional("buildingName", address?.BuildingName, Limits.Max35),
        Floor = walk.Optional("floor", address?.Floor, Limits.Max70),
        PostBox = walk.Optional("postBox", address?.PostBox, Limits.Max16),
        Room = walk.Optional("room", address?.Room, Limits.Max70),
        PostCode = walk.Optional("postCode", address?.PostCode, Limits.Max16),
        TownName = walk.Optional("townName", address?.TownName, Limits.Max35),
        TownLocationName = walk.Optional("townLocationName", address?.TownLocationName, Limits.Max35),
        DistrictName = walk.Optional("districtName", address?.DistrictName, Limits.Max35),
        CountrySubDivision = walk.Optional("countrySubDivision", address?.CountrySubDivision, Limits.Max35),
        Country = walk.Optional("country", address?.Country),
        AddressLine = walk.List("addressLine", address?.AddressLine, Limits.AddressLines, Limits.Max70),
    });
}
