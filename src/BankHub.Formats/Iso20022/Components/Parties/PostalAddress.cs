using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>An address: structured, in lines, or a hybrid of both.</summary>
public sealed class PostalAddress : IComponent
{
    public AddressType? AddressType { get; set; }

    public string? CareOf { get; set; }

    public string? Department { get; set; }

    public string? SubDepartment { get; set; }

    public string? StreetName { get; set; }

    public string? BuildingNumber { get; set; }

    public string? BuildingName { get; set; }

    public string? Floor { get; set; }

    public string? UnitNumber { get; set; }

    public string? PostBox { get; set; }

    public string? Room { get; set; }

    public string? PostCode { get; set; }

    public string? TownName { get; set; }

    public string? TownLocationName { get; set; }

    public string? DistrictName { get; set; }

    public string? CountrySubDivision { get; set; }

    public string? Country { get; set; }

    public IReadOnlyList<string> AddressLine { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var longer = x.Dialect >= Dialect.Year2023;
        AddressType = Parties.AddressType.Describe(ref x, "AdrTp"u8, AddressType);
        CareOf = x.Text("CareOf"u8, CareOf, TextType.Max140, Use.Since(Dialect.Year2023));
        Department = x.Text("Dept"u8, Department, TextType.Max70);
        SubDepartment = x.Text("SubDept"u8, SubDepartment, TextType.Max70);
        StreetName = x.Text("StrtNm"u8, StreetName, longer ? TextType.Max140 : TextType.Max70);
        BuildingNumber = x.Text("BldgNb"u8, BuildingNumber, TextType.Max16);
        BuildingName = x.Text("BldgNm"u8, BuildingName, longer ? TextType.Max140 : TextType.Max35, Use.Since(Dialect.Year2019));
        Floor = x.Text("Flr"u8, Floor, TextType.Max70, Use.Since(Dialect.Year2019));
        UnitNumber = x.Text("UnitNb"u8, UnitNumber, TextType.Max16, Use.Since(Dialect.Year2023));
        PostBox = x.Text("PstBx"u8, PostBox, TextType.Max16, Use.Since(Dialect.Year2019));
        Room = x.Text("Room"u8, Room, TextType.Max70, Use.Since(Dialect.Year2019));
        PostCode = x.Text("PstCd"u8, PostCode, TextType.Max16);
        TownName = x.Text("TwnNm"u8, TownName, longer ? TextType.Max140 : TextType.Max35);
        TownLocationName = x.Text("TwnLctnNm"u8, TownLocationName, longer ? TextType.Max140 : TextType.Max35, Use.Since(Dialect.Year2019));
        DistrictName = x.Text("DstrctNm"u8, DistrictName, longer ? TextType.Max140 : TextType.Max35, Use.Since(Dialect.Year2019));
        CountrySubDivision = x.Text("CtrySubDvsn"u8, CountrySubDivision, TextType.Max35);
        Country = x.Text("Ctry"u8, Country, TextType.Country);
        AddressLine = x.Texts("AdrLine"u8, AddressLine, TextType.Max70, Use.AtMost(7));
    }
}
