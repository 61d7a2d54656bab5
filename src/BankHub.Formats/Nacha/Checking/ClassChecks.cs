using System.Globalization;
using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>What the entry class asks of an entry; a return keeps the original's content, so that only its direction counts.</summary>
internal static class ClassChecks
{
    /// <summary>Article Eight: an entry that settles on the same day, in cents.</summary>
    private const long SameDayMax = 1_000_000_00;

    public static void Check(EntryDetail entry, EntryCategory category, BatchProgress batch, FindingLog log)
    {
        if (batch.Class is not { } known)
        {
            return;
        }

        var code = entry.TransactionCode;
        if (known.Direction != EntryDirection.Both && !batch.IsReversal && code.IsDebit != (known.Direction == EntryDirection.Debits))
        {
            Report(log, known, NachaRules.ClassDirection, EntryDetail.Field.TransactionCode, code.Value.ToString("D2"),
                $"is a {(code.IsDebit ? "debit" : "credit")}, which {known.Code} does not allow");
        }

        if (entry.Amount > known.MaxAmount)
        {
            Report(log, known, NachaRules.ClassAmount, EntryDetail.Field.Amount, entry.Amount.ToString(),
                $"is more than {known.Code} allows, {known.MaxAmount / 100}.00");
        }

        if (known.TransactionCodes.Count > 0 && !known.TransactionCodes.Contains(code.Value))
        {
            Report(log, known, NachaRules.ClassTransactionCode, EntryDetail.Field.TransactionCode, code.Value.ToString("D2"),
                $"is not a code of {known.Code}");
        }

        if (known.Addenda == AddendaUse.Change && !code.IsReturnOrChange && code.IsKnown)
        {
            Report(log, known, NachaRules.ClassTransactionCode, EntryDetail.Field.TransactionCode, code.Value.ToString("D2"),
                "is not a code for a notification of change");
        }

        if (category == EntryCategory.Forward)
        {
            CheckContent(entry, known, batch, log);
        }
    }

    private static void CheckContent(EntryDetail entry, EntryClass known, BatchProgress batch, FindingLog log)
    {
        foreach (var field in known.NeededFields)
        {
            if (entry.IsBlank(field))
            {
                var mandatory = field.Inclusion == NachaInclusion.Mandatory;
                Report(log, known, mandatory ? NachaRules.ClassField : NachaRules.Required, field, "",
                    $"is {(mandatory ? "mandatory" : "required")} in {known.Code}");
            }
        }

        if (known.Addenda == AddendaUse.Terminal)
        {
            CheckTerminal(entry, known, log);
        }

        // Only an agency of the federal government originates death notifications.
        if (known.Code == SecCodes.Dne && entry.TransactionCode.IsPrenote && batch.Header.OriginatorStatusCode != "2")
        {
            log.Add(NachaRules.OriginatorStatus, known.Layout.Name, "notifies of a death, but the batch is not from a federal agency");
        }

        CheckLimits(entry, known, batch, log);
    }

    private static void CheckLimits(EntryDetail entry, EntryClass known, BatchProgress batch, FindingLog log)
    {
        if (batch.IsSameDay && entry.Amount > SameDayMax)
        {
            Report(log, known, NachaRules.SameDayAmount, EntryDetail.Field.Amount, entry.Amount.ToString(),
                "is more than settles on the same day");
        }

        if (batch.IsMicroEntry && entry.Amount >= 100 && entry.TransactionCode.IsCredit)
        {
            Report(log, known, NachaRules.MicroEntry, EntryDetail.Field.Amount, entry.Amount.ToString(),
                "is no micro-entry of less than a dollar");
        }

        if (known.Code == SecCodes.Web && entry.DiscretionaryData.Length > 0 && entry.DiscretionaryData is not ("R" or "S" or "ST"))
        {
            Report(log, known, NachaRules.PaymentType, EntryLayouts.Field.PaymentType, entry.DiscretionaryData, "is not R, S or ST");
        }
    }

    private static void CheckTerminal(EntryDetail entry, EntryClass known, FindingLog log)
    {
        if (known.Code != "MTE" && !EntryTables.IsCardType(entry.DiscretionaryData))
        {
            Report(log, known, NachaRules.ClassField, EntryLayouts.Field.CardTransactionType, entry.DiscretionaryData,
                "is not a card transaction type");
        }

        if (known.Code == "SHR" && !IsExpiration(entry.IndividualIdentification))
        {
            Report(log, known, NachaRules.ClassField, EntryLayouts.Field.CardExpiration,
                entry.IndividualIdentification[..Math.Min(4, entry.IndividualIdentification.Length)], "is not a month as MMYY");
        }
    }

    private static bool IsExpiration(string text) =>
        text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var date)
        && date / 100 is >= 1 and <= 12;

    private static void Report(FindingLog log, EntryClass known, NachaRule rule, NachaField field, string value, string message) =>
        log.Add(rule, known.Layout, field, value, message);
}
