using System.Text.Json;
using BankHub.Core.Findings;

namespace BankHub.Hub.Intake;

/// <summary>Findings as a JSON array in a text column.</summary>
public static class FindingsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Null for none.</summary>
    public static string? Write(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? null : JsonSerializer.Serialize(findings, Options);

    public static IReadOnlyList<Finding> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<Finding>>(json, Options) ?? [];
}
