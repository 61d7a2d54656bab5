using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules that an entry must meet in its batch.</summary>
internal static class EntryChecks
{
    public static void Check(EntryDetail entry, int addendaRecords, BatchHeader batch, long lastTrace, FindingLog log)
    {
        CheckCode(entry, batch, log);
        if (entry.Trace.Institution != batch.OdfiIdentification)
        {
            Report(log, NachaRules.TraceOdfi, EntryDetail.Field.Trace, entry.Trace.ToString(),
                $"does not begin with the batch's originating institution {batch.OdfiIdentification:D8}");
        }

        if (entry.Trace.Value <= lastTrace)
        {
            Report(log, NachaRules.TraceOrder, EntryDetail.Field.Trace, entry.Trace.ToString(), "is not above the one before");
        }

        if (entry.AddendaIndicator != (addendaRecords > 0 ? 1 : 0))
        {
            Report(log, NachaRules.AddendaIndicator, EntryDetail.Field.AddendaIndicator, entry.AddendaIndicator.ToString(),
                $"but {addendaRecords} addenda follow");
        }

        AddendaChecks.Check(entry, batch, log);
    }

    private static void CheckCode(EntryDetail entry, BatchHeader batch, FindingLog log)
    {
        var code = entry.TransactionCode;
        if (!code.IsKnown)
        {
            ReportCode(log, code, NachaRules.TransactionCode, "is not a transaction code");
            return;
        }

        if ((batch.ServiceClassCode == ServiceClass.Credits && code.IsDebit) ||
            (batch.ServiceClassCode == ServiceClass.Debits && code.IsCredit))
        {
            ReportCode(log, code, NachaRules.ServiceClass, $"does not belong into a batch of class {batch.ServiceClassCode}");
        }

        // Only prenotes, remittance and notifications of change move nothing; a return states the original amount.
        var change = batch.StandardEntryClassCode == SecCodes.Cor;
        var mustBeZero = code.IsPrenote || code.IsZeroDollar || change;
        if (mustBeZero ? entry.Amount != 0 : entry.Amount == 0 && !code.IsReturnOrChange)
        {
            Report(log, NachaRules.Amount, EntryDetail.Field.Amount, entry.Amount.ToString(),
                mustBeZero ? $"must be zero with transaction code {code.Value}" : "must not be zero");
        }

        if (change && !code.IsReturnOrChange)
        {
            ReportCode(log, code, NachaRules.TransactionCode, "is not a code for a notification of change");
        }
    }

    private static void ReportCode(FindingLog log, TransactionCode code, NachaRule rule, string message) =>
        Report(log, rule, EntryDetail.Field.TransactionCode, code.Value.ToString("D2"), message);

    private static void Report(FindingLog log, NachaRule rule, Layout.NachaField field, string value, string message) =>
        log.Add(rule, EntryDetail.Table, field, value, message);
}
