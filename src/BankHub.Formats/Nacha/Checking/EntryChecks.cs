using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules that an entry of any class must meet in its batch.</summary>
internal static class EntryChecks
{
    public static void Check(EntryRecord entry, EntryCategory category, int addendaRecords, BatchProgress batch, FindingLog log)
    {
        if (entry is AdvEntryDetail advice)
        {
            AdvChecks.Check(advice, category, batch.LastAdvice, log);
        }
        else
        {
            CheckCode(entry, batch, log);
            CheckAmount(entry, category, batch, log);
            CheckTrace(entry, batch, log);
        }

        if (entry.AddendaIndicator != (addendaRecords > 0 ? 1 : 0))
        {
            Report(log, entry, NachaRules.AddendaIndicator, EntryDetail.Field.AddendaIndicator, entry.AddendaIndicator.ToString(),
                $"but {addendaRecords} addenda follow");
        }

        AddendaChecks.Check(entry, category, batch, log);
        if (entry is EntryDetail usual)
        {
            ClassChecks.Check(usual, category, batch, log);
        }
        else if (entry is IatEntryDetail international)
        {
            IatChecks.Check(international, category, batch, log);
        }
    }

    private static void CheckCode(EntryRecord entry, BatchProgress batch, FindingLog log)
    {
        var code = entry.TransactionCode;
        if (!code.IsKnown)
        {
            Report(log, entry, NachaRules.TransactionCode, EntryDetail.Field.TransactionCode, code.Value.ToString("D2"),
                code.IsAdvice ? "is for ADV batches only" : "is not a transaction code");
            return;
        }

        if ((batch.Header.ServiceClassCode == ServiceClass.Credits && code.IsDebit) ||
            (batch.Header.ServiceClassCode == ServiceClass.Debits && code.IsCredit))
        {
            Report(log, entry, batch.IsInternational ? NachaRules.IatServiceClass : NachaRules.EntryServiceClass,
                EntryDetail.Field.TransactionCode, code.Value.ToString("D2"),
                $"does not belong into a batch of class {batch.Header.ServiceClassCode}");
        }
    }

    /// <summary>Only prenotes, remittance, notices and their returns move nothing; any other return states the original amount.</summary>
    private static void CheckAmount(EntryRecord entry, EntryCategory category, BatchProgress batch, FindingLog log)
    {
        var code = entry.TransactionCode;
        var mustBeZero = code.IsPrenote || code.IsZeroDollar || batch.Class is { IsNonMonetary: true };
        if (mustBeZero ? entry.Amount != 0 : entry.Amount == 0 && category == EntryCategory.Forward && !code.IsReturnOrChange)
        {
            Report(log, entry, NachaRules.Amount, EntryDetail.Field.Amount, entry.Amount.ToString(),
                mustBeZero ? $"must be zero with transaction code {code.Value} in {batch.Header.StandardEntryClassCode}"
                    : "must not be zero");
        }
    }

    private static void CheckTrace(EntryRecord entry, BatchProgress batch, FindingLog log)
    {
        if (entry.Trace.Institution != batch.Header.OdfiIdentification)
        {
            Report(log, entry, NachaRules.TraceOdfi, EntryDetail.Field.Trace, entry.Trace.ToString(),
                $"does not begin with the batch's originating institution {batch.Header.OdfiIdentification:D8}");
        }

        if (entry.Trace.Value <= batch.LastTrace)
        {
            Report(log, entry, NachaRules.TraceOrder, EntryDetail.Field.Trace, entry.Trace.ToString(), "is not above the one before");
        }
    }

    private static void Report(FindingLog log, EntryRecord entry, NachaRule rule, NachaField field, string value, string message) =>
        log.Add(rule, entry.Layout, field, value, message);
}
