using BankHub.Formats.Nacha.Layout;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>What the entry classes make of columns 40 to 78 of an Entry Detail Record (Nacha Operating Rules, Appendix Three).</summary>
public static class EntryLayouts
{
    private static readonly NachaField Discretionary = EntryDetail.Field.DiscretionaryData;

    /// <summary>PPD and DNE.</summary>
    public static readonly NachaLayout Person = Of("PPD", Id("Individual Identification Number"), Name("Individual Name"), Discretionary);

    /// <summary>CCD.</summary>
    public static readonly NachaLayout Company = Of("CCD", Id("Identification Number"), Name("Receiving Company Name"), Discretionary);

    /// <summary>CTX.</summary>
    public static readonly NachaLayout Counted = Of("CTX", Id("Identification Number"), Field.AddendaRecords,
        Field.ReceivingCompany, Field.Unused, Discretionary);

    /// <summary>ENR: the same, where a blank count is no reason to reject.</summary>
    public static readonly NachaLayout Enrollment = Of("ENR", Id("Identification Number"),
        Number("Number of Addenda Records", 55, 4, Required), Field.ReceivingCompany, Field.Unused, Discretionary);

    public static readonly NachaLayout Ack = Of("ACK", Field.OriginalTrace, Name("Receiving Company Name"), Discretionary);

    public static readonly NachaLayout Atx = Of("ATX", Field.OriginalTrace, Field.AddendaRecords, Field.ReceivingCompany, Field.Unused,
        Discretionary);

    /// <summary>ARC, BOC and RCK.</summary>
    public static readonly NachaLayout Check = Of("Check", Field.CheckSerialNumber,
        Secret("Individual Name/Receiving Company Name", 55, 22, Optional), Discretionary);

    public static readonly NachaLayout Pop = Of("POP", Text("Check Serial Number", 40, 9, Mandatory), Field.PopCity, Field.PopState,
        Secret("Individual Name/Receiving Company Name", 55, 22, Optional), Discretionary);

    public static readonly NachaLayout Pos = Of("POS", Id("Individual Identification Number"),
        Secret("Individual Name", 55, 22, Optional), Field.CardTransactionType);

    public static readonly NachaLayout Shr = Of("SHR", Field.CardExpiration, Text("Document Reference Number", 44, 11, Required),
        Secret("Individual Card Account Number", 55, 22, Required), Field.CardTransactionType);

    public static readonly NachaLayout Mte = Of("MTE", Secret("Individual Name", 40, 22, Required),
        Secret("Individual Identification Number", 62, 15, Required), Discretionary);

    public static readonly NachaLayout Cie = Of("CIE", Secret("Individual Name", 40, 15, Required),
        Secret("Individual Identification Number", 55, 22, Required), Discretionary);

    /// <summary>TEL and WEB.</summary>
    public static readonly NachaLayout PaymentType = Of("WEB", Id("Individual Identification Number"), Name("Individual Name"),
        Field.PaymentType);

    /// <summary>TRC and XCK.</summary>
    public static readonly NachaLayout Truncated = Of("TRC", Text("Check Serial Number", 40, 15, Required),
        Text("Process Control Field", 55, 6, Mandatory), Text("Item Research Number", 61, 16, Mandatory), Field.ItemType);

    public static readonly NachaLayout Trx = Of("TRX", Id("Identification Number"), Field.AddendaRecords, Field.ReceivingCompany,
        Field.Unused, Field.ItemType);

    public static readonly NachaLayout Cor = Of("COR", Id("Individual Identification Number/Identification Number"),
        Secret("Individual Name/Receiving Company Name", 55, 22, Optional), Discretionary);

    private static NachaField Id(string name) => Secret(name, 40, 15, Optional);

    private static NachaField Name(string name) => Secret(name, 55, 22, Required);

    private static NachaField Secret(string name, int position, int length, NachaInclusion inclusion) =>
        Text(name, position, length, inclusion) with { Sensitive = true };

    private static NachaLayout Of(string name, params NachaField[] parts)
    {
        var all = EntryDetail.Table.Fields;
        return new(name + " Entry Detail",
            [.. all.Where(field => field.Position < 40), .. parts, .. all.Where(field => field.Position > 78)]);
    }

    /// <summary>The fields that code asks for by name.</summary>
    public static class Field
    {
        public static readonly NachaField OriginalTrace = Digits("Original Entry Trace Number", 40, 15, Required);
        public static readonly NachaField AddendaRecords = Number("Number of Addenda Records", 55, 4, Mandatory);
        public static readonly NachaField ReceivingCompany =
            Text("Receiving Company Name/ID Number", 59, 16, Required) with { Sensitive = true };
        public static readonly NachaField Unused = Reserved(75, 2);
        public static readonly NachaField CheckSerialNumber = Text("Check Serial Number", 40, 15, Mandatory);
        public static readonly NachaField PopCity = Text("Terminal City", 49, 4, Required);
        public static readonly NachaField PopState = Text("Terminal State", 53, 2, Required);
        public static readonly NachaField CardTransactionType = Text("Card Transaction Type Code", 77, 2, Mandatory);
        public static readonly NachaField CardExpiration = Text("Card Expiration Date", 40, 4, Mandatory);
        public static readonly NachaField PaymentType = Text("Payment Type Code", 77, 2, Required);
        public static readonly NachaField ItemType = Text("Item Type Indicator", 77, 2, Required);
    }
}
