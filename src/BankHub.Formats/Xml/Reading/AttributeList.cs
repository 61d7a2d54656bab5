namespace BankHub.Formats.Xml.Reading;

/// <summary>The attributes of one start tag, decoded; namespace declarations are not among them.</summary>
internal sealed class AttributeList
{
    private readonly ByteArena _bytes = new(128);
    private Entry[] _entries = new Entry[8];

    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        _bytes.Rewind(0);
    }

    /// <summary>Where the decoded value of the attribute is added that is read now.</summary>
    public ByteArena Values => _bytes;

    public void Add(ReadOnlySpan<byte> name, int prefix, int value)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);

        var length = _bytes.Length - value;
        _entries[Count++] = new(_bytes.Add(name), name.Length, prefix, value, length, Namespaces.None);
    }

    public ReadOnlySpan<byte> Prefix(int index) => _bytes[_entries[index].Name, _entries[index].Prefix];

    public ReadOnlySpan<byte> Local(int index)
    {
        ref readonly var entry = ref _entries[index];
        var skipped = entry.Prefix == 0 ? 0 : entry.Prefix + 1;
        return _bytes[entry.Name + skipped, entry.NameLength - skipped];
    }

    public ReadOnlySpan<byte> Value(int index) => _bytes[_entries[index].Value, _entries[index].ValueLength];

    public int Namespace(int index) => _entries[index].Namespace;

    public void SetNamespace(int index, int space) => _entries[index] = _entries[index] with { Namespace = space };

    private readonly record struct Entry(int Name, int NameLength, int Prefix, int Value, int ValueLength, int Namespace);
}
