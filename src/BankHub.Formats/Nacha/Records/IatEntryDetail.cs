using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The IAT Entry Detail Record, with the seven to fourteen addenda that follow it.</summary>
public sealed record IatEntryDetail : EntryRecord
{
    public static readonly NachaLayout Table = new("IAT Entry Detail", Field.Type, Field.TransactionCode, Field.Rdfi, Field.CheckDigit,
        Field.AddendaRecords, Field.Reserved1, Field.Amount, Field.Account, Field.Reserved2, Field.Screening, Field.SecondaryScreening,
        Field.AddendaIndicator, Field.Trace);

    public required int AddendaRecords { get; init; }

    public string ScreeningIndicator { get; init; } = "";

    public string SecondaryScreeningIndicator { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static IatEntryDetail Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        from.Blank(Field.Reserved2);
        return new()
        {
            TransactionCode = new(from.Integer(Field.TransactionCode)),
            Rdfi = from.Receiver(Field.Rdfi, Field.CheckDigit),
            AddendaRecords = from.Integer(Field.AddendaRecords),
            Amount = from.Number(Field.Amount),
            DfiAccountNumber = from.Account(Field.Account),
            ScreeningIndicator = from.Text(Field.Screening),
            SecondaryScreeningIndicator = from.Text(Field.SecondaryScreening),
            AddendaIndicator = from.Integer(Field.AddendaIndicator),
            Trace = new(from.Number(Field.Trace)),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.TransactionCode, TransactionCode.Value);
        to.Number(Field.Rdfi, Rdfi.Institution);
        to.Number(Field.CheckDigit, Rdfi.CheckDigit);
        to.Number(Field.AddendaRecords, AddendaRecords);
        to.Blank(Field.Reserved1);
        to.Number(Field.Amount, Amount);
        to.Text(Field.Account, DfiAccountNumber);
        to.Blank(Field.Reserved2);
        to.Text(Field.Screening, ScreeningIndicator);
        to.Text(Field.SecondaryScreening, SecondaryScreeningIndicator);
        to.Number(Field.AddendaIndicator, AddendaIndicator);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "6");
        public static readonly NachaField TransactionCode = Number("Transaction Code", 2, 2, Mandatory, "transactionCode");
        public static readonly NachaField Rdfi = Digits("Receiving DFI Identification", 4, 8, Mandatory, "RDFIIdentification");
        public static readonly NachaField CheckDigit = Digits("Check Digit", 12, 1, Mandatory, "checkDigit");
        public static readonly NachaField AddendaRecords = Number("Number of Addenda Records", 13, 4, Mandatory, "addendaRecords");
        public static readonly NachaField Reserved1 = Reserved(17, 13);
        public static readonly NachaField Amount = Number("Amount", 30, 10, Mandatory, "amount");
        public static readonly NachaField Account =
            Text("Foreign Receiver's Account Number/DFI Account Number", 40, 35, Mandatory, "DFIAccountNumber") with { Sensitive = true };
        public static readonly NachaField Reserved2 = Reserved(75, 2);
        public static readonly NachaField Screening =
            Text("Gateway Operator OFAC Screening Indicator", 77, 1, Optional, "OFACScreeningIndicator");
        public static readonly NachaField SecondaryScreening =
            Text("Secondary OFAC Screening Indicator", 78, 1, Optional, "secondaryOFACScreeningIndicator");
        public static readonly NachaField AddendaIndicator = Number("Addenda Record Indicator", 79, 1, Mandatory, "addendaRecordIndicator");
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Mandatory, "traceNumber");
    }
}
