using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Company/Batch Control Record: what the batch adds up to.</summary>
public sealed record BatchControl : BatchControlRecord
{
    public static readonly NachaLayout Table = new("Batch Control", Field.Type, Field.ServiceClass, Field.EntryCount, Field.EntryHash,
        Field.DebitTotal, Field.CreditTotal, Field.CompanyId, Field.AuthenticationCode, Field.Unused, Field.Odfi, Field.BatchNumber);

    public required string CompanyIdentification { get; init; }

    public string MessageAuthenticationCode { get; init; } = "";

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
        public static readonly NachaField ServiceClass = Number("Service Class Code", 2, 3, Mandatory, "serviceClassCode");
        public static readonly NachaField EntryCount = Number("Entry/Addenda Count", 5, 6, Mandatory, "entryAddendaCount");
        public static readonly NachaField EntryHash = Number("Entry Hash", 11, 10, Mandatory, "entryHash");
        public static readonly NachaField DebitTotal = Number("Total Debit Entry Dollar Amount", 21, 12, Mandatory, "totalDebit");
        public static readonly NachaField CreditTotal = Number("Total Credit Entry Dollar Amount", 33, 12, Mandatory, "totalCredit");
        public static readonly NachaField CompanyId = Text("Company Identification", 45, 10, Required, "companyIdentification");
        public static readonly NachaField AuthenticationCode =
            Text("Message Authentication Code", 55, 19, Optional, "messageAuthentication");
        public static readonly NachaField Unused = Reserved(74, 6);
        public static readonly NachaField Odfi = Digits("Originating DFI Identification", 80, 8, Mandatory, "ODFIIdentification");
        public static readonly NachaField BatchNumber = Number("Batch Number", 88, 7, Mandatory, "batchNumber");
    }
}
