using static BankHub.Formats.Nacha.Rules.NachaScope;
using static BankHub.Formats.Nacha.Rules.NachaSeverity;

namespace BankHub.Formats.Nacha.Rules;

/// <summary>Every rule that reading a file checks.</summary>
public static class NachaRules
{
    private const string Files = "Appendix Two, automatic rejection of files";
    private const string Batches = "Appendix Two, automatic rejection of batches";
    private const string Sequence = "Appendix Three, sequence of records";
    private const string Data = "Appendix Three, data specifications";
    private const string Elements = "Appendix Three, glossary of data elements";
    private const string Inclusion = "Appendix Three, inclusion requirements";
    private const string Classes = "Article Two, Section 2.5, provisions for entry classes";
    private const string Returns = "Appendix Four, return entries";
    private const string Changes = "Appendix Five, notifications of change";

    // The file as a whole.
    public static readonly NachaRule EmptyFile = new("empty-file", Error, Whole, Files);
    public static readonly NachaRule OtherFormat = new("other-format", Error, Whole, Files);
    public static readonly NachaRule Truncated = new("truncated", Error, Whole, Files);
    public static readonly NachaRule TooLarge = new("too-large", Error, Whole, "limit of this reader");
    public static readonly NachaRule RecordLength = new("record-length", Error, Whole, Files);
    public static readonly NachaRule TrailingSpace = new("trailing-space", Warning, Record, Files);
    public static readonly NachaRule BlankLine = new("blank-line", Warning, Whole, Files);
    public static readonly NachaRule Charset = new("charset", Error, Whole, Data);
    public static readonly NachaRule LineEnd = new("line-end", Warning, Whole, Files);
    public static readonly NachaRule RecordType = new("record-type", Error, Whole, Sequence);
    public static readonly NachaRule RecordOrder = new("record-order", Error, Whole, Sequence);
    public static readonly NachaRule BlockFill = new("block-fill", Warning, Whole, "Appendix Three, blocking factor");
    public static readonly NachaRule BlockCount = new("block-count", Warning, Whole, Elements);
    public static readonly NachaRule MixedAdvices = new("mixed-advices", Error, Whole, "Appendix Three, ADV files");

    // A file as JSON.
    public static readonly NachaRule JsonSyntax = new("json-syntax", Error, Whole, "schemas/nacha.schema.json");
    public static readonly NachaRule JsonValue = new("json-value", Error, Record, "schemas/nacha.schema.json");
    public static readonly NachaRule JsonControl = new("json-control", Warning, Whole, "schemas/nacha.schema.json");

    // One field by itself.
    public static readonly NachaRule Mandatory = new("mandatory", Error, Record, Inclusion);
    public static readonly NachaRule Required = new("required", Warning, Record, Inclusion);
    public static readonly NachaRule Numeric = new("numeric", Error, Record, Data);
    public static readonly NachaRule Date = new("date", Error, Record, Elements);
    public static readonly NachaRule EffectiveDate = new("effective-date", Warning, Record, Elements);
    public static readonly NachaRule Time = new("time", Warning, Record, Elements);
    public static readonly NachaRule Constant = new("constant", Error, Record, Elements);
    public static readonly NachaRule Reserved = new("reserved", Warning, Record, Elements);
    public static readonly NachaRule Justification = new("justification", Warning, Record, Data);
    public static readonly NachaRule LowerCase = new("lower-case", Warning, Record, Data);
    public static readonly NachaRule CheckDigit = new("check-digit", Error, Record, Elements);
    public static readonly NachaRule SettlementDate = new("settlement-date", Warning, Record, Elements);

    // Headers.
    public static readonly NachaRule ImmediateDestination = new("immediate-destination", Error, Record, Elements);
    public static readonly NachaRule ImmediateOrigin = new("immediate-origin", Error, Record, Elements);
    public static readonly NachaRule FileIdModifier = new("file-id-modifier", Error, Record, Elements);
    public static readonly NachaRule SecCode = new("sec-code", Error, Record, Elements);
    public static readonly NachaRule ServiceClass = new("service-class", Error, Record, Elements);
    public static readonly NachaRule OriginatorStatus = new("originator-status", Error, Record, Elements);
    public static readonly NachaRule BatchOrder = new("batch-order", Warning, Whole, Elements);
    public static readonly NachaRule Description = new("description", Error, Batch, Classes);
    public static readonly NachaRule PayrollDescription =
        new("payroll-description", Warning, Batch, "Appendix Three, Company Entry Description: PAYROLL, from 20 March 2026");
    public static readonly NachaRule PurchaseDescription =
        new("purchase-description", Warning, Batch, "Appendix Three, Company Entry Description: PURCHASE, from 20 March 2026");
    public static readonly NachaRule MicroEntry = new("micro-entry", Warning, Batch, "Article Two, Section 2.7, micro-entries");
    public static readonly NachaRule SameDayAmount =
        new("same-day-amount", Warning, Batch, "Article Eight, definition of Same Day Entry: 1,000,000 dollars");

    // Entries.
    public static readonly NachaRule TransactionCode = new("transaction-code", Error, Record, Elements);
    public static readonly NachaRule AccountNumber = new("account-number", Error, Record, Elements);
    public static readonly NachaRule ClassServiceClass = new("class-service-class", Error, Batch, Classes);
    public static readonly NachaRule ClassTransactionCode = new("class-transaction-code", Error, Batch, Classes);
    public static readonly NachaRule ClassDirection = new("class-direction", Error, Batch, Classes);
    public static readonly NachaRule ClassAmount = new("class-amount", Error, Batch, Classes);
    public static readonly NachaRule ClassField = new("class-field", Error, Batch, Classes);
    public static readonly NachaRule EntryServiceClass = new("entry-service-class", Error, Batch, Batches);
    public static readonly NachaRule Amount = new("amount", Error, Batch, Elements);
    public static readonly NachaRule TraceOdfi = new("trace-odfi", Error, Batch, Elements);
    public static readonly NachaRule TraceOrder = new("trace-order", Error, Batch, Batches);
    public static readonly NachaRule AdviceSequence = new("advice-sequence", Error, Record, Elements);
    public static readonly NachaRule AdviceOrder = new("advice-order", Warning, Batch, Elements);
    public static readonly NachaRule PaymentType = new("payment-type", Warning, Batch, Elements);

    // Addenda.
    public static readonly NachaRule AddendaIndicator = new("addenda-indicator", Error, Batch, Elements);
    public static readonly NachaRule AddendaCount = new("addenda-count", Error, Batch, Sequence);
    public static readonly NachaRule AddendaRecords = new("addenda-records", Error, Batch, Elements);
    public static readonly NachaRule IatAddendaRecords = new("iat-addenda-records", Warning, Batch, Elements);
    public static readonly NachaRule AddendaType = new("addenda-type", Error, Batch, Sequence);
    public static readonly NachaRule AddendaSequence = new("addenda-sequence", Error, Batch, Elements);
    public static readonly NachaRule AddendaNumbering = new("addenda-numbering", Warning, Batch, Elements);
    public static readonly NachaRule AddendaOrder = new("addenda-order", Warning, Batch, Sequence);
    public static readonly NachaRule AddendaTrace = new("addenda-trace", Error, Batch, Elements);
    public static readonly NachaRule ReturnTrace = new("return-trace", Warning, Batch, Elements);
    public static readonly NachaRule Terminal = new("terminal", Error, Record, Elements);

    // Returns and notifications of change.
    public static readonly NachaRule ReturnCode = new("return-code", Error, Record, Returns);
    public static readonly NachaRule ReturnCodeRetired = new("return-code-retired", Warning, Record, Returns);
    public static readonly NachaRule ReturnTransactionCode = new("return-transaction-code", Warning, Batch, Returns);
    public static readonly NachaRule ReturnAddenda = new("return-addenda", Error, Batch, Returns);
    public static readonly NachaRule ReturnChain = new("return-chain", Warning, Batch, Returns);
    public static readonly NachaRule MixedReturns = new("mixed-returns", Error, Batch, Returns);
    public static readonly NachaRule DateOfDeath = new("date-of-death", Warning, Record, Returns);
    public static readonly NachaRule ChangeCode = new("change-code", Error, Record, Changes);
    public static readonly NachaRule ChangeCodeRetired = new("change-code-retired", Warning, Record, Changes);
    public static readonly NachaRule CorrectedData = new("corrected-data", Warning, Record, Changes);

    // International entries.
    public static readonly NachaRule IatExchange = new("iat-exchange", Error, Record, "Article Two, Subsection 2.5.8, IAT");
    public static readonly NachaRule IatServiceClass = new("iat-service-class", Warning, Batch, Batches);
    public static readonly NachaRule IatCountry = new("iat-country", Error, Record, "ISO 3166");
    public static readonly NachaRule IatBankCountry = new("iat-bank-country", Warning, Record, "ISO 3166");
    public static readonly NachaRule IatCurrency = new("iat-currency", Error, Record, "ISO 4217");
    public static readonly NachaRule IatTransactionType = new("iat-transaction-type", Error, Record, Elements);
    public static readonly NachaRule IatBankQualifier = new("iat-bank-qualifier", Error, Record, Elements);
    public static readonly NachaRule IatIndicator = new("iat-indicator", Error, Batch, Changes);

    // Controls.
    public static readonly NachaRule EmptyBatch = new("empty-batch", Error, Batch, Batches);
    public static readonly NachaRule BatchNumber = new("batch-number", Error, Batch, Batches);
    public static readonly NachaRule BatchOdfi = new("batch-odfi", Error, Batch, Batches);
    public static readonly NachaRule BatchCompany = new("batch-company", Error, Batch, Batches);
    public static readonly NachaRule BatchServiceClass = new("batch-service-class", Error, Batch, Batches);
    public static readonly NachaRule EntryCount = new("entry-count", Error, Batch, Batches);
    public static readonly NachaRule EntryHash = new("entry-hash", Error, Batch, Batches);
    public static readonly NachaRule DebitTotal = new("debit-total", Error, Batch, Batches);
    public static readonly NachaRule CreditTotal = new("credit-total", Error, Batch, Batches);
    public static readonly NachaRule BatchCount = new("batch-count", Error, Whole, Files);

    /// <summary>The rules by the names under which they are waived.</summary>
    public static IReadOnlyDictionary<string, NachaRule> ByName { get; } = typeof(NachaRules)
        .GetFields().Where(field => field.FieldType == typeof(NachaRule))
        .Select(field => (NachaRule)field.GetValue(null)!)
        .ToDictionary(rule => rule.Name, StringComparer.Ordinal);
}
