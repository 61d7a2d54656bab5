namespace BankHub.Formats.Nacha.Rules;

/// <summary>What a broken rule means for the record.</summary>
public enum NachaSeverity
{
    /// <summary>The content can be trusted; the form is not what the rules ask for.</summary>
    Warning,

    /// <summary>The record, or what it controls, must not be used.</summary>
    Error,
}
