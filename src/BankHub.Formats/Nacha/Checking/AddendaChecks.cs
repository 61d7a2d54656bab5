using System.Globalization;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>Which addenda an entry may and must have, by its class and by what it is for.</summary>
internal static class AddendaChecks
{
    private const NumberStyles SpacedDigits = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly Type[] International =
    [
        typeof(IatTransactionAddenda), typeof(IatOriginatorAddenda), typeof(IatOriginatorAddressAddenda), typeof(IatOriginatingBankAddenda),
        typeof(IatReceivingBankAddenda), typeof(IatReceiverAddenda), typeof(IatReceiverAddressAddenda),
    ];

    public static void Check(EntryRecord entry, EntryCategory category, BatchProgress batch, FindingLog log)
    {
        var counts = AddendaSequence.Check(entry, log);
        var use = batch.IsInternational ? AddendaUse.International : batch.Class?.Addenda ?? AddendaUse.Payments;
        switch (category)
        {
            case EntryCategory.Forward:
                CheckForward(entry, use, counts, batch, log);
                break;
            case EntryCategory.Change or EntryCategory.RefusedChange:
                CheckChange(entry, use, counts, log);
                break;
            default:
                CheckReturn(entry, use, counts, log);
                break;
        }
    }

    private static void CheckForward(EntryRecord entry, AddendaUse use, AddendaCounts counts, BatchProgress batch, FindingLog log)
    {
        var allowed = use switch
        {
            AddendaUse.OnePayment => counts.Payments <= 1,
            AddendaUse.JustOnePayment => counts.Payments == 1,
            AddendaUse.Payments => true,
            AddendaUse.Terminal => counts.Terminals == 1,
            AddendaUse.International => HasInternational(entry, counts),
            AddendaUse.Change => false,
            _ => counts.Total == 0,
        };
        var proper = use switch
        {
            AddendaUse.OnePayment or AddendaUse.JustOnePayment or AddendaUse.Payments => counts.Payments,
            AddendaUse.Terminal => counts.Terminals,
            AddendaUse.International => counts.International,
            _ => 0,
        };
        if (!allowed || proper != counts.Total)
        {
            Report(entry, $"has {counts.Total} addenda, which are not those of {batch.Header.StandardEntryClassCode}", log);
        }

        if (entry.TransactionCode.IsReturnOrChange && use is not (AddendaUse.Change or AddendaUse.JustOnePayment or AddendaUse.Payments))
        {
            log.Add(NachaRules.ReturnAddenda, entry.Layout.Name,
                $"has no addenda 99 with transaction code {entry.TransactionCode.Value:D2}");
        }

        CheckCount(entry, counts, batch, log);
    }

    private static void CheckChange(EntryRecord entry, AddendaUse use, AddendaCounts counts, FindingLog log)
    {
        if (counts is not { Changes: 1, Total: 1 })
        {
            Report(entry, $"has {counts.Total} addenda, a notification of change has one", log);
        }

        if (use is not (AddendaUse.Change or AddendaUse.International))
        {
            Report(entry, "notifies of a change outside of a batch of COR", log);
        }
    }

    private static void CheckReturn(EntryRecord entry, AddendaUse use, AddendaCounts counts, FindingLog log)
    {
        var returns = counts.Returns + counts.Dishonored + counts.Contested;
        var others = counts.Total - returns;
        if (Math.Max(counts.Returns, Math.Max(counts.Dishonored, counts.Contested)) != 1)
        {
            Report(entry, $"has {returns} addenda 99", log);
        }

        if (returns > 1)
        {
            log.Add(NachaRules.ReturnChain, entry.Layout.Name, "carries the returns before it as well");
        }

        var proper = use switch
        {
            AddendaUse.International => HasInternational(entry, counts) && others == counts.International,
            AddendaUse.Payments => others == counts.Payments,
            _ => others == 0,
        };
        if (!proper)
        {
            Report(entry, "has addenda that a return of this class does not have", log);
        }

        if (!entry.TransactionCode.IsReturnOrChange && !entry.TransactionCode.IsAdvice)
        {
            log.Add(NachaRules.ReturnTransactionCode, entry.Layout, EntryDetail.Field.TransactionCode,
                entry.TransactionCode.Value.ToString("D2"), "is not a code for a return");
        }
    }

    private static bool HasInternational(EntryRecord entry, AddendaCounts counts) =>
        counts.Remittances <= 2 && counts.Correspondents <= 5
        && Array.TrueForAll(International, type => entry.Addenda.Count(addenda => addenda.GetType() == type) == 1);

    /// <summary>CTX, ATX and TRX entries state how many addenda follow.</summary>
    private static void CheckCount(EntryRecord entry, AddendaCounts counts, BatchProgress batch, FindingLog log)
    {
        if (batch.Class is not { CountsAddenda: true } || entry is not EntryDetail usual)
        {
            return;
        }

        var text = usual.IndividualName.Length <= 4 ? usual.IndividualName : usual.IndividualName[..4];
        if (!int.TryParse(text, SpacedDigits, CultureInfo.InvariantCulture, out var stated) && text.Length > 0 || stated != counts.Payments)
        {
            log.Add(NachaRules.AddendaRecords, batch.Class.Layout, EntryLayouts.Field.AddendaRecords, text,
                $"but {counts.Payments} addenda follow");
        }
    }

    private static void Report(EntryRecord entry, string message, FindingLog log) =>
        log.Add(NachaRules.AddendaCount, entry.Layout.Name, message);
}
