using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules for headers, and controls against what they control.</summary>
internal static class ControlChecks
{
    public static void Check(BatchHeader header, FindingLog log)
    {
        if (!SecCodes.IsKnown(header.StandardEntryClassCode))
        {
            log.Add(NachaRules.SecCode, BatchHeader.Table, BatchHeader.Field.SecCode,
                header.StandardEntryClassCode, "is not an entry class");
        }

        if (header.ServiceClassCode is not (ServiceClass.Mixed or ServiceClass.Credits or ServiceClass.Debits or ServiceClass.Advices))
        {
            log.Add(NachaRules.ServiceClass, BatchHeader.Table, BatchHeader.Field.ServiceClass,
                header.ServiceClassCode.ToString("D3"), "is not a service class");
        }

        if (header.OriginatorStatusCode is not ("0" or "1" or "2"))
        {
            log.Add(NachaRules.OriginatorStatus, BatchHeader.Table, BatchHeader.Field.OriginatorStatus,
                header.OriginatorStatusCode, "is not 0, 1 or 2");
        }
    }

    public static void Check(BatchControl control, BatchHeader header, Tally tally, FindingLog log)
    {
        var table = BatchControl.Table;
        Same(log, table, BatchControl.Field.ServiceClass, NachaRules.BatchServiceClass, control.ServiceClassCode, header.ServiceClassCode);
        Same(log, table, BatchControl.Field.EntryCount, NachaRules.EntryCount, control.EntryAddendaCount, tally.Records);
        Same(log, table, BatchControl.Field.EntryHash, NachaRules.EntryHash, control.EntryHash, tally.Hash);
        Same(log, table, BatchControl.Field.DebitTotal, NachaRules.DebitTotal, control.TotalDebit, tally.Debits);
        Same(log, table, BatchControl.Field.CreditTotal, NachaRules.CreditTotal, control.TotalCredit, tally.Credits);
        Same(log, table, BatchControl.Field.Odfi, NachaRules.BatchOdfi, control.OdfiIdentification, header.OdfiIdentification);
        Same(log, table, BatchControl.Field.BatchNumber, NachaRules.BatchNumber, control.BatchNumber, header.BatchNumber);
        if (control.CompanyIdentification.Trim(' ') != header.CompanyIdentification.Trim(' '))
        {
            log.Add(NachaRules.BatchCompany, table, BatchControl.Field.CompanyId, control.CompanyIdentification,
                $"must be '{header.CompanyIdentification}' as in the header");
        }

        if (tally.Records == 0)
        {
            log.Add(NachaRules.EmptyBatch, table.Name, "closes a batch without entries");
        }
    }

    public static void Check(FileControl control, int batches, Tally tally, FindingLog log)
    {
        var table = FileControl.Table;
        Same(log, table, FileControl.Field.BatchCount, NachaRules.BatchCount, control.BatchCount, batches);
        Same(log, table, FileControl.Field.EntryCount, NachaRules.EntryCount, control.EntryAddendaCount, tally.Records);
        Same(log, table, FileControl.Field.EntryHash, NachaRules.EntryHash, control.EntryHash, tally.Hash);
        Same(log, table, FileControl.Field.DebitTotal, NachaRules.DebitTotal, control.TotalDebit, tally.Debits);
        Same(log, table, FileControl.Field.CreditTotal, NachaRules.CreditTotal, control.TotalCredit, tally.Credits);
    }

    private static void Same(FindingLog log, NachaLayout table, NachaField field, NachaRule rule, long stated, long counted)
    {
        if (stated != counted)
        {
            log.Add(rule, table, field, stated.ToString("D" + field.Length), $"must be {counted}");
        }
    }
}
