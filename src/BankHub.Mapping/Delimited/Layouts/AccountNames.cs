using BankHub.Core.Payments;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>Accounts and banks as a cell names them: in whichever form the text is one.</summary>
internal static class AccountNames
{
    private const int MaxBban = 30;
    private const int MaxOther = 34;

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
