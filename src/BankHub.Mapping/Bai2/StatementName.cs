using System.Globalization;
using BankHub.Core.Payments;
using BankHub.Formats.Bai2.Records;

namespace BankHub.Mapping.Bai2;

/// <summary>The name of a statement, which BAI2 has none of.</summary>
public static class StatementName
{
    /// <summary>ISO 20022 has room for 35 characters.</summary>
    private const int MaxFile = 12, MaxBank = 24;

    /// <summary>A report during the day: what tells its file apart from others of its day, and where in it the account stands.</summary>
    /// <param name="file">The header.</param>
    /// <param name="group">The number of the group in the file, from one.</param>
    /// <param name="account">The number of the account in the group, from one.</param>
    public static string Of(Bai2FileHeader file, int group, int account) => string.Create(
        CultureInfo.InvariantCulture, $"{file.CreationDate:yyMMdd}-{End(file.FileIdentification, MaxFile)}-{group}-{account}");

    /// <summary>
    /// The report of a whole day has one name in whatever file it comes, the evening's, the next morning's or one that is sent again: so
    /// the second is known as a copy of the first, or as a correction. The account belongs to every statement beside its name.
    /// </summary>
    public static string OfDay(string bank, DateOnly day, Currency currency) => string.Create(
        CultureInfo.InvariantCulture, $"{day:yyMMdd}-{currency.Value}{(bank.Length > 0 ? "-" : "")}{End(bank, MaxBank)}");

    private static string End(string text, int most) => text.Length > most ? text[^most..] : text;
}
