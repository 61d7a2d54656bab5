namespace BankHub.Formats.Nacha.Codes;

/// <summary>A return reason code: its title, who may use it, by when, and whether the entry may be tried again.</summary>
/// <param name="Code">R01 and so on.</param>
/// <param name="Title">The Nacha name; for a code that is not in use what became of it.</param>
/// <param name="User">Who may use it.</param>
/// <param name="TimeFrame">By when.</param>
/// <param name="Kind">Which of the three kinds of return it belongs to.</param>
public sealed record ReturnCode(string Code, string Title, ReturnUser User, ReturnTimeFrame TimeFrame, ReturnKind Kind)
{
    public CodeStatus Status { get; init; }

    /// <summary>
    /// Whether the same entry may be reinitiated: for lack of funds twice within 180 days, after a stopped payment with a new
    /// authorisation (Nacha Operating Rules, Subsection 2.13.4).
    /// </summary>
    public bool MayRetry { get; init; }
}
