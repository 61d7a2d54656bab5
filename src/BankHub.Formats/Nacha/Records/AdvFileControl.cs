using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The ADV File Control Record, whose totals have twenty digits.</summary>
public sealed record AdvFileControl : FileControlRecord
{
    public static readonly NachaLayout Table = new("ADV File Control", Field.Type, Field.BatchCount, Field.BlockCount, Field.EntryCount,
        Field.EntryHash, Field.DebitTotal, Field.CreditTotal, Field.Unused);

    public override NachaLayout Layout => Table;

    internal static AdvFileControl Read(RecordReader from)
    {
        from.Blank(Field.Unused);
        return new()
        {
            BatchCount = from.Integer(Field.BatchCount),
            BlockCount = from.Integer(Field.BlockCount),
            EntryAddendaCount = from.Integer(Field.EntryCount),
            EntryHash = from.Number(Field.EntryHash),
            TotalDebit = from.Number(Field.DebitTotal),
            TotalCredit = from.Number(Field.CreditTotal),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.BatchCount, BatchCount);
        to.Number(Field.BlockCount, BlockCount);
        to.Number(Field.EntryCount, EntryAddendaCount);
        to.Number(Field.EntryHash, EntryHash);
        to.Number(Field.DebitTotal, TotalDebit);
        to.Number(Field.CreditTotal, TotalCredit);
        to.Blank(Field.Unused);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "9");
        public static readonly NachaField BatchCount = Number("Batch Count", 2, 6, Mandatory, "batchCount");
        public static readonly NachaField BlockCount = Number("Block Count", 8, 6, Mandatory, "blockCount");
        public static readonly NachaField EntryCount = Number("Entry/Addenda Count", 14, 8, Mandatory, "entryAddendaCount");
        public static readonly NachaField EntryHash = Number("Entry Hash", 22, 10, Mandatory, "entryHash");
        public static readonly NachaField DebitTotal = Number("Total Debit Entry Dollar Amount in File", 32, 20, Mandatory, "totalDebit");
        public static readonly NachaField CreditTotal =
            Number("Total Credit Entry Dollar Amount in File", 52, 20, Mandatory, "totalCredit");
        public static readonly NachaField Unused = Reserved(72, 23);
    }
}
