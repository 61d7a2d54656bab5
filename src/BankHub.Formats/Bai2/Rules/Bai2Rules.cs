using System.Collections.Frozen;
using static BankHub.Formats.Bai2.Rules.Bai2Severity;

namespace BankHub.Formats.Bai2.Rules;

/// <summary>Every rule that reading checks (Cash Management Balance Reporting Specifications, Version 2).</summary>
public static class Bai2Rules
{
    private const string Files = "file organization";
    private const string Physical = "physical records and continuation";
    private const string Fields = "field formats";
    private const string Codes = "Appendix A, type codes";
    private const string Funds = "funds types";
    private const string Controls = "control totals";

    // The file as a whole.
    public static readonly Bai2Rule EmptyFile = new("empty-file", Error, Files, "there is nothing in it");
    public static readonly Bai2Rule OtherFormat = new("other-format", Error, Files, "does not begin with a record of a BAI2 file");
    public static readonly Bai2Rule Truncated = new("truncated", Error, Files, "the file ends without its trailer, record 99");
    public static readonly Bai2Rule RecordCode = new("record-code", Error, Files, "is no record of 01, 02, 03, 16, 49, 88, 98 or 99");
    public static readonly Bai2Rule RecordOrder = new("record-order", Error, Files, "stands where no such record belongs");
    public static readonly Bai2Rule Trailer = new("trailer", Error, Files, "comes before the trailer of what is before it");
    public static readonly Bai2Rule NoGroups = new("no-groups", Error, Files, "a file has at least one group");
    public static readonly Bai2Rule NoAccounts = new("no-accounts", Error, Files, "a group has at least one account");
    public static readonly Bai2Rule Version = new("version", Error, Files, "only version 2 is read here");

    // Lines.
    public static readonly Bai2Rule TooLarge = new("too-large", Error, "limit of this reader", "is longer than what is read here");
    public static readonly Bai2Rule RecordLength = new("record-length", Warning, Physical, "is longer than the header says records are");
    public static readonly Bai2Rule Slash = new("slash", Warning, Physical, "does not end with the slash that ends a record");
    public static readonly Bai2Rule BlankLine = new("blank-line", Warning, Physical, "is blank");
    public static readonly Bai2Rule Charset = new("charset", Warning, Fields, "has characters other than the printable ones of ASCII");

    // Fields.
    public static readonly Bai2Rule Mandatory = new("mandatory", Error, Fields, "must be there");
    public static readonly Bai2Rule FieldsMissing = new("fields-missing", Error, Fields, "fields that are blank still have their commas");
    public static readonly Bai2Rule FieldsExtra = new("fields-extra", Warning, Fields, "has more fields than such a record");
    public static readonly Bai2Rule Numeric = new("numeric", Error, Fields, "must be digits");
    public static readonly Bai2Rule Date = new("date", Error, Fields, "must be a day as YYMMDD");
    public static readonly Bai2Rule Time = new("time", Error, Fields, "must be a time as hhmm, 2400 or 9999");
    public static readonly Bai2Rule Amount = new("amount", Error, Fields, "must be up to 18 digits without a point, and may have a sign");
    public static readonly Bai2Rule AmountSign = new("amount-sign", Warning, Fields, "which way it went is in its code, not in a sign");
    public static readonly Bai2Rule Currency = new("currency", Error, Fields, "must be three capitals");
    public static readonly Bai2Rule GroupStatus = new("group-status", Error, Fields, "must be 1, 2, 3 or 4");
    public static readonly Bai2Rule DateModifier = new("as-of-date-modifier", Error, Fields, "must be 1, 2, 3 or 4");
    public static readonly Bai2Rule SummaryFields =
        new("summary-fields", Error, Fields, "a summary has a type code, an amount, an item count and a funds type");

    // Type codes and funds types.
    public static readonly Bai2Rule TypeCode = new("type-code", Error, Codes, "is no type code of the list");
    public static readonly Bai2Rule TypeCodeLevel = new("type-code-level", Warning, Codes, "is a type code for the other kind of record");
    public static readonly Bai2Rule FundsType = new("funds-type", Error, Funds, "must be 0, 1, 2, S, V, D, Z or blank");
    public static readonly Bai2Rule Availability = new("availability", Error, Funds, "does not say when the funds are available");
    public static readonly Bai2Rule AvailabilitySum = new("availability-sum", Warning, Funds, "parts do not add up to the amount");

    // Controls.
    public static readonly Bai2Rule AccountTotal = new("account-total", Error, Controls, "is not the sum of the amounts of the account");
    public static readonly Bai2Rule AccountRecords = new("account-records", Error, Controls, "is not the number of records of the account");
    public static readonly Bai2Rule GroupTotal = new("group-total", Error, Controls, "is not the sum of the totals of its accounts");
    public static readonly Bai2Rule GroupAccounts = new("group-accounts", Error, Controls, "is not the number of accounts of the group");
    public static readonly Bai2Rule GroupRecords = new("group-records", Error, Controls, "is not the number of records of the group");
    public static readonly Bai2Rule FileTotal = new("file-total", Error, Controls, "is not the sum of the totals of its groups");
    public static readonly Bai2Rule FileGroups = new("file-groups", Error, Controls, "is not the number of groups of the file");
    public static readonly Bai2Rule FileRecords = new("file-records", Error, Controls, "is not the number of records of the file");

    /// <summary>The rules by the names under which they are waived.</summary>
    public static IReadOnlyDictionary<string, Bai2Rule> ByName { get; } = typeof(Bai2Rules)
        .GetFields().Where(field => field.FieldType == typeof(Bai2Rule))
        .Select(field => (Bai2Rule)field.GetValue(null)!)
        .ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
}
