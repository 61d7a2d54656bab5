namespace BankHub.Hub.People.Releases;

/// <summary>Which of the payments that a restore held are to be let go together.</summary>
/// <param name="Connection">Whose they are.</param>
/// <param name="Restore">The restore that held them, as its alarm names it; null for any.</param>
/// <param name="Product">The bank's product; null for all.</param>
/// <param name="Caller">Whose payments; null for everyone's.</param>
/// <param name="From">Accepted no earlier; null for no bound.</param>
/// <param name="To">Accepted earlier than this; null for no bound.</param>
/// <param name="Note">What the release is based on.</param>
public sealed record ReleaseBounds(
    string Connection, Guid? Restore, string? Product, string? Caller, DateTimeOffset? From, DateTimeOffset? To, string Note);
