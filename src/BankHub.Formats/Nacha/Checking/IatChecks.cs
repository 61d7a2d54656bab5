using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Standards;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules for international entries (Nacha Operating Rules, Subsection 2.5.8 and Appendix Three).</summary>
internal static class IatChecks
{
    /// <summary>What the IAT indicator says in a batch of notifications of change.</summary>
    public const string Correction = "IATCOR";

    public static void Check(IatEntryDetail entry, EntryCategory category, BatchProgress batch, FindingLog log)
    {
        if (entry.AddendaRecords == 0)
        {
            log.Add(NachaRules.Mandatory, IatEntryDetail.Table, IatEntryDetail.Field.AddendaRecords, "0000", "must not be zero");
        }
        else if (entry.AddendaRecords != entry.Addenda.Count && category == EntryCategory.Forward)
        {
            log.Add(NachaRules.IatAddendaRecords, IatEntryDetail.Table, IatEntryDetail.Field.AddendaRecords,
                entry.AddendaRecords.ToString("D4"), $"but {entry.Addenda.Count} addenda follow");
        }

        foreach (var addenda in entry.Addenda)
        {
            log.Line++;
            Check(addenda, log);
        }

        log.Line -= entry.Addenda.Count;
        if (category is EntryCategory.Change or EntryCategory.RefusedChange)
        {
            CheckChange(entry, (IatBatchHeader)batch.Header, log);
        }
    }

    private static void Check(Addenda addenda, FindingLog log)
    {
        switch (addenda)
        {
            case IatTransactionAddenda { TransactionType: { Length: > 0 } type } when !EntryTables.IsPaymentKind(type.ToUpperInvariant()):
                log.Add(NachaRules.IatTransactionType, IatTransactionAddenda.Table, IatTransactionAddenda.Field.TransactionType, type,
                    "is not a transaction type");
                break;
            case IatOriginatingBankAddenda bank:
                CheckBank(bank.IdentificationQualifier, IatOriginatingBankAddenda.Field.Qualifier, bank.BranchCountry,
                    IatOriginatingBankAddenda.Field.Country, IatOriginatingBankAddenda.Table, log);
                break;
            case IatReceivingBankAddenda bank:
                CheckBank(bank.IdentificationQualifier, IatReceivingBankAddenda.Field.Qualifier, bank.BranchCountry,
                    IatReceivingBankAddenda.Field.Country, IatReceivingBankAddenda.Table, log);
                break;
            case IatCorrespondentBankAddenda bank:
                CheckBank(bank.IdentificationQualifier, IatCorrespondentBankAddenda.Field.Qualifier, bank.BranchCountry,
                    IatCorrespondentBankAddenda.Field.Country, IatCorrespondentBankAddenda.Table, log);
                break;
        }
    }

    private static void CheckBank(string qualifier, NachaField field, string country, NachaField branch, NachaLayout table, FindingLog log)
    {
        if (qualifier is not ("01" or "02" or "03" or ""))
        {
            log.Add(NachaRules.IatBankQualifier, table, field, qualifier, "is not 01, 02 or 03");
        }

        if (country.Length > 0 && !IsoCodes.IsCountry(country.Trim(' ')))
        {
            log.Add(NachaRules.IatBankCountry, table, branch, country, "is not a country");
        }
    }

    private static void CheckChange(IatEntryDetail entry, IatBatchHeader header, FindingLog log)
    {
        if (header.IatIndicator != Correction || header.StandardEntryClassCode != SecCodes.Cor)
        {
            log.Add(NachaRules.IatIndicator, IatEntryDetail.Table.Name,
                $"is a notification of change; its batch must be {SecCodes.Cor} and {Correction}");
        }

        if (!entry.TransactionCode.IsReturnOrChange)
        {
            log.Add(NachaRules.ClassTransactionCode, IatEntryDetail.Table, IatEntryDetail.Field.TransactionCode,
                entry.TransactionCode.Value.ToString("D2"), "is not a code for a notification of change");
        }
    }
}
