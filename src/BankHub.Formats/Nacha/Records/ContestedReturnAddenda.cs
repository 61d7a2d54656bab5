using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Addenda Record 99 of a contested dishonoured return, back from the receiving to the originating institution.</summary>
public sealed record ContestedReturnAddenda : TracedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 99 Contested", Field.Type, Field.AddendaType, Field.ReasonCode,
        Field.OriginalTrace, Field.OriginalReturned, Field.OriginalRdfi, Field.OriginalSettlement, Field.ReturnTrace,
        Field.ReturnSettlement, Field.ReturnReason, Field.DishonoredTrace, Field.DishonoredSettlement, Field.DishonoredReason,
        Field.Reserved1, Field.Trace);

    /// <summary>R71 to R77.</summary>
    public required string ContestedReturnReasonCode { get; init; }

    public TraceNumber OriginalEntryTrace { get; init; }

    /// <summary>As YYMMDD.</summary>
    public string DateOriginalEntryReturned { get; init; } = "";

    /// <summary>Eight digits of the institution that the original entry went to.</summary>
    public int OriginalReceivingDfi { get; init; }

    /// <summary>The day of the year.</summary>
    public string OriginalSettlementDate { get; init; } = "";

    public TraceNumber ReturnTrace { get; init; }

    public string ReturnSettlementDate { get; init; } = "";

    public string ReturnReasonCode { get; init; } = "";

    public TraceNumber DishonoredReturnTrace { get; init; }

    public string DishonoredReturnSettlementDate { get; init; } = "";

    public string DishonoredReturnReasonCode { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static ContestedReturnAddenda Read(RecordReader from)
    {
        from.Blank(Field.Reserved1);
        return new()
        {
            ContestedReturnReasonCode = from.Text(Field.ReasonCode),
            OriginalEntryTrace = new(from.Number(Field.OriginalTrace)),
            DateOriginalEntryReturned = from.Text(Field.OriginalReturned),
            OriginalReceivingDfi = from.Integer(Field.OriginalRdfi),
            OriginalSettlementDate = from.Text(Field.OriginalSettlement),
            ReturnTrace = new(from.Number(Field.ReturnTrace)),
            ReturnSettlementDate = from.Text(Field.ReturnSettlement),
            ReturnReasonCode = from.Text(Field.ReturnReason),
            DishonoredReturnTrace = new(from.Number(Field.DishonoredTrace)),
            DishonoredReturnSettlementDate = from.Text(Field.DishonoredSettlement),
            DishonoredReturnReasonCode = from.Text(Field.DishonoredReason),
            Trace = new(from.Number(Field.Trace)),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.ReasonCode, ContestedReturnReasonCode);
        to.Number(Field.OriginalTrace, OriginalEntryTrace.Value);
        to.Text(Field.OriginalReturned, DateOriginalEntryReturned);
        to.Number(Field.OriginalRdfi, OriginalReceivingDfi);
        to.Text(Field.OriginalSettlement, OriginalSettlementDate);
        to.Number(Field.ReturnTrace, ReturnTrace.Value);
        to.Text(Field.ReturnSettlement, ReturnSettlementDate);
        to.Text(Field.ReturnReason, ReturnReasonCode);
        to.Number(Field.DishonoredTrace, DishonoredReturnTrace.Value);
        to.Text(Field.DishonoredSettlement, DishonoredReturnSettlementDate);
        to.Text(Field.DishonoredReason, DishonoredReturnReasonCode);
        to.Blank(Field.Reserved1);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "99", "typeCode");
        public static readonly NachaField ReasonCode =
            Text("Contested Dishonored Return Reason Code", 4, 3, Mandatory, "contestedReturnCode");
        public static readonly NachaField OriginalTrace =
            Digits("Original Entry Trace Number", 7, 15, Required, "originalEntryTraceNumber");
        public static readonly NachaField OriginalReturned =
            Text("Date Original Entry Was Returned", 22, 6, Required, "dateOriginalEntryReturned");
        public static readonly NachaField OriginalRdfi =
            Digits("Original Receiving DFI Identification", 28, 8, Required, "originalReceivingDFIIdentification");
        public static readonly NachaField OriginalSettlement = Text("Original Settlement Date", 36, 3, Required, "originalSettlementDate");
        public static readonly NachaField ReturnTrace = Digits("Return Trace Number", 39, 15, Required, "returnTraceNumber");
        public static readonly NachaField ReturnSettlement = Text("Return Settlement Date", 54, 3, Required, "returnSettlementDate");
        public static readonly NachaField ReturnReason = Text("Return Reason Code", 57, 2, Required, "returnReasonCode");
        public static readonly NachaField DishonoredTrace =
            Digits("Dishonored Return Trace Number", 59, 15, Required, "dishonoredReturnTraceNumber");
        public static readonly NachaField DishonoredSettlement =
            Text("Dishonored Return Settlement Date", 74, 3, Required, "dishonoredReturnSettlementDate");
        public static readonly NachaField DishonoredReason =
            Text("Dishonored Return Reason Code", 77, 2, Required, "dishonoredReturnReasonCode");
        public static readonly NachaField Reserved1 = Reserved(79, 1);
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Required, "traceNumber");
    }
}
