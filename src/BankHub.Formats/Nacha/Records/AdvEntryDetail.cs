using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The ADV Entry Detail Record: an accounting advice of an operator.</summary>
public sealed record AdvEntryDetail : EntryRecord
{
    public static readonly NachaLayout Table = new("ADV Entry Detail", Field.Type, Field.TransactionCode, Field.Rdfi, Field.CheckDigit,
        Field.Account, Field.Amount, Field.AdviceRouting, Field.FileIdentification, Field.OperatorData, Field.IndividualName,
        Field.DiscretionaryData, Field.AddendaIndicator, Field.OperatorRouting, Field.JulianDay, Field.Sequence);

    public required int AdviceRoutingNumber { get; init; }

    public string FileIdentification { get; init; } = "";

    public string AchOperatorData { get; init; } = "";

    public string IndividualName { get; init; } = "";

    public string DiscretionaryData { get; init; } = "";

    public required int AchOperatorRoutingNumber { get; init; }

    public required int JulianDay { get; init; }

    public required int SequenceNumber { get; init; }

    public override NachaLayout Layout => Table;

    internal static AdvEntryDetail Read(RecordReader from) => new()
    {
        TransactionCode = new(from.Integer(Field.TransactionCode)),
        Rdfi = from.Receiver(Field.Rdfi, Field.CheckDigit),
        DfiAccountNumber = from.Account(Field.Account),
        Amount = from.Number(Field.Amount),
        AdviceRoutingNumber = from.Integer(Field.AdviceRouting),
        FileIdentification = from.Text(Field.FileIdentification),
        AchOperatorData = from.Text(Field.OperatorData),
        IndividualName = from.Text(Field.IndividualName),
        DiscretionaryData = from.Text(Field.DiscretionaryData),
        AddendaIndicator = from.Integer(Field.AddendaIndicator),
        AchOperatorRoutingNumber = from.Integer(Field.OperatorRouting),
        JulianDay = from.Integer(Field.JulianDay),
        SequenceNumber = from.Integer(Field.Sequence),
    };

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.TransactionCode, TransactionCode.Value);
        to.Number(Field.Rdfi, Rdfi.Institution);
        to.Number(Field.CheckDigit, Rdfi.CheckDigit);
        to.Text(Field.Account, DfiAccountNumber);
        to.Number(Field.Amount, Amount);
        to.Number(Field.AdviceRouting, AdviceRoutingNumber);
        to.Text(Field.FileIdentification, FileIdentification);
        to.Text(Field.OperatorData, AchOperatorData);
        to.Text(Field.IndividualName, IndividualName);
        to.Text(Field.DiscretionaryData, DiscretionaryData);
        to.Number(Field.AddendaIndicator, AddendaIndicator);
        to.Number(Field.OperatorRouting, AchOperatorRoutingNumber);
        to.Number(Field.JulianDay, JulianDay);
        to.Number(Field.Sequence, SequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "6");
        public static readonly NachaField TransactionCode = Number("Transaction Code", 2, 2, Mandatory, "transactionCode");
        public static readonly NachaField Rdfi = Digits("Receiving DFI Identification", 4, 8, Mandatory, "RDFIIdentification");
        public static readonly NachaField CheckDigit = Digits("Check Digit", 12, 1, Mandatory, "checkDigit");
        public static readonly NachaField Account =
            Text("DFI Account Number", 13, 15, Required, "DFIAccountNumber") with { Sensitive = true };
        public static readonly NachaField Amount = Number("Amount", 28, 12, Mandatory, "amount");
        public static readonly NachaField AdviceRouting = Digits("Advice Routing Number", 40, 9, Mandatory, "adviceRoutingNumber");
        public static readonly NachaField FileIdentification = Text("File Identification", 49, 5, Optional, "fileIdentification");
        public static readonly NachaField OperatorData = Text("ACH Operator Data", 54, 1, Optional, "achOperatorData");
        public static readonly NachaField IndividualName =
            Text("Individual Name", 55, 22, Required, "individualName") with { Sensitive = true };
        public static readonly NachaField DiscretionaryData = Text("Discretionary Data", 77, 2, Optional, "discretionaryData");
        public static readonly NachaField AddendaIndicator = Number("Addenda Record Indicator", 79, 1, Mandatory, "addendaRecordIndicator");
        public static readonly NachaField OperatorRouting =
            Digits("Routing Number of ACH Operator", 80, 8, Mandatory, "achOperatorRoutingNumber");
        public static readonly NachaField JulianDay = Number("Julian Date on Which the Advice Is Created", 88, 3, Mandatory, "julianDay");
        public static readonly NachaField Sequence = Number("Sequence Number within Batch", 91, 4, Mandatory, "sequenceNumber");
    }
}
