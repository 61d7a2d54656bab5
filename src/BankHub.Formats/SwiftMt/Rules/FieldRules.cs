using static BankHub.Formats.SwiftMt.Rules.MtSeverity;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>The rules that a field keeps by itself (User Handbook, FIN Error Codes: T series, text validation).</summary>
public static class FieldRules
{
    public static readonly MtRule Unknown = new("field-unknown", "", Warning, "the field is not in the table; it is kept as it is");
    public static readonly MtRule Signs = new("field-signs", "M60", Error, "has a character that its format does not allow");
    public static readonly MtRule TooShort = new("field-short", "T15", Error, "is shorter than its format asks for");
    public static readonly MtRule TooLong = new("field-long", "T33", Error, "is longer than its format allows");
    public static readonly MtRule TooManyLines = new("field-lines", "T30", Error, "has more lines than its format allows");
    public static readonly MtRule EmptyLine = new("field-empty-line", "T32", Error, "has an empty line");
    public static readonly MtRule LineStart = new("field-line-start", "M60", Error, "has a line that begins with a colon or a hyphen");
    public static readonly MtRule Constant = new("field-constant", "T34", Error, "lacks a sign that its format prescribes");
    public static readonly MtRule Date = new("field-date", "T50", Error, "is not a date");
    public static readonly MtRule Time = new("field-time", "T38", Error, "is not a time");
    public static readonly MtRule Offset = new("field-offset", "T16", Error, "is no offset of up to 13 hours and 59 minutes");
    public static readonly MtRule Currency = new("field-currency", "T52", Error, "is not a currency (ISO 4217)");
    public static readonly MtRule AmountComma = new("field-amount-comma", "T40", Error, "has no decimal comma, or another separator");
    public static readonly MtRule AmountDigits = new("field-amount-digits", "T43", Error, "has no digit before the decimal comma");
    public static readonly MtRule AmountDecimals = new("field-amount-decimals", "C03", Error, "has more decimals than the currency");
    public static readonly MtRule Sign = new("field-sign", "T15", Error, "is neither + nor -");
    public static readonly MtRule Bic = new("field-bic", "T27", Error, "is not an identifier of 8 or 11 characters (ISO 9362)");
    public static readonly MtRule BicCountry = new("field-bic-country", "T73", Error, "has no country (ISO 3166) in positions 5 and 6");
    public static readonly MtRule Mark = new("field-mark", "T51", Error, "is no mark of debit or credit");
    public static readonly MtRule Slashes = new("field-slashes", "T26", Error, "begins or ends with a slash, or has two in a row");
}
