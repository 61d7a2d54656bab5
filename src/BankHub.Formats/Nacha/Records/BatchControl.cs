using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Company/Batch Control Record: what the batch adds up to.</summary>
public sealed record BatchControl : NachaRecord
{
    public static readonly NachaLayout Table = new("Batch Control", Field.Type, Field.ServiceClass, Field.EntryCount, Field.EntryHash,
        Field.DebitTotal, Field.CreditTotal, Field.CompanyId, Field.AuthenticationCode, Field.Unused, Field.Odfi, Field.BatchNumber);

    public required int ServiceClassCode { get; init; }

    /// <summary>Entries and addenda.</summary>
    public required int EntryAddendaCount { get; init; }

    public required long EntryHash { get; init; }

    /// <summary>In cents.</summary>
    public required long TotalDebit { get; init; }

    /// <summary>In cents.</summary>
    public required long TotalCredit { get; init; }

    public required string CompanyIdentification { get; init; }

    public string MessageAuthenticationCode { get; init; } = "";

    public required int OdfiIdentification { get; init; }

    public required int BatchNumber { get; init; }

    public override NachaLayout Layout => Table;

    internal static BatchControl Read(RecordReader from)
    {
        from.Blank(Field.Unused);
        return new()
        {
            ServiceClassCode = from.Integer(Field.ServiceClass),
            EntryAddendaCount = from.Integer(Field.EntryCount),
            EntryHash = from.Number(Field.EntryHash),
            TotalDebit = from.Number(Field.DebitTotal),
            TotalCredit = from.Number(Field.CreditTotal),
            CompanyIdentification = from.Text(Field.CompanyId),
            MessageAuthenticationCode = from.Text(Field.AuthenticationCode),
            OdfiIdentification = from.Integer(Field.Odfi),
            BatchNumber = from.Integer(Field.BatchNumber),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.ServiceClass, ServiceClassCode);
        to.Number(Field.EntryCount, EntryAddendaCount);
        to.Number(Field.EntryHash, EntryHash);
        to.Number(Field.DebitTotal, TotalDebit);
        to.Number(Field.CreditTotal, TotalCredit);
        to.Text(Field.CompanyId, CompanyIdentification);
        to.Text(Field.AuthenticationCode, MessageAuthenticationCode);
        to.Blank(Field.Unused);
        to.Number(Field.Odfi, OdfiIdentification);
        to.Number(Field.BatchNumber, BatchNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "8");
        public static readonly NachaField ServiceClass = Number("Service Class Code", 2, 3, Mandatory);
        public static readonly NachaField EntryCount = Number("Entry/Addenda Count", 5, 6, Mandatory);
        public static readonly NachaField EntryHash = Number("Entry Hash", 11, 10, Mandatory);
        public static readonly NachaField DebitTotal = Number("Total Debit Entry Dollar Amount", 21, 12, Mandatory);
        public static readonly NachaField CreditTotal = Number("Total Credit Entry Dollar Amount", 33, 12, Mandatory);
        public static readonly NachaField CompanyId = Text("Company Identification", 45, 10, Required);
        public static readonly NachaField AuthenticationCode = Text("Message Authentication Code", 55, 19, Optional);
        public static readonly NachaField Unused = Reserved(74, 6);
        public static readonly NachaField Odfi = Number("Originating DFI Identification", 80, 8, Mandatory);
        public static readonly NachaField BatchNumber = Number("Batch Number", 88, 7, Mandatory);
    }
}
