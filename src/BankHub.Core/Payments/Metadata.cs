using System.Collections;

namespace BankHub.Core.Payments;

/// <summary>The caller's own words about a payment, never sent to a bank: up to 20 keys, sorted, equal by content.</summary>
public sealed class Metadata : IReadOnlyList<KeyValuePair<string, string>>, IEquatable<Metadata>
{
    public const int MaxEntries = 20;
    public const int MaxKeyLength = 40;
    public const int MaxValueLength = 200;

    public static readonly Metadata Empty = new([]);

    private readonly KeyValuePair<string, string>[] _entries;

    private Metadata(KeyValuePair<string, string>[] sorted) => _entries = sorted;

    public int Count => _entries.Length;

    public KeyValuePair<string, string> this[int index] => _entries[index];

    public static Metadata From(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return sorted.Length == 0 ? Empty : new(sorted);
    }

    public bool Equals(Metadata? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as Metadata);

    public override int GetHashCode() =>
        _entries.Aggregate(_entries.Length, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));

    public override string ToString() => $"{_entries.Length} entries";

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
