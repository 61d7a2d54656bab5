using System.Globalization;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.Keys.Named;

namespace BankHub.Host.Keys;

/// <summary>
/// An alarm 30, 7 and 1 days before a named key or its certificate ends, and when it has; each once, however many nodes look.
/// </summary>
internal sealed class KeyEnds(NamedKeys keys, Database database, Alarms alarms, TimeProvider clock)
{
    private readonly HashSet<string> _told = [];

    public async Task AlarmAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var key in keys.Every)
        {
            if (Ahead.Of(End(key) - now) is not var (days, severity))
            {
                continue;
            }

            var alarm = $"key-ends:{key.Name}:{key.Id}:{End(key):yyyyMMddHHmmss}:{days}";
            if (_told.Contains(alarm))
            {
                continue;
            }

            await database.TransactAsync(
                work => alarms.RaiseAsync(
                    work, alarm, HasSuccessor(key) ? "notice" : severity, null, "key-ends", key.Name, Text(key, days)), cancellationToken);
            _told.Add(alarm);
        }
    }

    private static string Text(NamedKey key, int days)
    {
        var what = End(key) < key.ValidUntil ? "The certificate of key" : "Key";
        var refused = days == 0 && End(key) == key.ValidUntil ? " and is refused" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{what} {key.Id} of {key.Name} {(days == 0 ? "ended" : "ends")} {End(key):u}{refused}.");
    }

    // What is signed with it is no longer believed then, also where the file gives the key itself a longer time.
    private static DateTimeOffset End(NamedKey key) =>
        key.Certificate?.NotAfter.ToUniversalTime() is { } certificate && certificate < key.ValidUntil ? certificate : key.ValidUntil;

    // Whoever follows for all its uses and outlasts it.
    private bool HasSuccessor(NamedKey key) => keys.Every.Any(other =>
        other.Name == key.Name && End(other) > End(key) && other.ValidFrom <= End(key)
        && key.Uses.IsSubsetOf(other.Uses));
}
