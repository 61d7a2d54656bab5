using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>An optional IAT Addenda Record, at most two: payment related information.</summary>
public sealed record IatRemittanceAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 17", Field.Type, Field.AddendaType, Field.Information, Field.Sequence,
        Field.EntrySequence);

    public required string PaymentRelatedInformation { get; init; }

    /// <summary>1 for the first record 17 of an entry.</summary>
    public required int AddendaSequenceNumber { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatRemittanceAddenda Read(RecordReader from) => new()
    {
        PaymentRelatedInformation = from.Text(Field.Information),
        AddendaSequenceNumber = from.Integer(Field.Sequence),
        EntryDetailSequenceNumber = from.Integer(Field.EntrySequence),
    };

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.Information, PaymentRelatedInformation);
        to.Number(Field.Sequence, AddendaSequenceNumber);
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "17", "typeCode");
        public static readonly NachaField Information =
            Text("Payment Related Information", 4, 80, Optional, "paymentRelatedInformation") with { Sensitive = true };
        public static readonly NachaField Sequence = Number("Addenda Sequence Number", 84, 4, Mandatory, "sequenceNumber");
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
