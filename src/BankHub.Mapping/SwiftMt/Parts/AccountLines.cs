using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>Accounts as fields name them: a number of up to 34 characters, of which only an IBAN says what it is.</summary>
internal static class AccountLines
{
    private const int Width = 34;

    public static Account Read(string number) => Iban.TryParse(number, out var iban, out _)
        ? new() { Iban = iban }
        : new() { Other = new() { Identification = number } };

    /// <summary>The account; a payment must have one, so where none is told a placeholder stands for it.</summary>
    public static Account ReadAlways(string? number) => number is null ? Accounts.Untold : Read(number.Trim(' '));

    /// <summary>The number, or null for an account that only stands for one that nobody told.</summary>
    public static string? Write(Account? account, string path, MtOutgoing to)
    {
        if (account is null || account == Accounts.Untold)
        {
            return null;
        }

        var number = to.Exact(path, account.Number, Width);
        if (number.Length == 0 || number.StartsWith('/') || number == Placeholder.NotProvided)
        {
            to.Problem(path, "account", "The number is none that a field can hold.");
        }

        if (account.Iban is null
            && (account.Bban is not null || account.Other?.SchemeName is not null || Iban.TryParse(number, out _, out _)))
        {
            to.Note(path, "account-scheme", "The field does not say which kind of number it is.");
        }

        Lose(account.Currency is not null, "currency");
        Lose(account.Type is not null, "type");
        Lose(account.Name is not null, "name");
        return number;

        void Lose(bool isThere, string field)
        {
            if (isThere)
            {
                to.Lose($"{path}.{field}", "A field names an account by its number alone.");
            }
        }
    }
}
