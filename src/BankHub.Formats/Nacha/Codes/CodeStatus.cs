namespace BankHub.Formats.Nacha.Codes;

/// <summary>Whether a code may be used today.</summary>
public enum CodeStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Was in use; other codes took its place.</summary>
    Retired,

    /// <summary>Never given a meaning.</summary>
    Unassigned,
}
