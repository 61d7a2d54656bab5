using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The first IAT Addenda Record: what kind of payment, how much abroad, and who receives it.</summary>
public sealed record IatTransactionAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 10", Field.Type, Field.AddendaType, Field.TransactionType,
        Field.ForeignAmount, Field.ForeignTrace, Field.Name, Field.Reserved1, Field.EntrySequence);

    /// <summary>ANN, BUS and so on, or the class of the domestic entry.</summary>
    public required string TransactionType { get; init; }

    /// <summary>In the smallest unit of the destination currency; none where blank.</summary>
    public long? ForeignPaymentAmount { get; init; }

    public string ForeignTraceNumber { get; init; } = "";

    public required string Name { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatTransactionAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            TransactionType = from.Text(Field.TransactionType),
            ForeignPaymentAmount = from.NumberOrBlank(Field.ForeignAmount),
            ForeignTraceNumber = from.Text(Field.ForeignTrace),
            Name = from.Text(Field.Name),
            EntryDetailSequenceNumber = from.Integer(Field.EntrySequence),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.TransactionType, TransactionType);
        to.Number(Field.ForeignAmount, ForeignPaymentAmount);
        to.Text(Field.ForeignTrace, ForeignTraceNumber);
        to.Text(Field.Name, Name);
        to.Blank(Field.Reserved1);
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "10", "typeCode");
        public static readonly NachaField TransactionType = Text("Transaction Type Code", 4, 3, Required, "transactionTypeCode");
        public static readonly NachaField ForeignAmount = Number("Foreign Payment Amount", 7, 18, Required, "foreignPaymentAmount");
        public static readonly NachaField ForeignTrace = Text("Foreign Trace Number", 25, 22, Optional, "foreignTraceNumber");
        public static readonly NachaField Name =
            Text("Receiving Company Name/Individual Name", 47, 35, Mandatory, "name") with { Sensitive = true };
        public static readonly NachaField Reserved1 = Reserved(82, 6);
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
