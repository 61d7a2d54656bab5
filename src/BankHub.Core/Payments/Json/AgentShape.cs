namespace BankHub.Core.Payments.Json;

/// <summary>A bank and its number in a clearing system.</summary>
internal static class AgentShape
{
    private static readonly Shape<ClearingSystemMemberIdentification> Member =
        new("ClearingSystemMemberIdentification", static (walk, member) =>
    {
        var made = new ClearingSystemMemberIdentification
        {
            ClearingSystem = walk.Required("clearingSystem", member?.ClearingSystem),
            MemberIdentification = walk.Required("memberIdentification", member?.MemberIdentification, Limits.MemberIdentification),
        };
        if (made is { ClearingSystem: not null, MemberIdentification: not null }
            && made.ClearingSystem.Check(made.MemberIdentification) is { } broken)
            walk.Broken("memberIdentification", broken);
        return made;
    });

    public static readonly Shape<Agent> Agent = new("Agent", static (walk, agent) => new()
    {
        Bic = walk.Optional("bic", agent?.Bic),
        ClearingSystemMemberIdentification =
            walk.Optional("clearingSystemMemberIdentification", agent?.ClearingSystemMemberIdentification, Member),
        Name = walk.Optional("name", agent?.Name, Limits.Max140),
        PostalAddress = walk.Optional("postalAddress", agent?.PostalAddress, PostalAddressShape.PostalAddress),
    });
}
