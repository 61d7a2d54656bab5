using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>The rules that every configuration file keeps, whatever it says.</summary>
internal static class ConfigurationRules
{
    public static readonly Rule Json = new("json", "The file is one JSON document in UTF-8, at most 1 MB and 32 levels deep.");
    public static readonly Rule Required = new("required", "This property is required.");
    public static readonly Rule Unknown = new("unknown-property", "This property is not known here.");
    public static readonly Rule Duplicate = new("duplicate-property", "This property is given more than once.");
    public static readonly Rule Object = new("type", "An object is expected here.");
    public static readonly Rule Array = new("type", "An array is expected here.");
    public static readonly Rule String = new("type", "A string is expected here.");
    public static readonly Rule Boolean = new("type", "true or false is expected here.");
    public static readonly Rule WholeNumber = new("whole-number", "A whole number from 0 to 1000000 is expected here.");
    public static readonly Rule Positive = new("whole-number", "A whole number from 1 to 1000000 is expected here.");
    public static readonly Rule Empty = new("empty", "A text of 1 to 1000 characters is expected here.");
    public static readonly Rule NoItems = new("empty", "At least one item is expected here.");
    public static readonly Rule Id =
        new("id", "An id is lower-case words of letters and digits with hyphens between, at most 40 characters.");
    public static readonly Rule Table =
        new("table", "A shared table is named by ids, a folder and a slash before its own, at most 40 characters.");
    public static readonly Rule Pattern = new("pattern", "A regular expression without look-around and back references is expected here.");
    public static readonly Rule Amount = new("amount", "An amount is a string of digits with at most four decimals, such as \"0.20\".");
    public static readonly Rule Duration =
        new("duration", "A duration is written after ISO 8601 in days and below, such as \"PT30S\" or \"P2D\".");
    public static readonly Rule Time = new("time", "A time of day is written \"17:00\" or \"17:00:30\".");
    public static readonly Rule Statuses = new("status", "HTTP statuses are written \"404\" or \"200-299\", from 100 to 599.");
    public static readonly Rule Scheme = new("scheme", "A scheme is one of the words of the canonical model, such as ach-ppd.");
    public static readonly Rule Currency = new("currency", "A currency is an ISO 4217 code in use.");
    public static readonly Rule Country = new("country", "A country is an ISO 3166 code of two capitals.");

    public static Rule OneOf(IEnumerable<string> words) => new("one-of", $"One of {string.Join(", ", words)} is expected here.");
}
