using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using static BankHub.Formats.Nacha.Values.AddendaUse;
using static BankHub.Formats.Nacha.Values.EntryDirection;

namespace BankHub.Formats.Nacha.Values;

/// <summary>The standard entry classes as data (Nacha Operating Rules, Article Two, Section 2.5, and Appendix Three).</summary>
public static class EntryClasses
{
    private const long Check = 25_000_00;
    private const long SmallCheck = 2_500_00;
    private static readonly int[] Acknowledging = [24, 34];

    private static readonly Dictionary<string, EntryClass> ByCode = new EntryClass[]
    {
        new("ACK", "Payment Acknowledgment", "Article Three, acknowledgment entries")
        {
            Direction = Credits, Addenda = OnePayment, IsNonMonetary = true, TransactionCodes = Acknowledging, Layout = EntryLayouts.Ack,
        },
        new("ADV", "Automated Accounting Advice", "Appendix Three, ADV files") { Layout = AdvEntryDetail.Table },
        new("ARC", "Accounts Receivable Entry", "Subsection 2.5.1")
            { Direction = Debits, MaxAmount = Check, Layout = EntryLayouts.Check },
        new("ATX", "Financial EDI Acknowledgment", "Article Three, acknowledgment entries")
        {
            Direction = Credits, Addenda = Payments, IsNonMonetary = true, CountsAddenda = true, TransactionCodes = Acknowledging,
            Layout = EntryLayouts.Atx,
        },
        new("BOC", "Back Office Conversion Entry", "Subsection 2.5.2")
            { Direction = Debits, MaxAmount = Check, Layout = EntryLayouts.Check },
        new("CCD", "Corporate Credit or Debit Entry", "Subsection 2.5.3") { Addenda = OnePayment, Layout = EntryLayouts.Company },
        new("CIE", "Customer Initiated Entry", "Subsection 2.5.4")
            { Direction = Credits, Addenda = OnePayment, Layout = EntryLayouts.Cie },
        new("COR", "Notification of Change", "Appendix Five") { Addenda = Change, IsNonMonetary = true, Layout = EntryLayouts.Cor },
        new("CTX", "Corporate Trade Exchange", "Subsection 2.5.5")
            { Addenda = Payments, CountsAddenda = true, Layout = EntryLayouts.Counted },
        new("DNE", "Death Notification Entry", "Subsection 2.5.6")
            { Direction = Credits, Addenda = JustOnePayment, IsNonMonetary = true, TransactionCodes = [21, 23, 31, 33] },
        new("ENR", "Automated Enrollment Entry", "Subsection 2.5.7")
        {
            Addenda = Payments, IsNonMonetary = true, TransactionCodes = [21, 22, 23, 26, 27, 28, 31, 32, 33, 36, 37, 38],
            Description = "AUTOENROLL", Layout = EntryLayouts.Enrollment,
        },
        new("IAT", "International ACH Transaction", "Subsection 2.5.8")
            { Addenda = International, CountsAddenda = true, Layout = IatEntryDetail.Table },
        new("MTE", "Machine Transfer Entry", "Subsection 2.5.9") { Addenda = Terminal, Layout = EntryLayouts.Mte },
        new("POP", "Point-of-Purchase Entry", "Subsection 2.5.10")
            { Direction = Debits, MaxAmount = Check, Layout = EntryLayouts.Pop },
        new("POS", "Point-of-Sale Entry", "Subsection 2.5.11") { Addenda = Terminal, Layout = EntryLayouts.Pos },
        new("PPD", "Prearranged Payment and Deposit Entry", "Subsection 2.5.12") { Addenda = OnePayment, Layout = EntryLayouts.Person },
        new("RCK", "Re-presented Check Entry", "Subsection 2.5.13")
            { Direction = Debits, MaxAmount = SmallCheck, Description = "REDEPCHECK", Layout = EntryLayouts.Check },
        new("SHR", "Shared Network Entry", "Subsection 2.5.14")
            { Direction = Debits, Addenda = Terminal, Layout = EntryLayouts.Shr },
        new("TEL", "Telephone-Initiated Entry", "Subsection 2.5.15") { Direction = Debits, Layout = EntryLayouts.PaymentType },
        new("TRC", "Check Truncation Entry", "Subsection 2.5.16") { Direction = Debits, Layout = EntryLayouts.Truncated },
        new("TRX", "Check Truncation Entries Exchange", "Subsection 2.5.16")
            { Direction = Debits, Addenda = Payments, CountsAddenda = true, Layout = EntryLayouts.Trx },
        new("WEB", "Internet-Initiated/Mobile Entry", "Subsection 2.5.17") { Addenda = OnePayment, Layout = EntryLayouts.PaymentType },
        new("XCK", "Destroyed Check Entry", "Subsection 2.5.18")
            { Direction = Debits, MaxAmount = SmallCheck, Layout = EntryLayouts.Truncated },
    }.ToDictionary(item => item.Code, StringComparer.Ordinal);

    /// <summary>All, by code.</summary>
    public static IReadOnlyCollection<EntryClass> All => ByCode.Values;

    /// <summary>The class of a code, or null.</summary>
    public static EntryClass? Find(string code) => ByCode.GetValueOrDefault(code);
}
