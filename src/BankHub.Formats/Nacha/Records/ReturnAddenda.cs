using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Addenda Record 99: why an entry comes back, and which one.</summary>
public sealed record ReturnAddenda : TracedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 99", Field.Type, Field.AddendaType, Field.ReasonCode, Field.OriginalTrace,
        Field.DateOfDeath, Field.OriginalRdfi, Field.Information, Field.Trace);

    /// <summary>R01 and so on.</summary>
    public required string ReturnReasonCode { get; init; }

    public TraceNumber OriginalEntryTrace { get; init; }

    /// <summary>As YYMMDD, with R14 and R15 only.</summary>
    public string DateOfDeath { get; init; } = "";

    /// <summary>Eight digits of the institution that the original entry went to.</summary>
    public int OriginalReceivingDfi { get; init; }

    /// <summary>In an IAT return the first ten digits are the amount of the original entry.</summary>
    public string AddendaInformation { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static ReturnAddenda Read(RecordReader from) => new()
    {
        ReturnReasonCode = from.Text(Field.ReasonCode),
        OriginalEntryTrace = new(from.Number(Field.OriginalTrace)),
        DateOfDeath = from.Text(Field.DateOfDeath),
        OriginalReceivingDfi = from.Integer(Field.OriginalRdfi),
        AddendaInformation = from.Text(Field.Information),
        Trace = new(from.Number(Field.Trace)),
    };

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.ReasonCode, ReturnReasonCode);
        to.Number(Field.OriginalTrace, OriginalEntryTrace.Value);
        to.Text(Field.DateOfDeath, DateOfDeath);
        to.Number(Field.OriginalRdfi, OriginalReceivingDfi);
        to.Text(Field.Information, AddendaInformation);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "99", "typeCode");
        public static readonly NachaField ReasonCode = Text("Return Reason Code", 4, 3, Mandatory, "returnCode");
        public static readonly NachaField OriginalTrace = Digits("Original Entry Trace Number", 7, 15, Required, "originalTrace");
        public static readonly NachaField DateOfDeath = Text("Date of Death", 22, 6, Optional, "dateOfDeath");
        public static readonly NachaField OriginalRdfi = Digits("Original Receiving DFI Identification", 28, 8, Required, "originalDFI");
        public static readonly NachaField Information =
            Text("Addenda Information", 36, 44, Optional, "addendaInformation") with { Sensitive = true };
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Required, "traceNumber");
    }
}
