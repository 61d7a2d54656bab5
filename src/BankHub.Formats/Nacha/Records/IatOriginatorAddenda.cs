using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The second IAT Addenda Record: the originator and its street.</summary>
public sealed record IatOriginatorAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 11", Field.Type, Field.AddendaType, Field.Name, Field.Street, Field.Reserved1,
        Field.EntrySequence);

    public required string Name { get; init; }

    public required string StreetAddress { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatOriginatorAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            Name = from.Text(Field.Name),
            StreetAddress = from.Text(Field.Street),
            EntryDetailSequenceNumber = from.Integer(Field.EntrySequence),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.Name, Name);
        to.Text(Field.Street, StreetAddress);
        to.Blank(Field.Reserved1);
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "11", "typeCode");
        public static readonly NachaField Name = Text("Originator Name", 4, 35, Mandatory, "originatorName") with { Sensitive = true };
        public static readonly NachaField Street =
            Text("Originator Street Address", 39, 35, Mandatory, "originatorStreetAddress") with { Sensitive = true };
        public static readonly NachaField Reserved1 = Reserved(74, 14);
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
