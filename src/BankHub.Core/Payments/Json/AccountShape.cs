namespace BankHub.Core.Payments.Json;

/// <summary>An account, by exactly one of its names.</summary>
internal static class AccountShape
{
    private static readonly WordLeaf<AccountType> Types = new(["checking", "savings", "loan", "generalLedger"]);

    private static readonly Shape<GenericIdentification> Other = new("AccountOther", static (walk, other) => new()
    {
        Identification = walk.Required("identification", other?.Identification, Limits.Max34),
        SchemeName = walk.Optional("schemeName", other?.SchemeName, Limits.Max35),
    });

    public static readonly Shape<Account> Account = new("Account", static (walk, account) =>
    {
        var made = new Account
        {
            Iban = walk.Optional("iban", account?.Iban),
            Bban = walk.Optional("bban", account?.Bban, Limits.Bban),
            Other = walk.Optional("other", account?.Other, Other),
            Currency = walk.Optional("currency", account?.Currency),
            Type = walk.Optional("type", account?.Type, Types),
            Name = walk.Optional("name", account?.Name, Limits.Max70),
        };
        walk.ExactlyOneOf(["iban", "bban", "other"]);
        return made;
    });
}
