using System.Globalization;
using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Standards;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The rules for the headers of files and batches by themselves.</summary>
internal static class HeaderChecks
{
    public static void Check(FileHeader header, FindingLog log)
    {
        if (header.FileIdModifier is not ([>= 'A' and <= 'Z'] or [>= '0' and <= '9'] or ""))
        {
            log.Add(NachaRules.FileIdModifier, FileHeader.Table, FileHeader.Field.Modifier,
                header.FileIdModifier, "is not A to Z or 0 to 9");
        }
    }

    public static void Check(BatchHeaderRecord header, EntryClass? known, FindingLog log)
    {
        var sec = header.StandardEntryClassCode;
        if (known is null && sec.Length > 0)
        {
            var upper = EntryClasses.Find(sec.ToUpperInvariant()) is not null;
            log.Add(NachaRules.SecCode, header.Layout, BatchHeader.Field.SecCode, sec,
                upper ? "is an entry class in lower case" : "is not an entry class");
        }

        // An enrolment settles nothing, a notification of change neither.
        if (header.EffectiveEntryDate is null && header.StandardEntryClassCode is not ("ENR" or SecCodes.Cor))
        {
            log.Add(NachaRules.Required, header.Layout, BatchHeader.Field.EffectiveDate, "", "is required");
        }

        CheckServiceClass(header, log);
        CheckOriginator(header, log);
        if (header.SettlementDate.Length > 0 && !IsDay(header.SettlementDate))
        {
            log.Add(NachaRules.SettlementDate, header.Layout, BatchHeader.Field.SettlementDate, header.SettlementDate,
                "is not a day of the year");
        }

        if (header is IatBatchHeader international)
        {
            Check(international, log);
        }

        DescriptionChecks.Check(header, known, log);
    }

    private static bool IsDay(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= 366;

    /// <summary>What cannot be read as a number has its finding already.</summary>
    private static void CheckServiceClass(BatchHeaderRecord header, FindingLog log)
    {
        var isAdvice = header.StandardEntryClassCode == SecCodes.Adv;
        var isUsual = header.ServiceClassCode is ServiceClass.Mixed or ServiceClass.Credits or ServiceClass.Debits;
        var isOfAdvices = header.ServiceClassCode == ServiceClass.Advices;
        if (!(isAdvice ? isOfAdvices : isUsual) && !log.Names(BatchHeader.Field.ServiceClass))
        {
            var rule = isUsual || isOfAdvices ? NachaRules.ClassServiceClass : NachaRules.ServiceClass;
            log.Add(rule, header.Layout, BatchHeader.Field.ServiceClass, header.ServiceClassCode.ToString("D3"),
                isAdvice ? $"must be {ServiceClass.Advices} in a batch of {SecCodes.Adv}"
                    : $"must be {ServiceClass.Mixed}, {ServiceClass.Credits} or {ServiceClass.Debits}");
        }
    }

    /// <summary>0 is for operators and their advices; an IAT header may come from a gateway that leaves it so.</summary>
    private static void CheckOriginator(BatchHeaderRecord header, FindingLog log)
    {
        var zero = header is IatBatchHeader || header.StandardEntryClassCode == SecCodes.Adv;
        if (header.OriginatorStatusCode is not ("1" or "2" or "") && !(zero && header.OriginatorStatusCode == "0"))
        {
            log.Add(NachaRules.OriginatorStatus, header.Layout, BatchHeader.Field.OriginatorStatus,
                header.OriginatorStatusCode, zero ? "is not 0, 1 or 2" : "is not 1 or 2");
        }
    }

    private static void Check(IatBatchHeader header, FindingLog log)
    {
        Expect(header.ForeignExchangeIndicator is "FV" or "VF" or "FF" or "", NachaRules.IatExchange,
            IatBatchHeader.Field.ExchangeIndicator, header.ForeignExchangeIndicator, "is not FV, VF or FF");
        Expect(header.ForeignExchangeReferenceIndicator is 1 or 2 or 3, NachaRules.IatExchange,
            IatBatchHeader.Field.ExchangeReferenceIndicator, header.ForeignExchangeReferenceIndicator.ToString(), "is not 1, 2 or 3");
        Expect(header.DestinationCountry.Length == 0 || IsoCodes.IsCountry(header.DestinationCountry), NachaRules.IatCountry,
            IatBatchHeader.Field.DestinationCountry, header.DestinationCountry, "is not a country");
        foreach (var (currency, field) in new[]
        {
            (header.OriginatingCurrency, IatBatchHeader.Field.OriginatingCurrency),
            (header.DestinationCurrency, IatBatchHeader.Field.DestinationCurrency),
        })
        {
            Expect(currency.Length == 0 || IsoCodes.IsCurrency(currency), NachaRules.IatCurrency, field, currency, "is not a currency");
        }

        if (header.IatIndicator is not ("" or IatChecks.Correction))
        {
            log.Add(NachaRules.Reserved, IatBatchHeader.Table, IatBatchHeader.Field.IatIndicator, header.IatIndicator, "must be blank");
        }

        void Expect(bool holds, NachaRule rule, NachaField field, string value, string message)
        {
            if (!holds)
            {
                log.Add(rule, IatBatchHeader.Table, field, value, message);
            }
        }
    }
}
