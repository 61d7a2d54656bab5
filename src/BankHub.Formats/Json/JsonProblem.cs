namespace BankHub.Formats.Json;

/// <summary>One thing that is wrong with a JSON document: where, which rule, and in words that never quote what was found.</summary>
public sealed record JsonProblem(string Path, string Rule, string Message);
