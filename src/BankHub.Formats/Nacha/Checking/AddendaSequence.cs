using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>How addenda are numbered and point back to their entry; counts them by kind on the way.</summary>
internal static class AddendaSequence
{
    public static AddendaCounts Check(EntryRecord entry, FindingLog log)
    {
        var counts = new AddendaCounts { Total = entry.Addenda.Count };
        var (payment, remittance, correspondent) = (0, 0, 0);
        for (var i = 0; i < counts.Total; i++)
        {
            log.Line++;
            switch (entry.Addenda[i])
            {
                case PaymentAddenda addenda:
                    Number(addenda, addenda.AddendaSequenceNumber, ++counts.Payments, ref payment, PaymentAddenda.Field.Sequence, log);
                    Point(addenda, entry, log);
                    break;
                case IatRemittanceAddenda addenda:
                    counts.International++;
                    Order(addenda, i == 0 ? null : entry.Addenda[i - 1], log);
                    Number(addenda, addenda.AddendaSequenceNumber, ++counts.Remittances, ref remittance,
                        IatRemittanceAddenda.Field.Sequence, log);
                    Point(addenda, entry, log);
                    break;
                case IatCorrespondentBankAddenda addenda:
                    counts.International++;
                    Number(addenda, addenda.AddendaSequenceNumber, ++counts.Correspondents, ref correspondent,
                        IatCorrespondentBankAddenda.Field.Sequence, log);
                    Point(addenda, entry, log);
                    break;
                case SequencedAddenda addenda:
                    counts.International++;
                    Order(addenda, i == 0 ? null : entry.Addenda[i - 1], log);
                    Point(addenda, entry, log);
                    break;
                case TracedAddenda addenda:
                    ReasonChecks.Check(addenda, ref counts, log);
                    Point(addenda, entry, log);
                    break;
            }
        }

        log.Line -= counts.Total;
        return counts;
    }

    private static void Number(Addenda addenda, int number, int expected, ref int last, NachaField field, FindingLog log)
    {
        if (number == 0 || number < last)
        {
            log.Add(NachaRules.AddendaSequence, addenda.Layout, field, number.ToString("D4"), $"must be {expected}");
        }
        else if (number != expected)
        {
            log.Add(NachaRules.AddendaNumbering, addenda.Layout, field, number.ToString("D4"), $"should be {expected}");
        }

        last = number;
    }

    /// <summary>The seven addenda of an international entry come in the order of their types.</summary>
    private static void Order(Addenda addenda, Addenda? before, FindingLog log)
    {
        if (before is not null && string.CompareOrdinal(before.AddendaTypeCode, addenda.AddendaTypeCode) > 0)
        {
            log.Add(NachaRules.AddendaOrder, addenda.Layout, Addenda.TypeCode, addenda.AddendaTypeCode,
                $"comes after {before.AddendaTypeCode}");
        }
    }

    private static void Point(SequencedAddenda addenda, EntryRecord entry, FindingLog log)
    {
        if (addenda.EntryDetailSequenceNumber != entry.Trace.Sequence || addenda.EntryDetailSequenceNumber == 0)
        {
            log.Add(NachaRules.AddendaTrace, addenda.Layout, PaymentAddenda.Field.EntrySequence,
                addenda.EntryDetailSequenceNumber.ToString("D7"), $"must be {entry.Trace.Sequence:D7} as in the entry");
        }
    }

    private static void Point(TracedAddenda addenda, EntryRecord entry, FindingLog log)
    {
        if (addenda.Trace != entry.Trace && entry is not AdvEntryDetail)
        {
            log.Add(NachaRules.ReturnTrace, addenda.Layout, ReturnAddenda.Field.Trace, addenda.Trace.ToString(),
                "is not the entry's trace number");
        }
    }
}
