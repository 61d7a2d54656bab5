using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Addenda Record 99 of a dishonoured return, from the originating to the receiving institution.</summary>
public sealed record DishonoredReturnAddenda : TracedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 99 Dishonored", Field.Type, Field.AddendaType, Field.ReasonCode,
        Field.OriginalTrace, Field.Reserved1, Field.OriginalRdfi, Field.Reserved2, Field.ReturnTrace, Field.ReturnSettlement,
        Field.ReturnReason, Field.Information, Field.Trace);

    /// <summary>R61 to R70.</summary>
    public required string DishonoredReturnReasonCode { get; init; }

    public TraceNumber OriginalEntryTrace { get; init; }

    /// <summary>Eight digits of the institution that the original entry went to.</summary>
    public int OriginalReceivingDfi { get; init; }

    public TraceNumber ReturnTrace { get; init; }

    /// <summary>The day of the year.</summary>
    public string ReturnSettlementDate { get; init; } = "";

    /// <summary>The two digits of the return that is dishonoured.</summary>
    public string ReturnReasonCode { get; init; } = "";

    public string AddendaInformation { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static DishonoredReturnAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        from.Blank(Field.Reserved2);
        return new()
        {
            DishonoredReturnReasonCode = from.Text(Field.ReasonCode),
            OriginalEntryTrace = new(from.Number(Field.OriginalTrace)),
            OriginalReceivingDfi = from.Integer(Field.OriginalRdfi),
            ReturnTrace = new(from.Number(Field.ReturnTrace)),
            ReturnSettlementDate = from.Text(Field.ReturnSettlement),
            ReturnReasonCode = from.Text(Field.ReturnReason),
            AddendaInformation = from.Text(Field.Information),
            Trace = new(from.Number(Field.Trace)),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.ReasonCode, DishonoredReturnReasonCode);
        to.Number(Field.OriginalTrace, OriginalEntryTrace.Value);
        to.Blank(Field.Reserved1);
        to.Number(Field.OriginalRdfi, OriginalReceivingDfi);
        to.Blank(Field.Reserved2);
        to.Number(Field.ReturnTrace, ReturnTrace.Value);
        to.Text(Field.ReturnSettlement, ReturnSettlementDate);
        to.Text(Field.ReturnReason, ReturnReasonCode);
        to.Text(Field.Information, AddendaInformation);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "99", "typeCode");
        public static readonly NachaField ReasonCode = Text("Dishonored Return Reason Code", 4, 3, Mandatory, "dishonoredReturnReasonCode");
        public static readonly NachaField OriginalTrace =
            Digits("Original Entry Trace Number", 7, 15, Required, "originalEntryTraceNumber");
        public static readonly NachaField Reserved1 = Reserved(22, 6);
        public static readonly NachaField OriginalRdfi =
            Digits("Original Receiving DFI Identification", 28, 8, Required, "originalReceivingDFIIdentification");
        public static readonly NachaField Reserved2 = Reserved(36, 3);
        public static readonly NachaField ReturnTrace = Digits("Return Trace Number", 39, 15, Required, "returnTraceNumber");
        public static readonly NachaField ReturnSettlement = Text("Return Settlement Date", 54, 3, Required, "returnSettlementDate");
        public static readonly NachaField ReturnReason = Text("Return Reason Code", 57, 2, Required, "returnReasonCode");
        public static readonly NachaField Information =
            Text("Addenda Information", 59, 21, Optional, "addendaInformation") with { Sensitive = true };
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Required, "traceNumber");
    }
}
