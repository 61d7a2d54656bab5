using System.Text.Json.Nodes;
using BankHub.Formats.Nacha;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>A NACHA file in numbers, and what kind of file they make it.</summary>
internal static class NachaNumbers
{
    public static JsonObject Of(NachaSummary summary) => new()
    {
        ["batches"] = summary.Batches,
        ["entries"] = summary.Entries,
        ["addenda"] = summary.Addenda,
        ["debitTotal"] = summary.DebitTotal,
        ["creditTotal"] = summary.CreditTotal,
        ["entryHash"] = summary.EntryHash,
        ["secCodes"] = new JsonObject(summary.SecCodes.Select(code => KeyValuePair.Create(code.Key, (JsonNode?)code.Value))),
        ["returns"] = new JsonArray([.. summary.Returns.Select(code => (JsonNode)code)]),
        ["changes"] = new JsonArray([.. summary.Changes.Select(code => (JsonNode)code)]),
        ["prenotes"] = summary.Prenotes,
    };

    /// <summary>
    /// RETURN, NOC, the one entry class, MULTI, or NONE where no batch can be read; with -PRENOTE where nothing else is in it.
    /// </summary>
    public static string Type(NachaSummary summary) =>
        summary.Returns.Count > 0 ? "RETURN"
        : summary.Changes.Count > 0 ? "NOC"
        : summary.SecCodes.Keys.All(code => code.Length == 0) ? "NONE"
        : (summary.SecCodes.Count > 1 ? "MULTI" : summary.SecCodes.Keys.First())
            + (summary.Prenotes > 0 && summary.Prenotes == summary.Entries ? "-PRENOTE" : "");
}
