using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The third IAT Addenda Record: where the originator is.</summary>
public sealed record IatOriginatorAddressAddenda : SequencedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 12", Field.Type, Field.AddendaType, Field.City, Field.Country,
        Field.Reserved1, Field.EntrySequence);

    /// <summary>City and state or province, divided by * and ended by \.</summary>
    public required string CityStateProvince { get; init; }

    /// <summary>ISO country code and postal code, divided by * and ended by \.</summary>
    public required string CountryPostalCode { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatOriginatorAddressAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            CityStateProvince = from.Text(Field.City),
            CountryPostalCode = from.Text(Field.Country),
            EntryDetailSequenceNumber = from.Integer(Field.EntrySequence),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.City, CityStateProvince);
        to.Text(Field.Country, CountryPostalCode);
        to.Blank(Field.Reserved1);
        to.Number(Field.EntrySequence, EntryDetailSequenceNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "12", "typeCode");
        public static readonly NachaField City =
            Text("Originator City & State/Province", 4, 35, Mandatory, "originatorCityStateProvince") with { Sensitive = true };
        public static readonly NachaField Country =
            Text("Originator Country & Postal Code", 39, 35, Mandatory, "originatorCountryPostalCode") with { Sensitive = true };
        public static readonly NachaField Reserved1 = Reserved(74, 14);
        public static readonly NachaField EntrySequence =
            Number("Entry Detail Sequence Number", 88, 7, Mandatory, "entryDetailSequenceNumber");
    }
}
