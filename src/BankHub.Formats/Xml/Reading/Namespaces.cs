namespace BankHub.Formats.Xml.Reading;

/// <summary>How many declarations are in scope, and which of them is that of the default namespace.</summary>
internal readonly record struct NamespaceScope(int Bindings, int Default);

/// <summary>The namespaces in scope (Namespaces in XML 1.0, 3 to 6). A namespace is known by the number of its declaration.</summary>
internal sealed class Namespaces
{
    /// <summary>The namespace of what has none.</summary>
    public const int None = 0;

    /// <summary>No declaration binds the prefix.</summary>
    public const int Unbound = -1;

    private const int Reserved = 3;

    private readonly ByteArena _bytes = new(256);
    private readonly int _most;
    private Binding[] _bindings = new Binding[8];
    private int _count;

    /// <summary>At the beginning of a document xml and xmlns are bound, and there is no default namespace.</summary>
    public Namespaces(int most)
    {
        _most = most;
        Bind(""u8, ""u8);
        Bind("xml"u8, "http://www.w3.org/XML/1998/namespace"u8);
        Bind("xmlns"u8, "http://www.w3.org/2000/xmlns/"u8);
        Scope = new(Reserved, None);
    }

    /// <summary>What is in scope.</summary>
    public NamespaceScope Scope { get; private set; }

    public ReadOnlySpan<byte> Uri(int space) => _bytes[_bindings[space].Uri, _bindings[space].UriLength];

    /// <summary>Adds a declaration of the element that began with this scope; an empty prefix is the default namespace's.</summary>
    public XmlRule? Declare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> uri, NamespaceScope outer)
    {
        if (_count - Reserved >= _most)
            return XmlRules.TooMany;

        for (var other = outer.Bindings; other < _count; other++)
        {
            if (Prefix(other).SequenceEqual(prefix))
                return XmlRules.Twice;
        }

        if (IsReserved(prefix, uri))
            return XmlRules.Binding;

        Bind(prefix, uri);
        Scope = new(_count, prefix.IsEmpty ? _count - 1 : Scope.Default);
        return null;
    }

    /// <summary>The namespace that a prefix is bound to.</summary>
    public int Find(ReadOnlySpan<byte> prefix)
    {
        for (var binding = _count - 1; binding > None; binding--)
        {
            if (Prefix(binding).SequenceEqual(prefix))
                return binding;
        }

        return Unbound;
    }

    /// <summary>Leaves the element that began with this scope. Its namespaces can be looked at until others are declared.</summary>
    public void Leave(NamespaceScope outer)
    {
        if (_count > outer.Bindings)
        {
            _count = outer.Bindings;
            _bytes.Rewind(_bindings[_count].Prefix);
        }

        Scope = outer;
    }

    private void Bind(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> uri)
    {
        if (_count == _bindings.Length)
            Array.Resize(ref _bindings, _count * 2);

        _bindings[_count++] = new(_bytes.Add(prefix), prefix.Length, _bytes.Add(uri), uri.Length);
    }

    // Namespaces in XML 1.0, 3: xml may be declared for what it is; xmlns, and another prefix for their namespaces, may not.
    private bool IsReserved(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> uri) =>
        prefix.SequenceEqual("xml"u8) ? !uri.SequenceEqual(Uri(1))
        : prefix.SequenceEqual("xmlns"u8) || (uri.IsEmpty && !prefix.IsEmpty) || uri.SequenceEqual(Uri(1)) || uri.SequenceEqual(Uri(2));

    private ReadOnlySpan<byte> Prefix(int binding) => _bytes[_bindings[binding].Prefix, _bindings[binding].PrefixLength];

    private readonly record struct Binding(int Prefix, int PrefixLength, int Uri, int UriLength);
}
