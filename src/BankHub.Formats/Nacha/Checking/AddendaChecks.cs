using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>Which addenda an entry may and must have, and how they point back to it.</summary>
internal static class AddendaChecks
{
    public static void Check(EntryDetail entry, BatchHeader batch, FindingLog log)
    {
        int payments = 0, changes = 0, returns = 0;
        foreach (var addenda in entry.Addenda)
        {
            log.Line++;
            switch (addenda)
            {
                case PaymentAddenda payment:
                    payments++;
                    CheckSequence(entry, payment, payments, log);
                    break;
                case ChangeAddenda change:
                    changes++;
                    CheckCode(change.ChangeCode, 'C', NachaRules.ChangeCode, ChangeAddenda.Table, ChangeAddenda.Field.ChangeCode, log);
                    CheckTrace(entry, change.Trace, ChangeAddenda.Table, ChangeAddenda.Field.Trace, log);
                    break;
                case ReturnAddenda back:
                    returns++;
                    CheckCode(back.ReturnReasonCode, 'R', NachaRules.ReturnCode, ReturnAddenda.Table, ReturnAddenda.Field.ReasonCode, log);
                    CheckTrace(entry, back.Trace, ReturnAddenda.Table, ReturnAddenda.Field.Trace, log);
                    break;
            }
        }

        log.Line -= entry.Addenda.Count;
        CheckCounts(entry, batch.StandardEntryClassCode, payments, changes, returns, log);
    }

    private static void CheckCounts(EntryDetail entry, string sec, int payments, int changes, int returns, FindingLog log)
    {
        var change = sec == SecCodes.Cor;
        var comesBack = entry.TransactionCode.IsReturnOrChange && !change;
        if (changes != (change ? 1 : 0))
        {
            log.Add(NachaRules.AddendaCount, EntryDetail.Table.Name, $"has {changes} addenda 98 in a {sec} batch");
        }

        if (returns != (comesBack ? 1 : 0))
        {
            log.Add(NachaRules.AddendaCount, EntryDetail.Table.Name,
                $"has {returns} addenda 99 with transaction code {entry.TransactionCode.Value:D2}");
        }

        // Appendix Three, subparts for PPD and CCD: at most one addenda record.
        if (payments > 1 && sec is (SecCodes.Ppd or SecCodes.Ccd))
        {
            log.Add(NachaRules.AddendaCount, EntryDetail.Table.Name, $"has {payments} addenda 05, {sec} allows one");
        }
    }

    private static void CheckSequence(EntryDetail entry, PaymentAddenda addenda, int expected, FindingLog log)
    {
        if (addenda.AddendaSequenceNumber != expected)
        {
            log.Add(NachaRules.AddendaSequence, PaymentAddenda.Table, PaymentAddenda.Field.Sequence,
                addenda.AddendaSequenceNumber.ToString("D4"), $"must be {expected}");
        }

        if (addenda.EntryDetailSequenceNumber != entry.Trace.Sequence)
        {
            log.Add(NachaRules.AddendaTrace, PaymentAddenda.Table, PaymentAddenda.Field.EntrySequence,
                addenda.EntryDetailSequenceNumber.ToString("D7"), $"must be {entry.Trace.Sequence:D7} as in the entry");
        }
    }

    private static void CheckTrace(EntryDetail entry, TraceNumber trace, NachaLayout layout, NachaField field, FindingLog log)
    {
        if (trace != entry.Trace)
        {
            log.Add(NachaRules.AddendaTrace, layout, field, trace.ToString(), "is not the entry's trace number");
        }
    }

    private static void CheckCode(string code, char letter, NachaRule rule, NachaLayout layout, NachaField field, FindingLog log)
    {
        if (code.Length != 3 || code[0] != letter || !char.IsAsciiDigit(code[1]) || !char.IsAsciiDigit(code[2]))
        {
            log.Add(rule, layout, field, code, $"is not {letter} and two digits");
        }
    }
}
