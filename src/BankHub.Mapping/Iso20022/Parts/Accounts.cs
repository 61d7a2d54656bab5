using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>Accounts: an IBAN, a domestic number under the external code BBAN, or a number under a name of its own.</summary>
internal static class Accounts
{
    private const string Bban = "BBAN";

    public static readonly Account Untold = new() { Other = new() { Identification = Placeholder.NotProvided } };

    // ISO 20022 External Code Sets, CashAccountType; a general ledger account has none and goes by our own word.
    private static readonly (AccountType Type, string? Code, string? Proprietary)[] Types =
    [
        (AccountType.Checking, "CACC", null), (AccountType.Savings, "SVGS", null), (AccountType.Loan, "LOAN", null),
        (AccountType.GeneralLedger, null, "generalLedger"),
    ];

    public static Iso.Accounts.CashAccount Write(Account account) => new()
    {
        Identification = new()
        {
            Iban = account.Iban?.Value,
            Other = account.Bban is { } number ? new() { Identification = number, SchemeName = new() { Code = Bban } }
                : account.Other is { } other
                    ? new() { Identification = other.Identification, SchemeName = Parties.Proprietary(other.SchemeName) }
                : null,
        },
        Type = Types.Where(type => type.Type == account.Type)
            .Select(type => new Iso.CodeOrProprietary { Code = type.Code, Proprietary = type.Proprietary }).FirstOrDefault(),
        Currency = account.Currency?.Value,
    };

    /// <summary>The account with its name, which is a text for people.</summary>
    public static Iso.Accounts.CashAccount Write(Account account, string path, Outgoing to)
    {
        var written = Write(account);
        written.Name = to.Words($"{path}.name", account.Name);
        return written;
    }

    /// <summary>The account, unless it only stands for one that nobody told.</summary>
    public static Iso.Accounts.CashAccount? WriteKnown(Account account, string path, Outgoing to) =>
        account == Untold ? null : Write(account, path, to);

    /// <summary>An account of an agent, which is in no payment.</summary>
    public static Iso.Accounts.CashAccount? WriteTold(Account? account, Outgoing to) =>
        account is null ? null : Write(account, "$", to);

    /// <summary>The account; a payment must have one, so where agents tell none a placeholder stands for it.</summary>
    public static Account ReadAlways(Iso.Accounts.CashAccount? account, string path, Incoming from) => Read(account, path, from) ?? Untold;

    public static Account? Read(Iso.Accounts.CashAccount? account, string path, Incoming from)
    {
        if (account is null)
        {
            return null;
        }

        var currency = from.Value<Currency>(path, ".currency", account.Currency);
        var (number, other) = (account.Identification?.Iban, account.Identification?.Other);
        var iban = from.Value<Iban>(path, ".iban", number);
        var isOther = number is null && other?.Identification is not null;
        var isBban = isOther && other!.SchemeName?.Code == Bban;
        return new()
        {
            Currency = currency,
            Type = account.Type is null ? null : TypeOf(account.Type),
            Name = from.Words(account.Name),
            Iban = iban,
            Bban = isBban ? other!.Identification : null,

            // What is no IBAN is kept as it stands; a payment is refused for it, a statement only shows it.
            Other = number is not null ? iban is null ? new() { Identification = number } : null
                : isOther && !isBban ? new() { Identification = other!.Identification!, SchemeName = Incoming.Either(other.SchemeName) }
                : null,
        };
    }

    private static AccountType? TypeOf(Iso.CodeOrProprietary said) =>
        Types.Where(type => said.Code == type.Code && said.Proprietary == type.Proprietary)
            .Select(type => (AccountType?)type.Type).FirstOrDefault();
}
