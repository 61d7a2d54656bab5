using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Summaries;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>A message in numbers; amounts are strings, as everywhere in JSON.</summary>
/// <param name="Reader">At the end of the file.</param>
/// <param name="Summary">Of all that was read.</param>
/// <param name="Statements">If it is about accounts.</param>
/// <param name="Broken">What the official schema finds; null where none was asked.</param>
internal sealed record IsoNumbers(
    MessageReader Reader, MessageSummary Summary, IReadOnlyList<StatementNumbers> Statements, IsoFindings? Broken)
{
    /// <summary>What a message is called before its variant and version.</summary>
    private const int NameLength = 8;

    /// <summary>Whether there is a folder of official schemas to look into.</summary>
    public bool IsAskedForSchema { get; init; }

    public string Schema => Broken is null ? "absent" : Broken.Count == 0 ? "valid" : "invalid";

    public IReadOnlyList<string> Tolerated =>
    [
        .. Reader.Findings.Where(finding => !finding.IsError).Select(finding => finding.Rule.Name).Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public static string? Party(HeaderParty? party) =>
        party?.FinancialInstitution?.FinancialInstitution is { } bank
            ? bank.Bic ?? bank.ClearingSystemMember?.MemberIdentification ?? bank.Lei ?? bank.Other?.Identification
            : party?.Organisation?.Identification?.Organisation is { } other
                ? other.AnyBic ?? other.Lei ?? (other.Other is [var first, ..] ? first.Identification : null)
                : null;

    public static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    public JsonObject Json()
    {
        var json = new JsonObject
        {
            ["message"] = Reader.Version?.Message,
            ["version"] = Reader.Version?.Identifier[(NameLength + 1)..],
            ["businessHeader"] = Reader.BusinessHeader is { } header ? Header(header) : null,
            ["messageId"] = Summary.MessageIdentification,
            ["createdAt"] = Summary.CreationDateTime?.ToString(),
            ["numberOfTransactions"] = Stated(),
            ["controlSum"] = Text(Summary.ControlSum),
            ["transactions"] = Summary.Transactions,
            ["totals"] = new JsonObject(Summary.Totals.Select(sum => KeyValuePair.Create(sum.Key, (JsonNode?)Text(sum.Value)))),
            ["statuses"] = new JsonObject(Summary.Statuses.Select(status => KeyValuePair.Create(status.Key, (JsonNode?)status.Value))),
        };
        if (Statements.Count > 0)
        {
            json["statements"] = new JsonArray([.. Statements.Select(Statement)]);
        }

        json["schema"] = Schema;
        json["tolerated"] = new JsonArray([.. Tolerated.Select(rule => (JsonNode)rule)]);
        return json;
    }

    private static JsonObject Header(BusinessHeader header) => new()
    {
        ["from"] = Party(header.From),
        ["to"] = Party(header.To),
        ["id"] = header.BusinessMessageIdentifier,
    };

    internal static JsonObject Statement(StatementNumbers statement) => new()
    {
        ["id"] = statement.Id,
        ["account"] = statement.Account,
        ["currency"] = statement.Currency,
        ["opening"] = Text(statement.Opening),
        ["closing"] = Text(statement.Closing),
        ["entries"] = statement.Entries,
        ["credits"] = Text(statement.Credits),
        ["debits"] = Text(statement.Debits),
    };

    /// <summary>A number where it is one.</summary>
    private JsonNode? Stated() =>
        long.TryParse(Summary.NumberOfTransactions, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Summary.NumberOfTransactions;
}
