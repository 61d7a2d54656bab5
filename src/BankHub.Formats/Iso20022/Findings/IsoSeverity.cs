namespace BankHub.Formats.Iso20022.Findings;

/// <summary>What a broken rule means for the message.</summary>
public enum IsoSeverity
{
    /// <summary>Not what the schema says, but its meaning is certain: read, and reported.</summary>
    Tolerated,

    /// <summary>The meaning is in doubt, or the message must not leave the house.</summary>
    Error,
}
