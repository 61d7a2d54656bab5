using BankHub.Core.Payments;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>Accounts and banks as a cell names them: in whichever form the text is one.</summary>
internal static class AccountNames
{
    private const int MaxBban = 30;
    private const int MaxOther = 34;

    /// <summary>The account as all spellings of it are read: blanks and the case of letters tell no two accounts apart.</summary>
    public static string Normal(string text)
    {
        var parts = text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(parts.All(part => part.All(char.IsAsciiLetterOrDigit)) ? "" : " ", parts);
    }

    public static Account? Account(string? text)
    {
        var number = text?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return number.Length == 0 ? null
            : Iban.TryParse(number, out var iban, out _) ? new() { Iban = iban }
            : number.Length <= MaxBban && number.All(char.IsAsciiLetterOrDigit) ? new() { Bban = number }
            : text!.Trim() is { Length: <= MaxOther } other ? new() { Other = new() { Identification = other } }
            : null;
    }

    public static Agent? Agent(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Bic.TryParse(text.Trim(), out var bic, out _) ? new() { Bic = bic }
        : new() { Name = text.Trim() };
}
