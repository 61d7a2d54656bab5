namespace BankHub.Formats.Bai2;

/// <summary>What stands between physical records.</summary>
public enum Bai2LineEnd
{
    Lf,
    CrLf,
    Cr,

    /// <summary>Nothing: every record has the same length.</summary>
    None,
}
