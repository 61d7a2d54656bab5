using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Addenda Record 98 of a refused notification of change: why the originating institution does not accept it.</summary>
public sealed record RefusedChangeAddenda : TracedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 98 Refused", Field.Type, Field.AddendaType, Field.RefusedCode,
        Field.OriginalTrace, Field.Reserved1, Field.OriginalRdfi, Field.CorrectedData, Field.ChangeCode, Field.TraceSequence,
        Field.Reserved2, Field.Trace);

    /// <summary>C61 to C69.</summary>
    public required string RefusedChangeCode { get; init; }

    public TraceNumber OriginalEntryTrace { get; init; }

    /// <summary>Eight digits of the institution that the original entry went to.</summary>
    public int OriginalReceivingDfi { get; init; }

    /// <summary>As the notification had it.</summary>
    public required string CorrectedData { get; init; }

    /// <summary>As the notification had it: C01 and so on.</summary>
    public required string ChangeCode { get; init; }

    /// <summary>The last seven digits of the notification's trace number.</summary>
    public required int TraceSequenceNumber { get; init; }

    public override NachaLayout Layout => Table;

    internal static RefusedChangeAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        from.Blank(Field.Reserved2);
        return new()
        {
            RefusedChangeCode = from.Text(Field.RefusedCode),
            OriginalEntryTrace = new(from.Number(Field.OriginalTrace)),
            OriginalReceivingDfi = from.Integer(Field.OriginalRdfi),
            CorrectedData = from.Text(Field.CorrectedData),
            ChangeCode = from.Text(Field.ChangeCode),
            TraceSequenceNumber = from.Integer(Field.TraceSequence),
            Trace = new(from.Number(Field.Trace)),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.RefusedCode, RefusedChangeCode);
        to.Number(Field.OriginalTrace, OriginalEntryTrace.Value);
        to.Blank(Field.Reserved1);
        to.Number(Field.OriginalRdfi, OriginalReceivingDfi);
        to.Text(Field.CorrectedData, CorrectedData);
        to.Text(Field.ChangeCode, ChangeCode);
        to.Number(Field.TraceSequence, TraceSequenceNumber);
        to.Blank(Field.Reserved2);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "98", "typeCode");
        public static readonly NachaField RefusedCode = Text("Refused COR Code", 4, 3, Mandatory, "refusedChangeCode");
        public static readonly NachaField OriginalTrace = Digits("Original Entry Trace Number", 7, 15, Required, "originalTrace");
        public static readonly NachaField Reserved1 = Reserved(22, 6);
        public static readonly NachaField OriginalRdfi = Digits("Original Receiving DFI Identification", 28, 8, Required, "originalDFI");
        public static readonly NachaField CorrectedData =
            Text("Corrected Data", 36, 29, Mandatory, "correctedData") with { Sensitive = true };
        public static readonly NachaField ChangeCode = Text("Change Code", 65, 3, Mandatory, "changeCode");
        public static readonly NachaField TraceSequence = Digits("Trace Sequence Number", 68, 7, Mandatory, "traceSequenceNumber");
        public static readonly NachaField Reserved2 = Reserved(75, 5);
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Required, "traceNumber");
    }
}
