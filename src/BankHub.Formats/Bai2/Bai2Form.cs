namespace BankHub.Formats.Bai2;

/// <summary>How a file is written down.</summary>
/// <param name="LineEnd">What stands between physical records.</param>
/// <param name="EndsWithLineEnd">Whether it also stands behind the last one.</param>
/// <param name="ClosesText">Whether a slash ends texts too.</param>
public readonly record struct Bai2Form(Bai2LineEnd LineEnd, bool EndsWithLineEnd, bool ClosesText)
{
    /// <summary>The form that most banks use.</summary>
    public static readonly Bai2Form Usual = new(Bai2LineEnd.CrLf, true, false);
}
