using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The words that a company entry description has to say (Nacha Operating Rules, Appendix Three).</summary>
internal static class DescriptionChecks
{
    /// <summary>
    /// From this day on wages are PAYROLL, and e-commerce purchases are PURCHASE. What an entry pays for stands nowhere in a file: only a
    /// description in other words that mean the same can be told, and never for certain.
    /// </summary>
    private static readonly DateOnly NewWords = new(2026, 3, 20);

    private static readonly string[] Reserved =
        ["REVERSAL", "RECLAIM", "NONSETTLED", "AUTOENROLL", "REDEPCHECK", "ACCTVERIFY", "RETRY PYMT", "HCCLAIMPMT", "PAYROLL", "PURCHASE"];

    private static readonly string[] Wages = ["PAYROL", "SALAR", "WAGE", "PAY ROLL", "PAYCHECK"];

    private static readonly string[] Shopping = ["PURCH", "ECOMM", "E-COMM", "ONLINEPUR", "WEB PUR"];

    public static bool IsReversal(BatchHeaderRecord header) =>
        header.CompanyEntryDescription.StartsWith("REVERSAL", StringComparison.Ordinal);

    public static bool IsMicroEntry(BatchHeaderRecord header) =>
        header.CompanyEntryDescription.StartsWith("ACCTVERIFY", StringComparison.Ordinal);

    public static void Check(BatchHeaderRecord header, EntryClass? known, FindingLog log)
    {
        var description = header.CompanyEntryDescription;
        if (known is { Description.Length: > 0 } && description != known.Description)
        {
            Report(header, NachaRules.Description, $"must be {known.Description} in a batch of {known.Code}", log);
        }

        foreach (var word in Reserved)
        {
            if (description.Equals(word, StringComparison.OrdinalIgnoreCase) && description != word)
            {
                Report(header, NachaRules.LowerCase, $"must be {word} in capitals", log);
            }
        }

        if (header.EffectiveEntryDate >= NewWords)
        {
            CheckNewWords(header, description, log);
        }
    }

    private static void CheckNewWords(BatchHeaderRecord header, string description, FindingLog log)
    {
        if (header.StandardEntryClassCode == SecCodes.Ppd && header.ServiceClassCode != ServiceClass.Debits
            && description != "PAYROLL" && Begins(description, Wages))
        {
            Report(header, NachaRules.PayrollDescription,
                "reads like wages, which must be PAYROLL; whether they are only the originator knows", log);
        }

        if (header.StandardEntryClassCode == SecCodes.Web && header.ServiceClassCode != ServiceClass.Credits
            && description != "PURCHASE" && Begins(description, Shopping))
        {
            Report(header, NachaRules.PurchaseDescription,
                "reads like an online purchase, which must be PURCHASE; whether it is one only the originator knows", log);
        }
    }

    private static bool Begins(string description, string[] words) =>
        words.Any(word => description.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static void Report(BatchHeaderRecord header, NachaRule rule, string message, FindingLog log) =>
        log.Add(rule, header.Layout, BatchHeader.Field.EntryDescription, header.CompanyEntryDescription, message);
}
