namespace BankHub.Channels.Files.Lending;

/// <summary>How sessions are opened and lent.</summary>
/// <param name="Connect">Opens one, logged in.</param>
/// <param name="IsOpen">Whether it may be used again, as far as can be seen from here.</param>
/// <param name="Ask">Asks the other side for a sign of life; throws when none comes.</param>
/// <param name="MaxIdle">How long one that nobody needs is kept.</param>
internal sealed record LoanTerms<T>(
    Func<CancellationToken, Task<T>> Connect, Func<T, bool> IsOpen, Func<T, CancellationToken, Task> Ask, TimeSpan MaxIdle)
    where T : class, IDisposable;
