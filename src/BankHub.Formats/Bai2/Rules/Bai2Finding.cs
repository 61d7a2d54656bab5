namespace BankHub.Formats.Bai2.Rules;

/// <summary>A broken rule at its place: line and column count from one, the field is empty where it is the whole record.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Line">The physical record.</param>
/// <param name="Column">Where in it.</param>
/// <param name="Record">What kind of record it is.</param>
/// <param name="Field">Its name.</param>
public sealed record Bai2Finding(Bai2Rule Rule, int Line, int Column, string Record, string Field)
{
    /// <summary>Whether the record must not be used.</summary>
    public bool IsError => Rule.Severity == Bai2Severity.Error;

    public string Message => Rule.Message;

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"line {Line}, column {Column}: {Record}{(Field.Length > 0 ? ", " : "")}{Field}: {Message} [{Rule.Name}]";
}
