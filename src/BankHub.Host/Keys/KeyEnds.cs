using System.Globalization;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.Keys.Named;

namespace BankHub.Host.Keys;

/// <summary>An alarm 30, 7 and 1 days before a named key ends, and when it has; each once, however many nodes look.</summary>
internal sealed class KeyEnds(NamedKeys keys, Database database, Alarms alarms, TimeProvider clock)
{
    private readonly HashSet<string> _told = [];

    public async Task AlarmAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var key in keys.Every)
        {
            if (Ahead.Of(key.ValidUntil - now) is not var (days, severity))
            {
                continue;
            }

            var alarm = $"key-ends:{key.Name}:{key.Id}:{key.ValidUntil:yyyyMMddHHmmss}:{days}";
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

    private static string Text(NamedKey key, int days) => string.Create(
        CultureInfo.InvariantCulture,
        $"Key {key.Id} of {key.Name} {(days == 0 ? "ended" : "ends")} {key.ValidUntil:u}{(days == 0 ? " and is refused" : "")}.");

    // Whoever follows for all its uses and outlasts it.
    private bool HasSuccessor(NamedKey key) => keys.Every.Any(other =>
        other.Name == key.Name && other.ValidUntil > key.ValidUntil && other.ValidFrom <= key.ValidUntil
        && key.Uses.IsSubsetOf(other.Uses));
}
