namespace BankHub.Formats.Bai2.Values;

/// <summary>What a group is for.</summary>
public enum Bai2GroupStatus
{
    /// <summary>Not said, or not readable.</summary>
    Unstated,

    /// <summary>It is told for the first time.</summary>
    Update,

    /// <summary>What was told before is to be forgotten.</summary>
    Deletion,

    /// <summary>It takes the place of what was told before.</summary>
    Correction,

    /// <summary>It is told to try the way, not for its content.</summary>
    Test,
}
