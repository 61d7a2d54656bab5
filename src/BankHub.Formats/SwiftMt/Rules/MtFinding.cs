namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>A broken rule at its place: line and column count from one in the file, the tag is empty where it is no field.</summary>
public sealed record MtFinding(MtRule Rule, int Line, int Column, string Tag, string Component, string Message)
{
    /// <summary>Whether the content cannot be trusted, or the network would refuse the message.</summary>
    public bool IsError => Rule.Severity == MtSeverity.Error;

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"line {Line}, column {Column}: {Named(Tag)}{Named(Component)}{Message} [{Rule.Name}]";

    private static string Named(string name) => name.Length > 0 ? name + ": " : "";
}
