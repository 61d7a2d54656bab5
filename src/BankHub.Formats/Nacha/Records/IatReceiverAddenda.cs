using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The sixth IAT Addenda Record: the receiver and its street.</summary>
public sealed record IatReceiverAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 15", Field.Type, Field.AddendaType, Field.Identification, Field.Street,
        Field.Reserved1, Field.EntrySequence);

    public string Identification { get; init; } = "";

    public required string StreetAddress { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatReceiverAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            Identification = from.Text(Field.Identification),
            StreetAddress = from.Text(Field.Street),
            EntryDetailSequenceNumber = from.Integer(Field.EntrySequence),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.Identification, Identification);
        to.Text(Field.Street, StreetAddress);
        to.Blank(Field.Reserved1);
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "15", "typeCode");
        public static readonly NachaField Identification =
            Text("Receiver Identification Number", 4, 15, Optional, "receiverIDNumber") with { Sensitive = true };
        public static readonly NachaField Street =
            Text("Receiver Street Address", 19, 35, Mandatory, "receiverStreetAddress") with { Sensitive = true };
        public static readonly NachaField Reserved1 = Reserved(54, 34);
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
