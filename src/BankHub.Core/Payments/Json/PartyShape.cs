namespace BankHub.Core.Payments.Json;

/// <summary>A party and by what it is known.</summary>
internal static class PartyShape
{
    private static readonly WordLeaf<PartyType> Types = new(["organisation", "private"]);

    private static readonly Shape<GenericIdentification> Other = new("PartyOther", static (walk, other) => new()
    {
        Identification = walk.Required("identification", other?.Identification, Limits.Max35),
        SchemeName = walk.Optional("schemeName", other?.SchemeName, Limits.Max35),
    });

    public static readonly Shape<PartyIdentification> Identification = new("PartyIdentification", static (walk, identification) => new()
    {
        Type = walk.Required("type", identification?.Type, Types),
        Bic = walk.Optional("bic", identification?.Bic),
        Lei = walk.Optional("lei", identification?.Lei),
        Other = walk.Optional("other", identification?.Other, Other),
    });

    public static readonly Shape<Party> Party = new("Party", static (walk, party) => new()
    {
        Name = walk.Required("name", party?.Name, Limits.Max140),
        PostalAddress = walk.Optional("postalAddress", party?.PostalAddress, PostalAddressShape.PostalAddress),
        Identification = walk.Optional("identification", party?.Identification, Identification),
        CountryOfResidence = walk.Optional("countryOfResidence", party?.CountryOfResidence),
    });
}
