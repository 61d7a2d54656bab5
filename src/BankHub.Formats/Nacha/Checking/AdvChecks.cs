using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules for automated accounting advices, which have no trace numbers and their own transaction codes.</summary>
internal static class AdvChecks
{
    public static void Check(AdvEntryDetail entry, EntryCategory category, int last, FindingLog log)
    {
        var code = entry.TransactionCode;
        if (category == EntryCategory.Forward ? !code.IsAdvice : !code.IsAdvice && !code.IsKnown)
        {
            log.Add(NachaRules.TransactionCode, AdvEntryDetail.Table, AdvEntryDetail.Field.TransactionCode, code.Value.ToString("D2"),
                "is not a transaction code of an advice");
        }

        if (entry.JulianDay is < 1 or > 366)
        {
            log.Add(NachaRules.AdviceSequence, AdvEntryDetail.Table, AdvEntryDetail.Field.JulianDay, entry.JulianDay.ToString("D3"),
                "is not a day of the year");
        }

        if (entry.SequenceNumber == 0)
        {
            log.Add(NachaRules.AdviceSequence, AdvEntryDetail.Table, AdvEntryDetail.Field.Sequence, "0000", "must not be zero");
        }
        else if (entry.SequenceNumber <= last)
        {
            log.Add(NachaRules.AdviceOrder, AdvEntryDetail.Table, AdvEntryDetail.Field.Sequence, entry.SequenceNumber.ToString("D4"),
                "is not above the one before");
        }
    }
}
