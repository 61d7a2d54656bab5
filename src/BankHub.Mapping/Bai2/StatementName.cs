using System.Globalization;
using BankHub.Formats.Bai2.Records;

namespace BankHub.Mapping.Bai2;

/// <summary>
/// The name of a statement, which BAI2 has none of: what tells the file apart from others of its day (record 01), and where in it the
/// account stands.
/// </summary>
public static class StatementName
{
    /// <summary>ISO 20022 has room for 35 characters.</summary>
    private const int MaxFile = 12;

    /// <param name="file">The header.</param>
    /// <param name="group">The number of the group in the file, from one.</param>
    /// <param name="account">The number of the account in the group, from one.</param>
    public static string Of(Bai2FileHeader file, int group, int account)
    {
        var number = file.FileIdentification.Length > MaxFile ? file.FileIdentification[^MaxFile..] : file.FileIdentification;
        return string.Create(CultureInfo.InvariantCulture, $"{file.CreationDate:yyMMdd}-{number}-{group}-{account}");
    }
}
