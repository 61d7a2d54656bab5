using System.Text.Json.Nodes;

namespace BankHub.Cli.Inspect;

/// <summary>What looking at one file came to.</summary>
/// <param name="Format">The format's name; <see cref="UnknownFormat"/> where no format knows the file.</param>
/// <param name="Type">What kind of file of that format it is; null where that cannot be told.</param>
/// <param name="Problems">The first of the problems, in the order of the file.</param>
/// <param name="Errors">How many errors there are in all.</param>
/// <param name="Warnings">How many warnings there are in all.</param>
/// <param name="Waived">The rules that were waived and broken.</param>
/// <param name="Summary">The file in numbers.</param>
/// <param name="Overview">The file in lines for people.</param>
internal sealed record Inspection(
    string Format,
    string? Type,
    IReadOnlyList<Problem> Problems,
    long Errors,
    long Warnings,
    IReadOnlyCollection<string> Waived,
    JsonObject Summary,
    IReadOnlyList<string> Overview)
{
    public const string UnknownFormat = "unknown";

    /// <summary>Whether this is a format and a message that are read here; what is not read is not judged.</summary>
    public bool IsSupported { get; init; } = true;

    public bool IsValid => Errors == 0;

    /// <summary>The verdict in words.</summary>
    public string Verdict => !IsSupported ? "not supported" : IsValid ? "valid" : "not valid";

    /// <summary>A file that no format knows.</summary>
    public static Inspection Unknown(bool isEmpty)
    {
        var (rule, message) = isEmpty ? ("empty-file", "is empty")
            : ("unknown-format", $"is of no format that is read here: {string.Join(", ", FileFormats.All.Select(format => format.Name))}");
        return new(UnknownFormat, null, [new(true, 1, 1, "File", "", rule, message)], 1, 0, [], [], []) { IsSupported = isEmpty };
    }
}

/// <summary>A broken rule at its place in a file.</summary>
/// <param name="IsError">Whether it makes the file invalid.</param>
/// <param name="Line">From one; zero where the format has no lines.</param>
/// <param name="Column">From one; zero where the format has no lines.</param>
/// <param name="Record">The record, or the path of what is wrong.</param>
/// <param name="Field">The field; empty where it is the whole record.</param>
/// <param name="Rule">The name under which the rule can be waived.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Problem(bool IsError, int Line, int Column, string Record, string Field, string Rule, string Message)
{
    /// <summary>What stands there; masked where it may name an account or a person.</summary>
    public string Value { get; init; } = "";

    /// <summary>Where the rule is stated.</summary>
    public string Section { get; init; } = "";

    /// <summary>The line, masked alike; null where it is not asked for.</summary>
    public string? Excerpt { get; init; }

    /// <summary>How many characters of the line are meant.</summary>
    public int Length { get; init; } = 1;
}
