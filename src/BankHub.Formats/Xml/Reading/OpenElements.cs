namespace BankHub.Formats.Xml.Reading;

/// <summary>The elements around the current place, outermost first; the one that was closed last can still be looked at.</summary>
internal sealed class OpenElements
{
    private readonly ByteArena _names = new(256);
    private OpenElement[] _open = new OpenElement[16];

    public int Count { get; private set; }

    /// <summary>The innermost name, with its prefix.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            ref readonly var element = ref _open[Count - 1];
            return _names[element.Name, element.Length];
        }
    }

    /// <summary>The name behind the prefix.</summary>
    public ReadOnlySpan<byte> LocalName(int index)
    {
        ref readonly var element = ref _open[index];
        var skipped = element.Prefix == 0 ? 0 : element.Prefix + 1;
        return _names[element.Name + skipped, element.Length - skipped];
    }

    public int Namespace(int index) => _open[index].Namespace;

    public void Open(ReadOnlySpan<byte> rest, int length, int prefix, int space, NamespaceScope outer)
    {
        if (Count == _open.Length)
            Array.Resize(ref _open, Count * 2);

        _open[Count++] = new(_names.Add(rest, length), length, prefix, space, outer);
    }

    /// <summary>The length of the innermost element's end tag, if it is what begins these bytes, without white space; or else 0.</summary>
    public int EndTag(ReadOnlySpan<byte> rest)
    {
        ref readonly var element = ref _open[Count - 1];
        var end = element.Length + 2;
        var isClosed = rest.Length > end && rest[end] == '>' && rest[1] == '/';
        return isClosed && NextBytes.Same(rest[2..], _names.From(element.Name), element.Length) ? end + 1 : 0;
    }

    /// <summary>Closes the innermost element and tells what was in scope around it.</summary>
    public NamespaceScope Close()
    {
        ref readonly var closed = ref _open[--Count];
        _names.Rewind(closed.Name);
        return closed.Outer;
    }

    /// <summary>A name, the length of its prefix, its namespace, and what was in scope around the element.</summary>
    private readonly record struct OpenElement(int Name, int Length, int Prefix, int Namespace, NamespaceScope Outer);
}
