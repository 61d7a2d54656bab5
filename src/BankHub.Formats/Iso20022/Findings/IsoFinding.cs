namespace BankHub.Formats.Iso20022.Findings;

/// <summary>A broken rule at its place: the path of elements, and in a file that was read line and column, from one.</summary>
public sealed record IsoFinding(IsoRule Rule, string Path, long Line, long Column, string Message)
{
    /// <summary>Whether the message, or the transaction that the path names, must not be used.</summary>
    public bool IsError => Rule.Severity == IsoSeverity.Error;

    public override string ToString() =>
        $"{(Line == 0 ? "" : $"line {Line}, column {Column}: ")}{(Path.Length == 0 ? "" : $"{Path}: ")}{Message} [{Rule.Name}]";
}
