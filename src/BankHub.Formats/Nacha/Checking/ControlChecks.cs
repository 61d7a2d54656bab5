using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules for controls against what they control.</summary>
internal static class ControlChecks
{
    public static void Check(BatchControlRecord control, BatchHeaderRecord header, Tally tally, FindingLog log)
    {
        var table = control.Layout;
        Same(log, table, BatchControl.Field.ServiceClass, NachaRules.BatchServiceClass, control.ServiceClassCode, header.ServiceClassCode);
        Same(log, table, BatchControl.Field.EntryCount, NachaRules.EntryCount, control.EntryAddendaCount, tally.Records);
        Same(log, table, BatchControl.Field.EntryHash, NachaRules.EntryHash, control.EntryHash, tally.Hash);
        Same(log, table, Field(table, BatchControl.Field.DebitTotal), NachaRules.DebitTotal, control.TotalDebit, tally.Debits);
        Same(log, table, Field(table, BatchControl.Field.CreditTotal), NachaRules.CreditTotal, control.TotalCredit, tally.Credits);
        Same(log, table, BatchControl.Field.Odfi, NachaRules.BatchOdfi, control.OdfiIdentification, header.OdfiIdentification);
        Same(log, table, BatchControl.Field.BatchNumber, NachaRules.BatchNumber, control.BatchNumber, header.BatchNumber);

        // Only here both records have the field: in IAT the originator stands in its place, in ADV the operator's data.
        if (control is BatchControl ours && header is BatchHeader begun
            && ours.CompanyIdentification.Trim(' ') != begun.CompanyIdentification.Trim(' '))
        {
            log.Add(NachaRules.BatchCompany, table, BatchControl.Field.CompanyId, ours.CompanyIdentification,
                $"must be '{begun.CompanyIdentification}' as in the header");
        }

        if (tally.Records == 0)
        {
            log.Add(NachaRules.EmptyBatch, table.Name, "closes a batch without entries");
        }
    }

    public static void Check(FileControlRecord control, int batches, Tally tally, FindingLog log)
    {
        var table = control.Layout;
        Same(log, table, FileControl.Field.BatchCount, NachaRules.BatchCount, control.BatchCount, batches);
        Same(log, table, FileControl.Field.EntryCount, NachaRules.EntryCount, control.EntryAddendaCount, tally.Records);
        Same(log, table, FileControl.Field.EntryHash, NachaRules.EntryHash, control.EntryHash, tally.Hash);
        Same(log, table, Field(table, FileControl.Field.DebitTotal), NachaRules.DebitTotal, control.TotalDebit, tally.Debits);
        Same(log, table, Field(table, FileControl.Field.CreditTotal), NachaRules.CreditTotal, control.TotalCredit, tally.Credits);
        if (control.BlockCount == 0)
        {
            log.Add(NachaRules.Mandatory, table, FileControl.Field.BlockCount, "000000", "must not be zero");
        }
    }

    /// <summary>The field of the same name in the ADV layout, where totals are longer.</summary>
    private static NachaField Field(NachaLayout table, NachaField usual) =>
        table == BatchControl.Table || table == FileControl.Table ? usual : table.Fields.First(field => field.Name == usual.Name);

    private static void Same(FindingLog log, NachaLayout table, NachaField field, NachaRule rule, long stated, long counted)
    {
        if (stated != counted)
        {
            log.Add(rule, table, field, stated.ToString("D" + field.Length), $"must be {counted}");
        }
    }
}
