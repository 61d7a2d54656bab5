namespace BankHub.Formats.Iso20022.Findings;

/// <summary>The rules of structure, which hold for every message; market rules stand on top of them.</summary>
public static class IsoRules
{
    private static readonly List<IsoRule> Made = [];

    public static readonly IsoRule Xml = Error("xml", "The text must be well-formed XML within the limits.");

    public static readonly IsoRule NoDocument = Error("no-document", "The file must hold a Document of ISO 20022.");

    public static readonly IsoRule SecondDocument = Error("document-repeated", "A file must hold one Document only.");

    public static readonly IsoRule DocumentOther = Tolerated(
        "document-other", "The message should stand in an element Document; its own name and namespace say what it is.");

    public static readonly IsoRule MessageUnknown = Error("message-unknown", "The message is none of those that are read here.");

    public static readonly IsoRule MessageOther = Error("message-unknown", "The message must be the one that its namespace names.");

    public static readonly IsoRule VersionNear = Tolerated(
        "version-neighbour", "The version is not one of those described; it is read like its neighbour.");

    public static readonly IsoRule NamespaceOdd = Tolerated(
        "namespace", "The namespace of a message should be urn:iso:std:iso:20022:tech:xsd.");

    public static readonly IsoRule HeaderUnknown = Tolerated(
        "header-unknown", "The business header is none of head.001.001.01 to .04 and was skipped.");

    public static readonly IsoRule HeaderDiffers = Tolerated(
        "header-differs", "The business header must name the message that follows; its namespace decides.");

    public static readonly IsoRule HeaderVersion = Tolerated(
        "header-version", "The business header names another version of the message; its namespace decides.");

    public static readonly IsoRule HeaderDiffersOut = Error("header-differs", "The business header must name the message that follows.");

    public static readonly IsoRule Required = Error("required", "The element must be there.");

    public static readonly IsoRule Expected = Tolerated(
        "required-by-schema", "The schema asks for the element; what it would say is unknown without it, and not guessed.");

    public static readonly IsoRule BareCode = Tolerated(
        "choice-bare", "A code stands where a choice of code and proprietary text belongs.");

    public static readonly IsoRule Choice = Error("choice", "Exactly one of the alternatives must be there.");

    public static readonly IsoRule Repeated = Error("element-repeated", "The element may be there once.");

    public static readonly IsoRule TooMany = Tolerated("element-count", "The element is there more often than the schema allows.");

    public static readonly IsoRule TooManyOut = Error("element-count", "The element must be there no more often than the schema allows.");

    public static readonly IsoRule Order = Tolerated(
        "element-order", "The element should stand before what it follows here; it is read all the same, and a strict bank refuses it.");

    public static readonly IsoRule Late = Error("element-late", "The element must stand before the first of the items that it is about.");

    public static readonly IsoRule Unknown = Tolerated("element-unknown", "The element is not one of this message and was skipped.");

    public static readonly IsoRule Misplaced = Error(
        "item-misplaced", "A transaction, status or entry must stand where the message has them.");

    public static readonly IsoRule OtherVersion = Tolerated("element-of-another-version", "The version does not know the element.");

    public static readonly IsoRule NotInVersion = Error("not-in-version", "The version has no element for a value that is there.");

    public static readonly IsoRule Foreign = Tolerated("element-foreign", "The content of another namespace was skipped.");

    public static readonly IsoRule Dropped = Tolerated("supplementary-dropped", "Supplementary data is not written.");

    public static readonly IsoRule TextIgnored = Error("text-between", "There must be no text between elements.");

    public static readonly IsoRule NotSimple = Error("element-not-simple", "The element must hold text alone.");

    public static readonly IsoRule Empty = Tolerated("element-empty", "An element without content was read as absent.");

    public static readonly IsoRule EmptyOut = Error("empty", "An element without content is not written.");

    public static readonly IsoRule TextOdd = Tolerated(
        "text", "The text must have the length, the pattern or one of the codes that the schema asks for.");

    public static readonly IsoRule TextOut = Error(
        "text", "The text must have the length, the pattern or one of the codes that the schema asks for.");

    public static readonly IsoRule Characters = Error("characters", "The text must have only characters that the message may carry.");

    public static readonly IsoRule Number = Error("number", "The value must be a decimal number without exponent.");

    public static readonly IsoRule NumberOdd = Tolerated("number-digits", "The number should have as many digits as the schema allows.");

    public static readonly IsoRule NumberOut = Error(
        "number-digits", "The number must have as many digits as the schema allows, and the right sign.");

    public static readonly IsoRule Negative = Error("number-negative", "The number must not be negative.");

    public static readonly IsoRule Currency = Error("currency", "The amount must have a currency of three capital letters.");

    public static readonly IsoRule Flag = Error("flag", "The value must be true or false.");

    public static readonly IsoRule Date = Error("date", "The value must be a date that exists, year first.");

    public static readonly IsoRule DateOffset = Tolerated("date-offset", "The date has an offset, which was put aside.");

    public static readonly IsoRule Moment = Error("date-time", "The value must be a date and time that exist.");

    public static readonly IsoRule Time = Error("time", "The value must be a time of day.");

    public static readonly IsoRule CountOut = Error(CountName, CountSentence);

    public static readonly IsoRule SumOut = Error(SumName, SumSentence);

    // A file that ends early is not well-formed, so a wrong count or sum of another's file means a careless sender and no lost
    // transaction: all that is there is read, and whoever books it decides.
    public static readonly IsoRule Count = Tolerated(CountName, CountSentence);

    public static readonly IsoRule Sum = Tolerated(SumName, SumSentence);

    public static readonly IsoRule SettlementTotal = Tolerated(SettlementName, SettlementSentence);

    public static readonly IsoRule SettlementTotalOut = Error(SettlementName, SettlementSentence);

    public static readonly IsoRule EntryTotals = Tolerated(EntriesName, EntriesSentence);

    public static readonly IsoRule EntryTotalsOut = Error(EntriesName, EntriesSentence);

    /// <summary>The names of those that can be waived: without a well-formed document that is known nothing else can be said.</summary>
    public static IReadOnlyList<string> Waivable { get; } =
        [.. Made.Except([Xml, NoDocument, SecondDocument, MessageUnknown, MessageOther]).Select(rule => rule.Name).Distinct()];

    private const string CountName = "number-of-transactions", CountSentence = "The header must count as many transactions as there are.";

    private const string SumName = "control-sum", SumSentence = "The header must give the sum of the amounts that are there.";

    private const string SettlementName = "settlement-total";

    private const string SettlementSentence = "The header must give the sum of the settled amounts, which all have its currency.";

    private const string EntriesName = "entry-totals";

    private const string EntriesSentence = "The summary must count the entries, credits and debits that are there, and give their sums.";

    private static IsoRule Error(string name, string message) => Make(new(name, IsoSeverity.Error, message));

    private static IsoRule Tolerated(string name, string message) => Make(new(name, IsoSeverity.Tolerated, message));

    private static IsoRule Make(IsoRule rule)
    {
        Made.Add(rule);
        return rule;
    }
}
