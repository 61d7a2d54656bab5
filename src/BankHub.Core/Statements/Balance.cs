namespace BankHub.Core.Statements;

/// <summary>What an account had at a time.</summary>
/// <param name="Type">ISO 20022 external balance type, one of <see cref="BalanceType"/>, or the bank's own word.</param>
/// <param name="Amount">Above zero what we have, below zero what we owe.</param>
/// <param name="Date">The day of it.</param>
public sealed record Balance(string Type, Sum Amount, DateOnly Date);

/// <summary>The balance types of ISO 20022 that the hub knows the meaning of.</summary>
public static class BalanceType
{
    /// <summary>Opening booked.</summary>
    public const string OpeningBooked = "OPBD";

    /// <summary>Closing booked.</summary>
    public const string ClosingBooked = "CLBD";

    /// <summary>Closing booked of the statement before: an opening.</summary>
    public const string PreviouslyClosedBooked = "PRCD";

    /// <summary>Between two pages (60M and 62M of MT940), or in the middle of a day.</summary>
    public const string InterimBooked = "ITBD";

    public const string OpeningAvailable = "OPAV";

    public const string ClosingAvailable = "CLAV";

    public const string InterimAvailable = "ITAV";

    public const string ForwardAvailable = "FWAV";
}
