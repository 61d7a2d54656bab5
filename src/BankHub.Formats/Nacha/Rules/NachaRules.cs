using static BankHub.Formats.Nacha.Rules.NachaSeverity;

namespace BankHub.Formats.Nacha.Rules;

/// <summary>Every rule that reading a file checks.</summary>
public static class NachaRules
{
    private const string Acceptance = "Appendix Two, file and batch acceptance";
    private const string Sequence = "Appendix Three, sequence of records";
    private const string Elements = "Appendix Three, glossary of data elements";
    private const string Returns = "Appendix Four, return entries";
    private const string Changes = "Appendix Five, notifications of change";

    public static readonly NachaRule EmptyFile = new("empty-file", Error, Acceptance);
    public static readonly NachaRule OtherFormat = new("other-format", Error, Acceptance);
    public static readonly NachaRule Truncated = new("truncated", Error, Acceptance);
    public static readonly NachaRule TooLarge = new("too-large", Error, "limit of this reader");
    public static readonly NachaRule RecordLength = new("record-length", Error, Acceptance);
    public static readonly NachaRule TrailingSpace = new("trailing-space", Warning, Acceptance);
    public static readonly NachaRule BlankLine = new("blank-line", Warning, Acceptance);
    public static readonly NachaRule Charset = new("charset", Error, "Appendix Three, data specifications");
    public static readonly NachaRule RecordType = new("record-type", Error, Sequence);
    public static readonly NachaRule RecordOrder = new("record-order", Error, Sequence);
    public static readonly NachaRule EmptyBatch = new("empty-batch", Error, Acceptance);
    public static readonly NachaRule BlockFill = new("block-fill", Warning, "Appendix Three, blocking factor");
    public static readonly NachaRule BlockCount = new("block-count", Warning, Elements);
    public static readonly NachaRule NotSupported = new("not-supported", Error, "limit of this reader");

    public static readonly NachaRule Mandatory = new("mandatory", Error, "Appendix Three, inclusion requirements");
    public static readonly NachaRule Numeric = new("numeric", Error, "Appendix Three, data specifications");
    public static readonly NachaRule Date = new("date", Error, Elements);
    public static readonly NachaRule Time = new("time", Warning, Elements);
    public static readonly NachaRule Constant = new("constant", Error, Elements);
    public static readonly NachaRule Reserved = new("reserved", Warning, Elements);
    public static readonly NachaRule ImmediateDestination = new("immediate-destination", Error, Elements);
    public static readonly NachaRule Justification = new("justification", Warning, "Appendix Three, data specifications");
    public static readonly NachaRule CheckDigit = new("check-digit", Error, Elements);

    public static readonly NachaRule SecCode = new("sec-code", Error, Elements);
    public static readonly NachaRule ServiceClass = new("service-class", Error, Elements);
    public static readonly NachaRule TransactionCode = new("transaction-code", Error, Elements);
    public static readonly NachaRule OriginatorStatus = new("originator-status", Error, Elements);
    public static readonly NachaRule Amount = new("amount", Error, Elements);
    public static readonly NachaRule TraceOdfi = new("trace-odfi", Error, Elements);
    public static readonly NachaRule TraceOrder = new("trace-order", Error, Acceptance);
    public static readonly NachaRule AddendaIndicator = new("addenda-indicator", Error, Elements);
    public static readonly NachaRule AddendaCount = new("addenda-count", Error, Sequence);
    public static readonly NachaRule AddendaType = new("addenda-type", Error, Sequence);
    public static readonly NachaRule AddendaSequence = new("addenda-sequence", Error, Elements);
    public static readonly NachaRule AddendaTrace = new("addenda-trace", Warning, Elements);
    public static readonly NachaRule ReturnCode = new("return-code", Error, Returns);
    public static readonly NachaRule ChangeCode = new("change-code", Error, Changes);

    public static readonly NachaRule BatchNumber = new("batch-number", Error, Acceptance);
    public static readonly NachaRule BatchOdfi = new("batch-odfi", Error, Acceptance);
    public static readonly NachaRule BatchCompany = new("batch-company", Error, Acceptance);
    public static readonly NachaRule BatchServiceClass = new("batch-service-class", Error, Acceptance);
    public static readonly NachaRule EntryCount = new("entry-count", Error, Acceptance);
    public static readonly NachaRule EntryHash = new("entry-hash", Error, Acceptance);
    public static readonly NachaRule DebitTotal = new("debit-total", Error, Acceptance);
    public static readonly NachaRule CreditTotal = new("credit-total", Error, Acceptance);
    public static readonly NachaRule BatchCount = new("batch-count", Error, Acceptance);

    /// <summary>The rules by the names under which they are waived.</summary>
    public static IReadOnlyDictionary<string, NachaRule> ByName { get; } = typeof(NachaRules)
        .GetFields().Where(field => field.FieldType == typeof(NachaRule))
        .Select(field => (NachaRule)field.GetValue(null)!)
        .ToDictionary(rule => rule.Name, StringComparer.Ordinal);
}
