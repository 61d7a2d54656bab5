using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Entry Detail Record of every class but IAT and ADV, with the addenda that follow it.</summary>
public sealed record EntryDetail : EntryRecord
{
    public static readonly NachaLayout Table = new("Entry Detail", Field.Type, Field.TransactionCode, Field.Rdfi, Field.CheckDigit,
        Field.Account, Field.Amount, Field.IndividualId, Field.IndividualName, Field.DiscretionaryData, Field.AddendaIndicator,
        Field.Trace);

    /// <summary>What the class makes of columns 40 to 54: see <see cref="EntryLayouts"/>.</summary>
    public string IndividualIdentification { get; init; } = "";

    /// <summary>What the class makes of columns 55 to 76: see <see cref="EntryLayouts"/>.</summary>
    public string IndividualName { get; init; } = "";

    /// <summary>What the class makes of columns 77 and 78: see <see cref="EntryLayouts"/>.</summary>
    public string DiscretionaryData { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static EntryDetail Read(RecordReader from) => new()
    {
        TransactionCode = new(from.Integer(Field.TransactionCode)),
        Rdfi = from.Receiver(Field.Rdfi, Field.CheckDigit),
        DfiAccountNumber = from.Account(Field.Account),
        Amount = from.Number(Field.Amount),
        IndividualIdentification = from.Text(Field.IndividualId),
        IndividualName = from.Text(Field.IndividualName),
        DiscretionaryData = from.Text(Field.DiscretionaryData),
        AddendaIndicator = from.Integer(Field.AddendaIndicator),
        Trace = new(from.Number(Field.Trace)),
    };

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.TransactionCode, TransactionCode.Value);
        to.Number(Field.Rdfi, Rdfi.Institution);
        to.Number(Field.CheckDigit, Rdfi.CheckDigit);
        to.Text(Field.Account, DfiAccountNumber);
        to.Number(Field.Amount, Amount);
        to.Text(Field.IndividualId, IndividualIdentification);
        to.Text(Field.IndividualName, IndividualName);
        to.Text(Field.DiscretionaryData, DiscretionaryData);
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
        public static readonly NachaField Account =
            Text("DFI Account Number", 13, 17, Required, "DFIAccountNumber") with { Sensitive = true };
        public static readonly NachaField Amount = Number("Amount", 30, 10, Mandatory, "amount");
        public static readonly NachaField IndividualId =
            Text("Individual Identification Number", 40, 15, Optional, "identificationNumber") with { Sensitive = true };
        public static readonly NachaField IndividualName =
            Text("Individual Name", 55, 22, Optional, "individualName") with { Sensitive = true };
        public static readonly NachaField DiscretionaryData = Text("Discretionary Data", 77, 2, Optional, "discretionaryData");
        public static readonly NachaField AddendaIndicator = Number("Addenda Record Indicator", 79, 1, Mandatory, "addendaRecordIndicator");
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Mandatory, "traceNumber");
    }
}
