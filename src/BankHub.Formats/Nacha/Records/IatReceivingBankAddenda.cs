using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The fifth IAT Addenda Record: the receiving bank.</summary>
public sealed record IatReceivingBankAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 14", Field.Type, Field.AddendaType, Field.Name, Field.Qualifier,
        Field.Identification, Field.Country, Field.Reserved1, Field.EntrySequence);

    public required string Name { get; init; }

    /// <summary>The scheme of the number: 01 national clearing system, 02 BIC, 03 IBAN.</summary>
    public required string IdentificationQualifier { get; init; }

    public required string Identification { get; init; }

    public required string BranchCountry { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatReceivingBankAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            Name = from.Text(Field.Name),
            IdentificationQualifier = from.Text(Field.Qualifier),
            Identification = from.Text(Field.Identification),
            BranchCountry = from.Text(Field.Country),
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
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "14", "typeCode");
        public static readonly NachaField Name = Text("Receiving DFI Name", 4, 35, Mandatory, "RDFIName");
        public static readonly NachaField Qualifier =
            Text("Receiving DFI Identification Number Qualifier", 39, 2, Mandatory, "RDFIIDNumberQualifier");
        public static readonly NachaField Identification = Text("Receiving DFI Identification", 41, 34, Mandatory, "RDFIIdentification");
        public static readonly NachaField Country = Text("Receiving DFI Branch Country Code", 75, 3, Mandatory, "RDFIBranchCountryCode");
        public static readonly NachaField Reserved1 = Reserved(78, 10);
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
