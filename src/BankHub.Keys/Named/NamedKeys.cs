using System.Globalization;

namespace BankHub.Keys.Named;

/// <summary>
/// The keys that the hub and its banks use, by name and use. Those that are not valid now are as if they were not there. Whoever holds
/// them asks anew each time: what stands under a name changes while the hub runs.
/// </summary>
public sealed class NamedKeys(IReadOnlyList<NamedKey> keys, TimeProvider clock)
{
    /// <summary>How configuration refers to a named key: <c>key:NAME</c>.</summary>
    public const string Prefix = "key:";

    private volatile Ring _ring = new(keys);

    /// <summary>A ring without keys.</summary>
    public static NamedKeys None { get; } = new([], TimeProvider.System);

    /// <summary>Every key that is on the ring now, valid or not.</summary>
    public IReadOnlyList<NamedKey> Every => _ring.Keys;

    /// <summary>The newest valid key of this name and use; KeyNotFoundException says the name, never a key, when there is none.</summary>
    public NamedKey Current(string name, KeyUse use)
    {
        var (ring, now) = (_ring, clock.GetUtcNow());
        if (ring.Valid(name, use, now) is not [var newest, ..])
            throw new KeyNotFoundException($"No key {name} for {use} is valid now: {ring.Why(name, use, now)}.");
        KeyMeter.Used(newest, use);
        return newest;
    }

    /// <summary>All that are valid now, newest first: while keys overlap, each of them verifies and decrypts.</summary>
    public IReadOnlyList<NamedKey> All(string name, KeyUse use)
    {
        var valid = _ring.Valid(name, use, clock.GetUtcNow());
        foreach (var key in valid)
            KeyMeter.Used(key, use);
        return valid;
    }

    /// <summary>Whether a key of this name and use is there at all, valid now or not: what a configuration can be held against.</summary>
    public bool Has(string name, KeyUse use) => _ring.By[name].Any(k => k.Uses.Contains(use));

    /// <summary>Puts other keys in the place of all these, at once: who asked before keeps what he has in his hand.</summary>
    public void Replace(IReadOnlyList<NamedKey> others) => _ring = new Ring(others);

    private sealed class Ring(IReadOnlyList<NamedKey> keys)
    {
        public IReadOnlyList<NamedKey> Keys { get; } = keys;

        public ILookup<string, NamedKey> By { get; } = keys.ToLookup(k => k.Name, StringComparer.Ordinal);

        public IReadOnlyList<NamedKey> Valid(string name, KeyUse use, DateTimeOffset now) =>
        [
            .. By[name].Where(k => k.Uses.Contains(use) && k.ValidFrom <= now && now < k.ValidUntil)
                .OrderByDescending(k => k.ValidFrom).ThenByDescending(k => k.ValidUntil),
        ];

        public string Why(string name, KeyUse use, DateTimeOffset now)
        {
            var those = By[name].Where(k => k.Uses.Contains(use)).ToList();
            if (those.Count == 0)
                return By.Contains(name) ? "those of the name have other uses" : "none has the name";
            var reasons = those.Select(k => now < k.ValidFrom
                ? string.Create(CultureInfo.InvariantCulture, $"{k.Id} begins {k.ValidFrom:u}")
                : string.Create(CultureInfo.InvariantCulture, $"{k.Id} ended {k.ValidUntil:u}"));
            return string.Join(", ", reasons);
        }
    }
}
