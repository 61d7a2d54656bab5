namespace BankHub.Formats.Nacha.Rules;

/// <summary>
/// A broken rule at its place: line and column count from one, the value is masked where it may name an account or a person.
/// </summary>
public sealed record NachaFinding(NachaRule Rule, int Line, int Column, string Record, string Field, string Value, string Message)
{
    /// <summary>Whether the record must not be used.</summary>
    public bool IsError => Rule.Severity == NachaSeverity.Error;

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        Field.Length == 0
            ? $"line {Line}: {Record}: {Message} [{Rule.Name}]"
            : $"line {Line}, column {Column}: {Record}, {Field} '{Value}': {Message} [{Rule.Name}]";
}
