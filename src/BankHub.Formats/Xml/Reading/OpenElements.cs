namespace BankHub.Formats.Xml.Reading;

/// <summary>The elements around the current place, outermost first.</summary>
internal sealed class OpenElements
{
    private readonly ByteArena _names = new(256);
    private OpenElement[] _open = new OpenElement[16];

    public int Count { get; private set; }

    /// <summary>The innermost element's name with its prefix.</summary>
    public ReadOnlySpan<byte> Name => _names[_open[Count - 1].Name, _open[Count - 1].Length];

    /// <summary>The name behind the prefix, also of an element that was just closed.</summary>
    public ReadOnlySpan<byte> LocalName(in OpenElement element) => _names[element.Local, element.LocalLength];

    public OpenElement Open(ReadOnlySpan<byte> name, int prefix, int space, NamespaceScope outer)
    {
        if (Count == _open.Length)
            Array.Resize(ref _open, Count * 2);

        return _open[Count++] = new(_names.Add(name), name.Length, prefix, space, outer);
    }

    public OpenElement Close()
    {
        var closed = _open[--Count];
        _names.Rewind(closed.Name);
        return closed;
    }
}
