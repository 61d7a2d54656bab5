namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>How statements are written as messages of SWIFT.</summary>
/// <param name="Type">940 or 950 for the statement of a day, 941 or 942 for a report within it, 900 or 910 for single bookings.</param>
/// <param name="Sender">The bank that keeps the account, by its identifier.</param>
/// <param name="Receiver">For whom the messages are.</param>
/// <param name="Now">The time that a report says it was made at, where the statement does not say.</param>
public sealed record StatementTerms(string Type, string Sender, string Receiver, DateTimeOffset Now)
{
    /// <summary>The messages that tell statements.</summary>
    public static readonly IReadOnlyList<string> Types = ["900", "910", "940", "941", "942", "950"];

    internal bool IsAdvice => Type is "900" or "910";

    internal bool IsOfDay => Type is "940" or "950";
}
