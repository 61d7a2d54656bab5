namespace BankHub.Hub.Calendars;

/// <summary>One sending window of one business day; an instant belongs to it from opening until before closing.</summary>
/// <param name="Name">The window's name in the product.</param>
/// <param name="BusinessDate">The bank's business date.</param>
/// <param name="OpensAt">When sealing may begin.</param>
/// <param name="SealAt">When what has gathered is sealed; null to seal at once while the window is open.</param>
/// <param name="ClosesAt">The bank's cut-off.</param>
/// <param name="ValueDate">The value date of what is sent in it, at the earliest.</param>
public sealed record SendWindow(
    string Name,
    DateOnly BusinessDate,
    DateTimeOffset OpensAt,
    DateTimeOffset? SealAt,
    DateTimeOffset ClosesAt,
    DateOnly ValueDate);

/// <summary>When a payment can be sent.</summary>
/// <param name="DueAt">When Seal may take it; never before now.</param>
/// <param name="BusinessDate">The business date to which its message belongs.</param>
/// <param name="ValueDate">The date on which the bank shall execute or settle.</param>
/// <param name="NotAfter">The cut-off past which a message that was not sent is void; null for products without windows.</param>
public sealed record SendTiming(DateTimeOffset DueAt, DateOnly BusinessDate, DateOnly ValueDate, DateTimeOffset? NotAfter);
