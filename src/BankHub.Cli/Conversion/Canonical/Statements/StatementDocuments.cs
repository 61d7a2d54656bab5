using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Cli.Conversion.Canonical.Statements;

/// <summary>Canonical statements as a conversion to JSON writes them: each with its entries, in an array, or one after the other.</summary>
internal static class StatementDocuments
{
    /// <summary>Whether a file begins like one.</summary>
    public static bool Begin(ReadOnlySpan<byte> head)
    {
        head = Plain(head).TrimStart(" \t\r\n["u8);
        return head.StartsWith("{"u8) && head[1..].TrimStart(" \t\r\n"u8) is var first
            && (first.StartsWith("\"statement\""u8) || first.StartsWith("\"entries\""u8));
    }

    /// <summary>The statements in their order, and every problem of those that are none.</summary>
    public static (IReadOnlyList<StatementWithEntries> Statements, IReadOnlyList<string> Problems) Read(ReadOnlyMemory<byte> whole)
    {
        var (statements, problems) = (new List<StatementWithEntries>(), new List<string>());
        try
        {
            var json = new Utf8JsonReader(Plain(whole.Span), new JsonReaderOptions { AllowMultipleValues = true });
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                {
                    continue;
                }

                using var document = JsonDocument.ParseValue(ref json);
                if (Read(document.RootElement, $"$[{statements.Count}]", problems) is { } statement)
                {
                    statements.Add(statement);
                }
            }
        }
        catch (JsonException broken)
        {
            problems.Add($"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}: is no JSON that can be read.");
        }

        return (statements, problems);
    }

    private static StatementWithEntries? Read(JsonElement value, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("statement", out var head)
            || !value.TryGetProperty("entries", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            problems.Add($"{path}: A statement stands beside the list of its entries.");
            return null;
        }

        problems.AddRange(value.EnumerateObject().Where(member => member.Name is not ("statement" or "entries"))
            .Select(member => $"{path}.{member.Name}: Beside a statement there is nothing but its entries."));
        var (statement, findings) = StatementJson.ReadStatement(JsonSerializer.SerializeToUtf8Bytes(head));
        problems.AddRange(Told($"{path}.statement", findings));
        var entries = new List<StatementEntry>();
        foreach (var (i, one) in list.EnumerateArray().Index())
        {
            var (entry, broken) = StatementJson.ReadEntry(JsonSerializer.SerializeToUtf8Bytes(one));
            problems.AddRange(Told($"{path}.entries[{i}]", broken));
            if (entry is not null)
            {
                entries.Add(Meant(entry));
            }
        }

        return statement is null ? null : new(statement, entries);
    }

    /// <summary>Messages have places for the names that an owner's reference may be, and none for one that is neither.</summary>
    private static StatementEntry Meant(StatementEntry entry) => entry with
    {
        Details = [.. entry.Details.Select(details => details with { References = details.References.WithOwnerMeant() })],
    };

    private static IEnumerable<string> Told(string path, IReadOnlyList<Finding> findings) =>
        findings.Select(finding => Converted.Said(finding with { Path = path + finding.Path.TrimStart('$') }));

    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
