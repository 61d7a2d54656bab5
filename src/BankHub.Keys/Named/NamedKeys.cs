namespace BankHub.Keys.Named;

/// <summary>The keys that the hub and its banks use, by name and use. Those that are not valid now are as if they were not there.</summary>
public sealed class NamedKeys(IReadOnlyList<NamedKey> keys, TimeProvider clock)
{
    /// <summary>How configuration refers to a named key: <c>key:NAME</c>.</summary>
    public const string Prefix = "key:";

    private readonly ILookup<string, NamedKey> _keys = keys.ToLookup(k => k.Name, StringComparer.Ordinal);

    /// <summary>A ring without keys.</summary>
    public static NamedKeys None { get; } = new([], TimeProvider.System);

    /// <summary>The newest valid key of this name and use; KeyNotFoundException says the name, never a key, when there is none.</summary>
    public NamedKey Current(string name, KeyUse use) => All(name, use) is [var newest, ..]
        ? newest
        : throw new KeyNotFoundException($"No key {name} for {use} is valid now.");

    /// <summary>All that are valid now, newest first: while keys overlap, each of them verifies and decrypts.</summary>
    public IReadOnlyList<NamedKey> All(string name, KeyUse use)
    {
        var now = clock.GetUtcNow();
        return [.. _keys[name]
            .Where(k => k.Uses.Contains(use) && k.ValidFrom <= now && now < k.ValidUntil)
            .OrderByDescending(k => k.ValidFrom)];
    }

    /// <summary>Whether a key of this name and use is there at all, valid now or not: what a configuration can be held against.</summary>
    public bool Has(string name, KeyUse use) => _keys[name].Any(k => k.Uses.Contains(use));
}
