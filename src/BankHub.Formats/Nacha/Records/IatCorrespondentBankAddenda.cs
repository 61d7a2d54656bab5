using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>An optional IAT Addenda Record, at most five: a correspondent bank on the way.</summary>
public sealed record IatCorrespondentBankAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 18", Field.Type, Field.AddendaType, Field.Name, Field.Qualifier,
        Field.Identification, Field.Country, Field.Reserved1, Field.Sequence, Field.EntrySequence);

    public required string Name { get; init; }

    /// <summary>The scheme of the number: 01 national clearing system, 02 BIC, 03 IBAN.</summary>
    public required string IdentificationQualifier { get; init; }

    public required string Identification { get; init; }

    public required string BranchCountry { get; init; }

    /// <summary>1 for the first record 18 of an entry.</summary>
    public required int AddendaSequenceNumber { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatCorrespondentBankAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            Name = from.Text(Field.Name),
            IdentificationQualifier = from.Text(Field.Qualifier),
            Identification = from.Text(Field.Identification),
            BranchCountry = from.Text(Field.Country),
            AddendaSequenceNumber = from.Integer(Field.Sequence),
            EntryDetailSequenceNumber = from.Integer(Field.EntrySequence),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.Name, Name);
        to.Text(Field.Qualifier, IdentificationQualifier);
        to.Text(Field.Identification, Identification);
        to.Text(Field.Country, BranchCountry);
        to.Blank(Field.Reserved1);
        to.Number(Field.Sequence, AddendaSequenceNumber);
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "18", "typeCode");
        public static readonly NachaField Name = Text("Foreign Correspondent Bank Name", 4, 35, Mandatory, "foreignCorrespondentBankName");
        public static readonly NachaField Qualifier =
            Text("Foreign Correspondent Bank Identification Number Qualifier", 39, 2, Mandatory,
                "foreignCorrespondentBankIDNumberQualifier");
        public static readonly NachaField Identification =
            Text("Foreign Correspondent Bank Identification Number", 41, 34, Mandatory, "foreignCorrespondentBankIDNumber");
        public static readonly NachaField Country =
            Text("Foreign Correspondent Bank Branch Country Code", 75, 3, Mandatory, "foreignCorrespondentBankBranchCountryCode");
        public static readonly NachaField Reserved1 = Reserved(78, 6);
        public static readonly NachaField Sequence = Number("Addenda Sequence Number", 84, 4, Mandatory, "sequenceNumber");
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
