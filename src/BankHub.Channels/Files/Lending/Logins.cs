namespace BankHub.Channels.Files.Lending;

/// <summary>
/// The sessions of each login at each server. Endpoints that enter alike share them; all endpoints of one login share its limits, so that
/// they must state the same.
/// </summary>
internal sealed class Logins<T>(TimeProvider clock) : IDisposable
    where T : class, IDisposable
{
    private readonly Dictionary<string, Places> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Loans<T>> _loans = new(StringComparer.Ordinal);

    /// <summary>Null with a finding when an endpoint before stated other limits.</summary>
    /// <param name="login">Whom it enters as, and where.</param>
    /// <param name="means">How it enters: together with the login what tells its sessions from others.</param>
    /// <param name="limits">What this endpoint states.</param>
    /// <param name="terms">How sessions are opened, where there are none yet.</param>
    /// <param name="options">Take the finding.</param>
    public Loans<T>? Of(string login, string means, LoginLimits limits, LoanTerms<T> terms, OptionReader options)
    {
        if (!_places.TryGetValue(login, out var places))
            _places.Add(login, places = new Places(limits, clock));
        if (places.Limits != limits)
        {
            options.Refuse(places.Limits.Sessions != limits.Sessions ? "sessions" : "filesPerSecond", ChannelRules.Limits);
            return null;
        }

        if (!_loans.TryGetValue($"{login} {means}", out var loans))
            _loans.Add($"{login} {means}", loans = new Loans<T>(terms, places, clock));
        return loans;
    }

    public void Dispose()
    {
        foreach (var loans in _loans.Values)
            loans.Dispose();
        foreach (var places in _places.Values)
            places.Dispose();
    }
}
