namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>
/// The name of a request to have a payment back (field 20, and 108): one of its own, which no payment has, so that whoever refuses the
/// request by its name refuses no payment. The ids of payments have capitals and digits alone; a request is told by its first two
/// characters.
/// </summary>
public static class RecallName
{
    private const string Mark = "R-";
    private const int Length = 16;

    /// <summary>The name of a request by the id of its message, of which the last characters tell it from others.</summary>
    public static string Of(string messageId) => Mark + messageId[Math.Max(0, messageId.Length - (Length - Mark.Length))..];

    /// <summary>Whether a name that the bank or the network says is that of such a request.</summary>
    public static bool Is(string? name) => name?.StartsWith(Mark, StringComparison.Ordinal) == true;
}
