using System.Collections.Frozen;

namespace BankHub.Core.Payments;

/// <summary>
/// Whether two texts name one account: as they are written, or where one is an IBAN and the other the national number in it. Blanks, signs
/// and zeros in front tell no two accounts apart; another bank, or another IBAN, does.
/// </summary>
public static class AccountNumbers
{
    /// <summary>
    /// How many characters of the BBAN name the bank and its branch, where all the rest is the number that the bank gave the account
    /// (SWIFT IBAN Registry, positions of bank and branch identifier).
    /// </summary>
    private static readonly FrozenDictionary<string, int> BankWidths =
        "AE3 AT5 CH5 DE8 DK4 GB10 IE10 IT11 LI5 LU3 NL4 SM11".Split(' ')
            .ToFrozenDictionary(row => row[..2], row => int.Parse(row.AsSpan(2)));

    public static bool MayBeOne(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || AreOne(one, other) || (Bare(one), Bare(other)) switch
        {
            ({ } bare, null) => AreOne(bare, other),
            (null, { } bare) => AreOne(one, bare),
            _ => false,
        };

    private static bool AreOne(string one, string other) => (Read(one), Read(other)) switch
    {
        ({ } iban, { } another) => iban == another,
        ({ } iban, null) => IsIn(iban, other),
        (null, { } iban) => IsIn(iban, one),
        _ => AreTexts(one, other),
    };

    /// <summary>
    /// Without the currency that banks write behind the digits of an account in field 25; null where there is none, as in an IBAN, whose
    /// letters are all its own.
    /// </summary>
    private static string? Bare(string text)
    {
        var (number, currency) = text.TrimEnd() is { Length: > 3 } whole ? (whole[..^3].TrimEnd(), whole[^3..]) : ("", "");
        return number.Length > 0 && char.IsAsciiDigit(number[^1]) && Currency.TryParse(currency, out _, out _) && Read(text) is null
            ? number : null;
    }

    private static bool IsIn(Iban iban, string text)
    {
        string[] names = [.. Names(iban)];
        return names.Contains(Plain(text)) || (Split(text) is { Bank: var bank, Account: var account }
            && bank.Any(char.IsAsciiLetter) && (names.Contains(Plain(account)) || Read(account) == iban));
    }

    /// <summary>The whole national number, without a bank that is named by letters, and the account alone.</summary>
    private static IEnumerable<string> Names(Iban iban)
    {
        var bban = iban.Bban;
        yield return Plain(bban);
        // With the check digits: as Poland writes its numbers at home.
        yield return Plain(iban.Value[2..]);
        yield return Plain(bban.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]));
        if (BankWidths.TryGetValue(iban.Country, out var width))
        {
            yield return Plain(bban[width..]);
            yield return Plain(bban[..width] + bban[width..].TrimStart('0'));
        }
    }

    private static bool AreTexts(string one, string other) => Plain(one) is { Length: > 0 } plain && (plain == Plain(other)
        || (Split(one), Split(other)) switch
        {
            ({ } said, null) => Plain(said.Account) == Plain(other),
            (null, { } said) => Plain(said.Account) == plain,
            _ => false,
        });

    /// <summary>A number with its bank before it, as field 25 of an MT has it.</summary>
    private static (string Bank, string Account)? Split(string text) => text.LastIndexOf('/') is > 0 and var at && at < text.Length - 1
        ? (text[..at], text[(at + 1)..]) : null;

    private static Iban? Read(string text) => Iban.TryParse(Joined(text), out var iban, out _) ? iban : null;

    private static string Plain(string text) => Joined(text).TrimStart('0');

    private static string Joined(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
